/** Persons are kept for a programme's months after their last case in it was closed. */
export const retention = /* sql */ `
alter table kolo.programme add column retention_months int not null default 60 check (retention_months between 1 and 600);

create table kolo.retention_run (
  id uuid primary key default uuidv7(),
  partner_id uuid not null,
  partner_kind text not null,
  country_code text not null,
  programme_code text not null references kolo.programme,
  list_version text not null,
  persons int not null default 0,
  erased int not null default 0,
  left_out int not null default 0,
  decided_by_id uuid not null references kolo.membership,
  started_at timestamptz not null default now(),
  version int not null default 1
);
create table kolo.retention_entry (
  id uuid primary key default uuidv7(),
  run_id uuid not null references kolo.retention_run,
  person_id uuid not null references kolo.person,
  partner_id uuid not null,
  partner_kind text not null,
  country_code text not null,
  pseudonym text not null,
  closed_quarter text not null,
  outcome text check (outcome in ('erased', 'open_case', 'other_case', 'legal_hold', 'open_request')),
  unique (run_id, person_id)
);
create index retention_entry_waiting on kolo.retention_entry (run_id, id) where outcome is null;
create index retention_entry_person on kolo.retention_entry (person_id);
`;

/**
 * The list is made anew each time from what is recorded, and its version is a digest of whom it names: a run is about
 * exactly the list that was seen, or is refused. A person who came back meanwhile is left out of the run, with the reason.
 */
export const retentionLists = /* sql */ `
create function kolo.retention_candidates(programme text)
returns table (person_id uuid, pseudonym text, partner_id uuid, partner_kind text, country_code text, partner_name text,
  closed_quarter text, left_out text)
language plpgsql stable security definer set search_path = '' as $$
declare
  today date := (now() at time zone 'Europe/Belgrade')::date;
begin
  perform kolo.officer();
  return query
  with ended as (
    select c.person_id, max(c.closed_on) as closed_on
    from kolo.case_file c join kolo.programme g on g.code = c.programme_code
    where c.programme_code = programme and c.closed_on is not null
    group by c.person_id, g.retention_months
    having (max(c.closed_on) + make_interval(months => g.retention_months))::date <= today
  )
  select p.id, p.pseudonym, p.partner_id, p.partner_kind, p.country_code, o.name,
    extract(year from e.closed_on) || '-Q' || extract(quarter from e.closed_on),
    case
      when exists (select from kolo.case_file c where c.person_id = any (h.humans) and c.status = 'open') then 'open_case'
      when exists (select from kolo.case_file c join kolo.programme g on g.code = c.programme_code
        where c.person_id = any (h.humans)
          and (c.closed_on + make_interval(months => g.retention_months))::date > today) then 'other_case'
      when 'legal_hold' = any (kolo.erasure_obstacles(h.humans)) then 'legal_hold'
      when exists (select from kolo.subject_request_person f join kolo.subject_request r on r.id = f.request_id
        where f.person_id = any (h.humans) and r.state not in ('done', 'refused')) then 'open_request'
    end
  from ended e join kolo.person p on p.id = e.person_id join kolo.partner o on o.id = p.partner_id
  cross join lateral (select kolo.persons_of_human(p.id) as humans) h
  where p.erased_on is null
  order by o.name, e.closed_on, p.pseudonym;
end $$;

create function kolo.retention_digest(programme text, persons uuid[]) returns text
language sql immutable set search_path = ''
return encode(sha256(convert_to(programme || ' ' || array_to_string(array(select unnest(coalesce(persons, '{}')) order by 1), ' '),
  'UTF8')), 'hex');

create function kolo.retention_list_version(programme text) returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  return kolo.retention_digest(programme, array(
    select c.person_id from kolo.retention_candidates(programme) c where c.left_out is null));
end $$;

create function kolo.scope_retention_run() returns trigger language plpgsql as $$
begin
  select partner_id, partner_kind, country_code into new.partner_id, new.partner_kind, new.country_code
    from kolo.membership where id = new.decided_by_id;
  if not found then perform kolo.not_found('membership'); end if;
  return new;
end $$;
create trigger scope before insert on kolo.retention_run for each row execute function kolo.scope_retention_run();
create trigger keep_scope before update of partner_id, partner_kind, country_code, programme_code, list_version,
  decided_by_id, started_at on kolo.retention_run for each row execute function kolo.keep_scope();
create trigger keep_scope before update of run_id, person_id, partner_id, partner_kind, country_code, pseudonym,
  closed_quarter on kolo.retention_entry for each row execute function kolo.keep_scope();

create function kolo.list_retention() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  listed int;
begin
  perform kolo.officer();
  if new.list_version <> kolo.retention_list_version(new.programme_code) then
    raise exception using errcode = 'KL412', message = 'the list is not the one that was seen';
  end if;
  insert into kolo.retention_entry (run_id, person_id, partner_id, partner_kind, country_code, pseudonym, closed_quarter)
    select new.id, c.person_id, c.partner_id, c.partner_kind, c.country_code, c.pseudonym, c.closed_quarter
    from kolo.retention_candidates(new.programme_code) c where c.left_out is null;
  get diagnostics listed = row_count;
  update kolo.retention_run r set persons = listed where r.id = new.id;
  return null;
end $$;
create trigger list after insert on kolo.retention_run for each row execute function kolo.list_retention();

create function kolo.count_retention() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update kolo.retention_run r set erased = r.erased + (new.outcome = 'erased')::int,
    left_out = r.left_out + (new.outcome <> 'erased')::int where r.id = new.run_id;
  return null;
end $$;
create trigger counted after update of outcome on kolo.retention_entry for each row
  when (old.outcome is null and new.outcome is not null) execute function kolo.count_retention();

create function kolo.retention_batch(run uuid, most int) returns table (entry_id uuid, left_out text)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform kolo.officer();
  return query
  select e.id, case when c.person_id is null then coalesce((kolo.erasure_obstacles(kolo.persons_of_human(e.person_id)))[1],
    'other_case') else c.left_out end
  from (select * from kolo.retention_entry w where w.run_id = run and w.outcome is null order by w.id limit most) e
  join kolo.retention_run r on r.id = e.run_id
  left join kolo.retention_candidates(r.programme_code) c on c.person_id = e.person_id
  order by e.id;
end $$;
`;

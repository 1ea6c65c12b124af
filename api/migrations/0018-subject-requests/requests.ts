const scope = `
  partner_id uuid not null,
  partner_kind text not null,
  country_code text not null,`;

/**
 * A request belongs to the partner of the officer who received it. What was given to find the person by is kept nowhere;
 * `reference` is the officer's own, for example the number of a letter.
 */
export const requests = /* sql */ `
alter table kolo.audit_event
  drop constraint audit_event_action_check,
  add constraint audit_event_action_check check (action in ('read', 'create', 'update', 'find', 'export', 'erase'));
create index audit_event_subject on kolo.audit_event (subject_id, id) where subject_id is not null;

create table kolo.subject_request (
  id uuid primary key default uuidv7(),${scope}
  kind text not null
    check (kind in ('access', 'rectification', 'erasure', 'restriction', 'portability', 'objection')),
  received_on date not null,
  due_on date not null,
  about_partner_id uuid references kolo.partner,
  reference text check (length(reference) between 1 and 200),
  state text not null default 'open' check (state in ('open', 'in_progress', 'done', 'refused')),
  refusal text check (refusal in ('not_identified', 'unfounded', 'excessive', 'legal_obligation', 'legal_claims',
    'rights_of_others')),
  ended_on date,
  searches int not null default 0,
  received_by_id uuid not null references kolo.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  check ((state = 'refused') = (refusal is not null)),
  check ((state in ('done', 'refused')) = (ended_on is not null))
);
create index subject_request_due on kolo.subject_request (due_on, id);

create table kolo.subject_request_person (
  id uuid primary key default uuidv7(),
  request_id uuid not null references kolo.subject_request,
  person_id uuid not null references kolo.person,${scope}
  pseudonym text not null,
  kind text not null,
  received_on date not null,
  due_on date not null,
  found_at timestamptz not null default now(),
  export_asked_on date,
  hold_ground text check (hold_ground in ('legal_claims', 'investigation', 'audit', 'legal_obligation', 'restriction')),
  hold_until date,
  ended_on date,
  version int not null default 1,
  unique (request_id, person_id),
  check (hold_until is null or hold_ground is not null)
);
create index subject_request_person_person on kolo.subject_request_person (person_id);
create index subject_request_person_partner on kolo.subject_request_person (partner_id, due_on, id);

create table kolo.subject_export (
  id uuid primary key default uuidv7(),
  found_id uuid not null references kolo.subject_request_person,
  person_id uuid not null references kolo.person,${scope}
  made_by_id uuid not null references kolo.membership,
  made_at timestamptz not null default now()
);
create index subject_export_found on kolo.subject_export (found_id, made_at desc, id desc);
create index subject_export_person on kolo.subject_export (person_id);
`;

/** Scope comes from the parent, read with the invoker's rights; a request ends once; a month is that of Art. 12 (3). */
export const requestTriggers = /* sql */ `
create function kolo.scope_subject_request() returns trigger language plpgsql as $$
begin
  select partner_id, partner_kind, country_code into new.partner_id, new.partner_kind, new.country_code
    from kolo.membership where id = new.received_by_id;
  if not found then perform kolo.not_found('membership'); end if;
  new.due_on := (new.received_on + interval '1 month')::date;
  return new;
end $$;
create trigger scope before insert on kolo.subject_request for each row execute function kolo.scope_subject_request();
create trigger keep_scope before update of partner_id, partner_kind, country_code, kind, received_on, due_on,
  about_partner_id, received_by_id, created_at on kolo.subject_request for each row execute function kolo.keep_scope();

create function kolo.end_subject_request() returns trigger language plpgsql as $$
begin
  if old.state in ('done', 'refused') or new.state = 'open' then
    raise exception using errcode = 'KL409', message = 'a request goes forward, and ends once', table = tg_table_name;
  end if;
  if new.state in ('done', 'refused') then new.ended_on := (now() at time zone 'Europe/Belgrade')::date; end if;
  return new;
end $$;
create trigger step before update of state on kolo.subject_request for each row
  when (old.state is distinct from new.state) execute function kolo.end_subject_request();

-- Who was found is the partner's to see, the request is not: that it has ended stands with both.
create function kolo.end_found() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update kolo.subject_request_person set ended_on = new.ended_on, version = version + 1 where request_id = new.id;
  return null;
end $$;
create trigger ended after update of state on kolo.subject_request for each row
  when (old.ended_on is distinct from new.ended_on) execute function kolo.end_found();

create trigger keep_scope before update of request_id, person_id, partner_id, partner_kind, country_code, pseudonym, kind,
  received_on, due_on, found_at on kolo.subject_request_person for each row execute function kolo.keep_scope();

create function kolo.scope_subject_export() returns trigger language plpgsql as $$
begin
  select person_id, partner_id, partner_kind, country_code
    into new.person_id, new.partner_id, new.partner_kind, new.country_code
    from kolo.subject_request_person where id = new.found_id;
  if not found then perform kolo.not_found('person found'); end if;
  return new;
end $$;
create trigger scope before insert on kolo.subject_export for each row execute function kolo.scope_subject_export();
create trigger keep_scope before update on kolo.subject_export for each row execute function kolo.keep_scope();
`;

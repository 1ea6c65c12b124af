/**
 * A request for erasure, or a retention run, is what an erasure follows from. Its row is inserted by the officer, whom
 * row-level security lets; a trigger of the definer role does the rest, or refuses. `app.erasing` counts for that role only.
 */
export const erasing = /* sql */ `
alter table kolo.person
  add column erased_on date,
  add column erasure_ground text check (erasure_ground in ('no_longer_needed', 'consent_withdrawn', 'objection',
    'unlawful', 'legal_obligation', 'retention')),
  add check ((erased_on is null) = (erasure_ground is null));
-- The planner keeps samples of what a column holds: of what identifies, none, but for the keys that searches are planned by.
alter table kolo.person_identity
  alter column first_name set statistics 0, alter column last_name set statistics 0, alter column name_key set statistics 0,
  alter column alias set statistics 0, alter column phone set statistics 0, alter column address set statistics 0,
  alter column safe_contact set statistics 0, alter column national_id_hash set statistics 0;
alter table kolo.person_special_category alter column health set statistics 0;
alter table kolo.person_conviction alter column offence set statistics 0;
alter table kolo.person_correction alter column reason set statistics 0;
alter table kolo.person_identity_history alter column old_value set statistics 0;
alter table kolo.person_special_category_history alter column old_value set statistics 0;
alter table kolo.case_note alter column body set statistics 0;
alter table kolo.case_reason alter column text set statistics 0;
alter table kolo.case_goal alter column what set statistics 0;
alter table kolo.case_goal_history alter column old_value set statistics 0, alter column reason set statistics 0;
alter table kolo.case_task alter column what set statistics 0;
create index idempotency_key_result on kolo.idempotency_key (result_id);

create table kolo.person_erasure (
  id uuid primary key default uuidv7(),
  person_id uuid not null references kolo.person,
  partner_id uuid not null,
  partner_kind text not null,
  country_code text not null,
  found_id uuid references kolo.subject_request_person,
  retention_entry_id uuid references kolo.retention_entry,
  ground text not null check (ground in ('no_longer_needed', 'consent_withdrawn', 'objection', 'unlawful',
    'legal_obligation', 'retention')),
  decided_by_id uuid not null references kolo.membership,
  erased_at timestamptz not null default now(),
  check (num_nonnulls(found_id, retention_entry_id) = 1),
  check ((ground = 'retention') = (retention_entry_id is not null))
);
create index person_erasure_person on kolo.person_erasure (person_id);

create function kolo.scope_person_erasure() returns trigger language plpgsql as $$
begin
  if new.found_id is not null then
    select f.person_id, f.partner_id, f.partner_kind, f.country_code
      into new.person_id, new.partner_id, new.partner_kind, new.country_code
      from kolo.subject_request_person f join kolo.subject_request r on r.id = f.request_id
      where f.id = new.found_id and r.kind in ('erasure', 'objection') and r.state not in ('done', 'refused');
  else
    select e.person_id, e.partner_id, e.partner_kind, e.country_code
      into new.person_id, new.partner_id, new.partner_kind, new.country_code
      from kolo.retention_entry e where e.id = new.retention_entry_id and e.outcome is null;
  end if;
  if not found then perform kolo.not_found('person to be erased'); end if;
  return new;
end $$;
create trigger scope before insert on kolo.person_erasure for each row execute function kolo.scope_person_erasure();

create function kolo.erasure_obstacles(persons uuid[]) returns text[] language plpgsql stable set search_path = '' as $$
declare
  today date := (now() at time zone 'Europe/Belgrade')::date;
begin
  return array_remove(array[
    case when not exists (select from kolo.person p where p.id = any (persons) and p.erased_on is null) then 'erased' end,
    case when exists (select from kolo.case_file c where c.person_id = any (persons) and c.status = 'open')
      then 'open_case' end,
    case when exists (select from kolo.subject_request_person f where f.person_id = any (persons)
      and f.hold_ground is not null and (f.hold_until is null or f.hold_until >= today)) then 'legal_hold' end], null);
end $$;

create function kolo.erasure_preview(asked uuid)
returns table (person_id uuid, obstacles text[], records jsonb)
language plpgsql stable security definer set search_path = '' as $$
declare
  humans uuid[];
begin
  perform kolo.officer();
  select kolo.persons_of_human(f.person_id) into humans from kolo.subject_request_person f where f.id = asked;
  if not found then return; end if;
  return query select humans[1], kolo.erasure_obstacles(humans),
    (select jsonb_object_agg(r.subject, r.records) from kolo.records_about(humans) r);
end $$;

create function kolo.erase_person() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  who uuid := kolo.officer();
  humans uuid[] := kolo.persons_of_human(new.person_id);
  records uuid[];
begin
  -- Whoever opens or reopens a case of the same person waits, and is refused afterwards.
  perform from kolo.person p where p.id = any (humans) order by p.id for update;
  perform from kolo.case_file c where c.person_id = any (humans) order by c.id for update;
  if kolo.erasure_obstacles(humans) <> '{}' then
    raise exception using errcode = 'KL412', message = 'this person cannot be erased';
  end if;
  records := array(select * from kolo.record_ids_about(humans));
  perform set_config('app.erasing', 'on', true);
  perform kolo.erase_values(humans);
  perform set_config('app.erasing', '', true);
  delete from kolo.idempotency_key k where k.result_id = any (records);
  update kolo.person p set erased_on = (now() at time zone 'Europe/Belgrade')::date, erasure_ground = new.ground,
    version = p.version + 1 where p.id = any (humans);
  insert into kolo.audit_event (partner_id, user_id, request_id, action, subject, subject_id, operation)
    select new.partner_id, who, new.id::text, 'erase', 'Person', h, 'erasePerson' from unnest(humans) as h;
  update kolo.retention_entry e set outcome = 'erased' where e.id = new.retention_entry_id;
  return null;
end $$;
create trigger erase after insert on kolo.person_erasure for each row execute function kolo.erase_person();
create trigger keep_scope before update on kolo.person_erasure for each row execute function kolo.keep_scope();
`;

/**
 * What keeps records from changing lets an erasure through, and nothing of what it takes away goes into a history. Of an
 * erased person nothing new is recorded.
 */
export const guards = /* sql */ `
create or replace function kolo.keep_scope() returns trigger language plpgsql as $$
begin
  if current_user = 'kolo_definer' and current_setting('app.erasing', true) = 'on' then return new; end if;
  raise exception using errcode = 'KL409', message = 'scope columns never change', table = tg_table_name;
end $$;
create or replace function kolo.keep_all_but_restricted() returns trigger language plpgsql set search_path = '' as $$
begin
  if current_user = 'kolo_definer' and (current_setting('app.erasing', true) = 'on'
    or to_jsonb(new) - 'restricted' = to_jsonb(old) - 'restricted') then
    return new;
  end if;
  raise exception using errcode = 'KL409', message = 'scope columns never change', table = tg_table_name;
end $$;

drop trigger record_correction on kolo.person;
drop trigger record_correction on kolo.person_identity;
drop trigger record_correction on kolo.person_special_category;
drop trigger history on kolo.case_goal;
create trigger record_correction after update on kolo.person for each row when (current_user <> 'kolo_definer')
  execute function kolo.record_correction('sex', 'birth_year', 'municipality_code');
create trigger record_correction after update on kolo.person_identity for each row when (current_user <> 'kolo_definer')
  execute function kolo.record_correction('first_name', 'last_name', 'alias', 'birth_date', 'birth_date_precision', 'phone',
    'address', 'no_fixed_address', 'safe_contact', 'national_id_hash');
create trigger record_correction after update on kolo.person_special_category for each row
  when (current_user <> 'kolo_definer')
  execute function kolo.record_correction('ethnicity', 'disability', 'health', 'target_groups', 'vulnerabilities', 'seeing',
    'hearing', 'walking', 'remembering', 'self_care', 'communicating');
create trigger history after update of what, due_on, outcome, decided_on on kolo.case_goal for each row
  when (current_user <> 'kolo_definer') execute function kolo.record_goal_correction();

create function kolo.refuse_of_erased() returns trigger language plpgsql set search_path = '' as $$
declare
  person uuid := coalesce(to_jsonb(new) ->> 'person_id', to_jsonb(new) ->> 'id');
begin
  if exists (select from kolo.person p where p.id = person and p.erased_on is not null) then
    raise exception using errcode = 'KL410', message = 'the person was erased', table = tg_table_name;
  end if;
  return new;
end $$;
${['person', 'person_identity', 'person_special_category']
  .map(
    (table) => `create trigger unless_erased before update on kolo.${table} for each row
  when (current_user = 'kolo_app') execute function kolo.refuse_of_erased();`,
  )
  .join('\n')}
${['case_file', 'case_note', 'case_goal', 'case_task']
  .map(
    (table) => `create trigger unless_erased before insert or update on kolo.${table} for each row
  when (current_user = 'kolo_app') execute function kolo.refuse_of_erased();`,
  )
  .join('\n')}
`;

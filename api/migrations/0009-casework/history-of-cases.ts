/** An actor is one of the viewer's own memberships; without a viewer, whoever the owner of the database says it was. */
export const actors = /* sql */ `
create function kolo.acting_membership() returns uuid language plpgsql stable set search_path = '' as $$
declare
  acting uuid := nullif(current_setting('app.acting_membership', true), '')::uuid;
  own uuid[] := nullif(current_setting('app.memberships', true), '')::uuid[];
begin
  if acting is null and own is null then return null; end if;
  if acting is null or own is null or acting <> all (own) then
    raise exception using errcode = 'KL403', message = 'somebody acts under a membership that is not theirs';
  end if;
  return acting;
end $$;
`;

/**
 * Each change of a case is an event, written by the database. What the fields held before a correction is kept with the
 * case's own policy; why it was done is free text, which may hold names, and is kept apart from it.
 */
export const events = /* sql */ `
alter table kolo.case_event
  drop constraint case_event_kind_check,
  add constraint case_event_kind_check check (kind in ('opened', 'status_changed', 'assigned', 'risk_changed',
    'corrected', 'restricted', 'unrestricted')),
  add column from_risk text,
  add column to_risk text,
  add column from_caseworker_id uuid references kolo.membership,
  add column to_caseworker_id uuid references kolo.membership;

create table kolo.case_history (
  id uuid primary key default uuidv7(),
  event_id uuid not null references kolo.case_event,
  case_id uuid not null references kolo.case_file,
  person_id uuid not null,
  partner_id uuid not null,
  partner_kind text not null,
  country_code text not null,
  restricted boolean not null,
  field text not null check (field in ('municipality_code', 'risk', 'opened_on', 'closed_on', 'exit_reason')),
  old_value text
);
create index case_history_event on kolo.case_history (event_id, id);

create table kolo.case_reason (
  event_id uuid primary key references kolo.case_event,
  case_id uuid not null references kolo.case_file,
  person_id uuid not null,
  partner_id uuid not null,
  partner_kind text not null,
  country_code text not null,
  restricted boolean not null,
  text text not null
);
create index case_reason_case on kolo.case_reason (case_id);
create index case_history_case on kolo.case_history (case_id);

create function kolo.add_case_event(what text, before kolo.case_file, after kolo.case_file, day date) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  event uuid := uuidv7();
  reason text := nullif(current_setting('app.reason', true), '');
  assigned boolean := what in ('opened', 'assigned');
  judged boolean := what in ('opened', 'risk_changed');
begin
  insert into kolo.case_event (id, case_id, person_id, partner_id, partner_kind, country_code, restricted, kind,
    from_status, to_status, exit_reason, from_risk, to_risk, from_caseworker_id, to_caseworker_id, effective_on, actor_id)
  values (event, after.id, after.person_id, after.partner_id, after.partner_kind, after.country_code, after.restricted,
    what, before.status, after.status, case when what in ('opened', 'status_changed') then after.exit_reason end,
    case when judged then before.risk end, case when judged then after.risk end,
    case when assigned then before.caseworker_id end, case when assigned then after.caseworker_id end,
    day, kolo.acting_membership());
  if reason is not null then
    insert into kolo.case_reason (event_id, case_id, person_id, partner_id, partner_kind, country_code, restricted, text)
    values (event, after.id, after.person_id, after.partner_id, after.partner_kind, after.country_code, after.restricted,
      reason);
  end if;
  return event;
end $$;
`;

/**
 * Municipality, opening day, closing day and exit reason change by correction only; a risk is corrected where the
 * transaction says so, and else judged anew. With the opening day go the age band and the quarter.
 */
export const caseRules = /* sql */ `
create function kolo.record_case_change() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  today date := (now() at time zone 'Europe/Belgrade')::date;
  correcting boolean := coalesce(current_setting('app.correction', true), '') = 'on';
  moved boolean;
  event uuid;
begin
  if tg_op = 'INSERT' then
    perform kolo.add_case_event('opened', null, new, new.status_since);
    return null;
  end if;
  moved := new.status <> old.status;
  if moved then perform kolo.add_case_event('status_changed', old, new, new.status_since); end if;
  if new.caseworker_id is distinct from old.caseworker_id then
    perform kolo.add_case_event('assigned', old, new, today);
  end if;
  if new.risk <> old.risk and not correcting then perform kolo.add_case_event('risk_changed', old, new, today); end if;
  if new.restricted <> old.restricted then
    perform kolo.add_case_event(case when new.restricted then 'restricted' else 'unrestricted' end, old, new, today);
  end if;
  if new.municipality_code is distinct from old.municipality_code or new.opened_on <> old.opened_on
    or (correcting and new.risk <> old.risk)
    or (not moved and (new.closed_on is distinct from old.closed_on or new.exit_reason is distinct from old.exit_reason))
  then
    event := kolo.add_case_event('corrected', old, new, today);
    insert into kolo.case_history (event_id, case_id, person_id, partner_id, partner_kind, country_code, restricted,
      field, old_value)
    select event, new.id, new.person_id, new.partner_id, new.partner_kind, new.country_code, new.restricted, f.field,
      f.old_value
    from (values ('municipality_code', old.municipality_code, new.municipality_code, true),
      ('risk', old.risk, new.risk, correcting),
      ('opened_on', old.opened_on::text, new.opened_on::text, true),
      ('closed_on', old.closed_on::text, new.closed_on::text, not moved),
      ('exit_reason', old.exit_reason, new.exit_reason, not moved)) as f (field, old_value, new_value, counts)
    where f.counts and f.old_value is distinct from f.new_value;
  end if;
  return null;
end $$;
drop trigger event_opened on kolo.case_file;
drop trigger event_status_changed on kolo.case_file;
create trigger event_opened after insert on kolo.case_file for each row execute function kolo.record_case_change();
create trigger event_changed after update of status, caseworker_id, risk, municipality_code, opened_on, closed_on,
  exit_reason, restricted on kolo.case_file for each row when (
    old.status is distinct from new.status or
    old.caseworker_id is distinct from new.caseworker_id or
    old.risk is distinct from new.risk or
    old.municipality_code is distinct from new.municipality_code or
    old.opened_on is distinct from new.opened_on or
    old.closed_on is distinct from new.closed_on or
    old.exit_reason is distinct from new.exit_reason or
    old.restricted is distinct from new.restricted)
  execute function kolo.record_case_change();

create function kolo.age_band_at(born date, day date) returns text language sql immutable set search_path = ''
return case
  when born is null or day is null then 'unknown'
  when extract(year from age(day, born)) < 18 then 'under_18'
  when extract(year from age(day, born)) < 30 then 'from_18_to_29'
  when extract(year from age(day, born)) < 45 then 'from_30_to_44'
  when extract(year from age(day, born)) < 65 then 'from_45_to_64'
  else 'from_65' end;

create function kolo.date_case() returns trigger language plpgsql set search_path = '' as $$
declare
  born date;
begin
  select coalesce(i.birth_date, make_date(p.birth_year, 7, 1)) into born
    from kolo.person p left join kolo.person_identity i on i.person_id = p.id where p.id = new.person_id;
  if not found then perform kolo.not_found('person'); end if;
  new.age_band := kolo.age_band_at(born, new.opened_on);
  new.opened_quarter := extract(year from new.opened_on) || '-Q' || extract(quarter from new.opened_on);
  return new;
end $$;
create trigger date before update of opened_on on kolo.case_file for each row
  when (old.opened_on <> new.opened_on) execute function kolo.date_case();
create or replace function kolo.scope_case() returns trigger language plpgsql as $$
declare
  born date;
begin
  select p.partner_id, p.partner_kind, p.country_code, coalesce(i.birth_date, make_date(p.birth_year, 7, 1))
    into new.partner_id, new.partner_kind, new.country_code, born
    from kolo.person p left join kolo.person_identity i on i.person_id = p.id where p.id = new.person_id;
  if not found then perform kolo.not_found('person'); end if;
  new.age_band := kolo.age_band_at(born, new.opened_on);
  new.opened_quarter := extract(year from new.opened_on) || '-Q' || extract(quarter from new.opened_on);
  new.number := kolo.free_case_number(new.partner_id, new.country_code || '-' || extract(year from new.opened_on));
  return new;
end $$;
drop trigger keep_scope on kolo.case_file;
create trigger keep_scope
  before update of person_id, partner_id, partner_kind, country_code, number, programme_code, age_band, opened_quarter
  on kolo.case_file for each row execute function kolo.keep_scope();
`;

import { Migration } from '@mikro-orm/migrations';

/**
 * A search for a person of a request is kept also where it meant too many to show any; an export that was made can be
 * answered again after its request has ended. A weekly
 * digest that was not sent on Monday is sent later in the week.
 */
export class RequestsAndDigests extends Migration {
  override name = '0027-requests-and-digests';

  override up(): void {
    this.addSql('set local role kolo_owner');
    this.addSql(chosenWeekly);
    this.addSql('reset role');
    this.addSql('grant create on schema kolo to kolo_definer');
    this.addSql('set local role kolo_definer');
    for (const statement of [finding, answering, weeklyDigests]) this.addSql(statement);
    this.addSql('reset role');
    this.addSql('revoke create on schema kolo from kolo_definer');
    this.addSql(grants);
  }
}

/** Whoever is meant, and one more than are shown; nobody where what is given does not say it exactly. */
const finding = /* sql */ `
create function kolo.subjects_meant(about uuid, given_pseudonym text, given_hash text, given_first text, given_last text,
  given_born date) returns uuid[]
language sql stable set search_path = ''
return array(
  select p.id from kolo.person p
    where p.pseudonym = given_pseudonym and (about is null or p.partner_id = about)
  union
  select k.person_id from kolo.country c join kolo.person_match_key k on k.country_code = c.code
    where k.kind = 'national_id' and k.key = given_hash and (about is null or k.partner_id = about)
  union
  select i.person_id from kolo.country c
    join kolo.person_identity i on i.country_code = c.code and i.birth_date = given_born
    join kolo.person p on p.id = i.person_id
    where i.birth_date_precision = 'day'
      and kolo.name_key(i.first_name) = kolo.name_key(given_first)
      and kolo.name_key(i.last_name) = kolo.name_key(given_last)
      and (about is null or p.partner_id = about)
  limit 21);

create function kolo.count_subjects(asked uuid, given_pseudonym text, given_hash text, given_first text, given_last text,
  given_born date) returns int
language plpgsql stable security definer set search_path = '' as $$
begin
  perform kolo.officer();
  return (select cardinality(kolo.subjects_meant(r.about_partner_id, given_pseudonym, given_hash, given_first, given_last,
      given_born))
    from kolo.subject_request r where r.id = asked and r.state not in ('done', 'refused'));
end $$;

create or replace function kolo.find_subjects(asked uuid, request text, given_pseudonym text, given_hash text,
  given_first text, given_last text, given_born date) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  who uuid := kolo.officer();
  most_searches constant int := 20;
  most_found constant int := 20;
  wanted kolo.subject_request;
  way text := case
    when given_pseudonym is not null then 'pseudonym' when given_hash is not null then 'national_id' else 'name' end;
  matches uuid[];
  meant int;
begin
  select * into wanted from kolo.subject_request r where r.id = asked for update;
  if not found then perform kolo.not_found('request'); end if;
  if wanted.state in ('done', 'refused') or wanted.searches >= most_searches then
    raise exception using errcode = 'KL409', message = 'nobody is looked for by this request any more';
  end if;
  if num_nonnulls(given_pseudonym, given_hash, given_first) <> 1
    or num_nonnulls(given_first, given_last, given_born) not in (0, 3)
    or (way = 'name' and '' in (kolo.name_key(given_first), kolo.name_key(given_last))) then
    raise exception using errcode = 'KL409', message = 'persons are found by exact identifiers only';
  end if;
  matches := kolo.subjects_meant(wanted.about_partner_id, given_pseudonym, given_hash, given_first, given_last, given_born);
  meant := cardinality(matches);
  -- Of too many none is shown; that they were looked for is kept all the same.
  if meant > most_found then matches := '{}'; end if;
  insert into kolo.subject_request_person (request_id, person_id, partner_id, partner_kind, country_code, pseudonym, kind,
    received_on, due_on)
  select wanted.id, p.id, p.partner_id, p.partner_kind, p.country_code, p.pseudonym, wanted.kind, wanted.received_on,
    wanted.due_on
  from kolo.person p where p.id = any (matches)
  on conflict (request_id, person_id) do nothing;
  insert into kolo.audit_event (partner_id, user_id, request_id, action, subject, subject_id, operation, filter, row_count)
  select p.partner_id, who, request, 'find', 'Person', p.id, 'findSubject',
    jsonb_build_object('subjectRequest', wanted.id, 'by', way), null
  from kolo.person p where p.id = any (matches)
  union all
  select wanted.partner_id, who, request, 'find', 'SubjectRequest', wanted.id, 'findSubject',
    jsonb_build_object('by', way), meant;
  update kolo.subject_request r
    set searches = r.searches + 1, version = r.version + 1,
      state = case r.state when 'open' then 'in_progress' else r.state end
    where r.id = wanted.id;
end $$;
`;

/** What was made before a request ended is answered again afterwards; nothing is made then. */
const answering = /* sql */ `
create or replace function kolo.subject_export(asked uuid, request text) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  own uuid[] := coalesce(nullif(current_setting('app.memberships', true), ''), '{}')::uuid[];
  made kolo.subject_export;
  found_for kolo.subject_request_person;
  humans uuid[];
  who uuid;
begin
  select e.* into made from kolo.subject_export e where e.id = asked and e.made_by_id = any (own);
  if not found then perform kolo.not_found('export'); end if;
  select m.user_id into who from kolo.membership m
    where m.id = made.made_by_id and m.role = 'partner_manager' and m.status = 'active'
      and m.partner_id = made.partner_id;
  if not found then raise exception using errcode = '42501', message = 'for a manager of the partner only'; end if;
  select f.* into found_for from kolo.subject_request_person f
    where f.id = made.found_id and f.export_asked_on is not null
      and (f.ended_on is null or (made.made_at at time zone 'Europe/Belgrade')::date <= f.ended_on);
  if not found then raise exception using errcode = 'KL409', message = 'this export is not asked for'; end if;
  humans := kolo.persons_of_human(made.person_id);
  insert into kolo.audit_event (partner_id, user_id, request_id, action, subject, subject_id, operation, field_groups, filter)
    values (made.partner_id, who, request, 'export', 'Person', made.person_id, 'makeSubjectExport',
      array['identity', 'special_category', 'narrative'], jsonb_build_object('subjectRequest', found_for.request_id));
  return jsonb_build_object(
    'madeAt', made.made_at,
    'request', jsonb_build_object('kind', found_for.kind, 'receivedOn', found_for.received_on, 'dueOn', found_for.due_on),
    'partner', (select p.name from kolo.partner p where p.id = made.partner_id),
    'pseudonym', found_for.pseudonym,
    'convictions', exists (
      select from kolo.person_conviction c where c.person_id = any (humans)
        and num_nonnulls(c.offence, c.sentence_starts_on, c.sentence_ends_on, c.released_on) > 0),
    'records', kolo.kept_about(humans),
    'readBy', (
      select coalesce(jsonb_agg(jsonb_build_object('at', a.at, 'action', a.action, 'fieldGroups', a.field_groups,
        'operation', a.operation) order by a.id), '[]')
      from kolo.audit_event a
      where a.subject_id in (select * from kolo.record_ids_about(humans)) and a.action in ('read', 'find', 'export')))::text;
end $$;
`;

/** Whoever chooses it in the middle of a week waits for Monday: that week counts as told. */
const chosenWeekly = /* sql */ `
create function kolo.begin_weekly_digest() returns trigger language plpgsql set search_path = '' as $$
begin
  new.digest_sent_on := greatest(old.digest_sent_on, (now() at time zone 'Europe/Belgrade')::date - 1);
  return new;
end $$;
create trigger weekly_digest before update of digest on kolo.user_account for each row
  when (current_user = 'kolo_app' and new.digest = 'weekly' and old.digest <> 'weekly')
  execute function kolo.begin_weekly_digest();
`;

/** Monday is the first day of a week on which somebody can be told, and any other is as good where no server ran. */
const weeklyDigests = /* sql */ `
create or replace function kolo.users_to_tell(at timestamptz) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select u.id from kolo.user_account u
  where u.digest in ('daily', 'weekly') and extract(isodow from kolo.digest_day(at)) < 6
    and extract(hour from at at time zone 'Europe/Belgrade') >= 7
    and (u.digest_sent_on is null or u.digest_sent_on < case u.digest
      when 'weekly' then date_trunc('week', kolo.digest_day(at)::timestamp)::date else kolo.digest_day(at) end)
    and exists (select from kolo.membership m where m.user_id = u.id and m.status = 'active')
  order by u.id
$$;
`;

const grants = /* sql */ `
revoke execute on function kolo.subjects_meant(uuid, text, text, text, text, date),
  kolo.count_subjects(uuid, text, text, text, text, date) from public;
revoke execute on function kolo.begin_weekly_digest() from public;
grant execute on function kolo.count_subjects(uuid, text, text, text, text, date) to kolo_app;
`;

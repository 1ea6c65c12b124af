/**
 * An export holds everything that is kept about a person, and who has read it: by partner and role, not by name (CJEU
 * C-579/21). Whether a text may name somebody else is a hint for whoever looks through it: a word of it is one of another
 * person's names at the same partner.
 */
export const exports = /* sql */ `
create function kolo.may_name_others(body text, partner uuid, persons uuid[]) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return exists (
    select from kolo.name_words(regexp_replace(body, '[^[:alnum:]\\u0300-\\u036f]+', ' ', 'g')) as given (name)
    join kolo.person_name_word k on k.partner_id = partner and k.word = given.name
    where length(given.name) > 2 and k.person_id <> all (persons)
      and not exists (select from kolo.person_name_word o where o.person_id = any (persons) and o.word = given.name));
end $$;

create function kolo.subject_export(asked uuid, request text) returns text
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
    where f.id = made.found_id and f.export_asked_on is not null and f.ended_on is null;
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

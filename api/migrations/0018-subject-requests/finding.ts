/**
 * Persons are found across partners within an open request of the officer's: exactly, twenty times at the most, and so that
 * the partner whose person it is can see it. Nothing of what was asked by is kept, but which way it was.
 */
export const finding = /* sql */ `
create function kolo.officer() returns uuid language plpgsql stable security definer set search_path = '' as $$
declare
  who uuid := nullif(current_setting('app.user_id', true), '')::uuid;
begin
  if nullif(current_setting('app.data_protection_officer_memberships', true), '') is null or not exists (
    select from kolo.membership m
    where m.user_id = who and m.role = 'data_protection_officer' and m.status = 'active')
  then
    raise exception using errcode = '42501', message = 'for the data protection officer only';
  end if;
  return who;
end $$;

-- The records that are one human at one partner: one that is kept, and those that were merged into it.
create function kolo.persons_of_human(person uuid) returns uuid[] language sql stable set search_path = ''
return (select array_agg(p.id order by p.id)
  from (select coalesce(q.merged_into_id, q.id) as id from kolo.person q where q.id = person) kept
  join kolo.person p on p.id = kept.id or p.merged_into_id = kept.id);

create function kolo.find_subjects(asked uuid, request text, given_pseudonym text, given_hash text, given_first text,
  given_last text, given_born date) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  who uuid := kolo.officer();
  most_searches constant int := 20;
  most_found constant int := 20;
  wanted kolo.subject_request;
  way text := case
    when given_pseudonym is not null then 'pseudonym' when given_hash is not null then 'national_id' else 'name' end;
  matches uuid[];
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
  matches := array(
    select p.id from kolo.person p where way = 'pseudonym' and p.pseudonym = given_pseudonym
      and (wanted.about_partner_id is null or p.partner_id = wanted.about_partner_id)
    union
    select k.person_id from kolo.country c join kolo.person_match_key k on k.country_code = c.code
      where way = 'national_id' and k.kind = 'national_id' and k.key = given_hash
        and (wanted.about_partner_id is null or k.partner_id = wanted.about_partner_id)
    union
    select i.person_id from kolo.country c
      join kolo.person_identity i on i.country_code = c.code and i.birth_date = given_born
      join kolo.person p on p.id = i.person_id
      where way = 'name' and i.birth_date_precision = 'day'
        and kolo.name_key(i.first_name) = kolo.name_key(given_first)
        and kolo.name_key(i.last_name) = kolo.name_key(given_last)
        and (wanted.about_partner_id is null or p.partner_id = wanted.about_partner_id)
    limit most_found + 1);
  if cardinality(matches) > most_found then
    raise exception using errcode = 'KL413', message = 'too many persons are meant';
  end if;
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
    jsonb_build_object('by', way), cardinality(matches);
  update kolo.subject_request r
    set searches = r.searches + 1, version = r.version + 1,
      state = case r.state when 'open' then 'in_progress' else r.state end
    where r.id = wanted.id;
end $$;
create index person_pseudonym on kolo.person (pseudonym);

-- What the audit log may say of a person: by pseudonym, which is what a request or a partner names.
create function kolo.records_of_pseudonym(given text) returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  perform kolo.officer();
  return query select kolo.record_ids_about(
    (select coalesce(array_agg(h), '{}') from kolo.person p, unnest(kolo.persons_of_human(p.id)) as h
     where p.pseudonym = upper(btrim(given))));
end $$;
`;

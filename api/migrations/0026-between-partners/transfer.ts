import { TODAY } from './columns.ts';

const identity = `first_name, last_name, alias, birth_date, birth_date_precision, phone, address, no_fixed_address, safe_contact,
    national_id_kind, national_id_hash, national_id_key_version`;
const specialCategory = `ethnicity, disability, health, target_groups, vulnerabilities, seeing, hearing, walking, remembering,
    self_care, communicating`;

/** Who is known at the receiver, as the record is kept today, and may have a case in the programme; null where nobody is. */
const personWhoAsked = /* sql */ `
create function kolo.person_who_asked(request uuid, programme text) returns uuid
language sql stable security definer set search_path = '' as $$
  select kept.id
  from kolo.transfer_request r join kolo.person asked on asked.id = r.person_id
  join kolo.person kept on kept.id = coalesce(asked.merged_into_id, asked.id) and kept.erased_on is null
  join kolo.programme_country c on c.programme_code = programme and c.country_code = kept.country_code
  where r.id = request
$$;
`;

/** A record of the receiver's own, of who the person is and of what the basis names. */
const copyPerson = /* sql */ `
create function kolo.copy_person(o kolo.offer, programme text, preferred text) returns uuid
language plpgsql volatile security definer set search_path = '' as $$
declare
  person uuid := uuidv7();
  country text;
begin
  select c.country_code into country
    from kolo.partner_country c
    join kolo.programme_country p on p.country_code = c.country_code and p.programme_code = programme
    where c.partner_id = o.to_partner_id order by c.country_code <> preferred, c.country_code limit 1;
  if not found then perform kolo.changed_meanwhile(); end if;
  insert into kolo.person (id, partner_id, country_code, sex, birth_year, municipality_code)
    select person, o.to_partner_id, country, p.sex, p.birth_year,
      case when p.country_code = country then p.municipality_code end
    from kolo.person p where p.id = o.person_id;
  update kolo.person_identity i set (${identity}) =
      (select ${identity} from kolo.person_identity g where g.person_id = o.person_id)
    where i.person_id = person;
  if 'special_category' = any (o.groups) then
    update kolo.person_special_category s set (${specialCategory}) =
        (select ${specialCategory} from kolo.person_special_category g where g.person_id = o.person_id)
      where s.person_id = person;
  end if;
  return person;
end $$;
`;

/**
 * An accepted transfer: the giver's case closes, and a case is opened at the receiver that names the one before. It is of the
 * person for whom the receiver asked; where it did not ask, the person and what the basis names are copied to a record of its
 * own. What the receiver has recorded of somebody is not written over. No row changes owner.
 */
export const transfer = /* sql */ `${personWhoAsked}${copyPerson}
create function kolo.transfer_case(o kolo.offer) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  today date := ${TODAY};
  given kolo.case_file;
  person uuid;
  country text;
  opened uuid := uuidv7();
begin
  select * into given from kolo.case_file where id = o.case_id;
  person := coalesce(kolo.person_who_asked(o.request_id, given.programme_code),
    kolo.copy_person(o, given.programme_code, given.country_code));
  select p.country_code into country from kolo.person p where p.id = person;

  insert into kolo.case_file (id, person_id, programme_code, municipality_code, caseworker_id, status_since, risk,
    opened_on, restricted, previous_case_id)
  select opened, person, given.programme_code, case when given.country_code = country then given.municipality_code end,
    m.id, today, given.risk, today, given.restricted, given.id
  from (select 1) as one left join kolo.membership m on m.id = o.answered_by_id and m.role = 'caseworker';
  update kolo.offer set new_case_id = opened where id = o.id;

  update kolo.case_task set status = 'cancelled', ended_on = today, version = version + 1
    where case_id = given.id and status = 'open';
  update kolo.case_file set status = 'transferred', status_since = today, closed_on = today, exit_reason = 'transferred',
    version = version + 1, updated_at = now() where id = given.id;
end $$;
`;

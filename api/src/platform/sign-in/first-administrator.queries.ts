/** Two commands at the same time would each find no administrator. */
export const lockAdministrators = /* sql */ `select pg_advisory_xact_lock(hashtext('kolo first administrator'))`;

export const seesEverything = /* sql */ `
select rolsuper or rolbypassrls as everything from pg_roles where rolname = current_user
`;

export const findAdministrator = /* sql */ `
select 1 from kolo.membership where role = 'administrator' and status <> 'deactivated' limit 1
`;

export const findUser = /* sql */ `select 1 from kolo.user_account where email = $1`;

export const insertUser = /* sql */ `
insert into kolo.user_account (email, name, auth_subject) values ($1, $2, $3) returning id
`;

/** At the lead agency of each programme, in each of its countries. */
export const insertMemberships = /* sql */ `
insert into kolo.membership (user_id, role, partner_id, country_code, programme_code, status, confirmed_at)
select $1, 'administrator', programme.lead_agency_id, place.country_code, programme.code, 'active', now()
from kolo.programme
join kolo.programme_country place on place.programme_code = programme.code
join kolo.partner_country on partner_country.partner_id = programme.lead_agency_id
  and partner_country.country_code = place.country_code
returning partner_id
`;

export const recordCreation = /* sql */ `
insert into kolo.audit_event (partner_id, user_id, request_id, action, subject, subject_id, operation, row_count)
values ($1, $2, $3, 'create', 'User', $2, 'create-admin', $4)
`;

import { type Role, scopesOf, type ViewerScopes } from '@kolo/access';
import type { Client } from 'pg';

const id = (kind: number, number: number) => `0198c000-0000-7000-800${kind}-00000000000${number}`;

export const partners = { niš: id(1, 1), pirot: id(1, 2), prison: id(1, 3) };
export const users = { ana: id(2, 1), boris: id(2, 2) };
export const memberships = { ana: id(3, 1), anaManager: id(3, 2), boris: id(3, 3) };
export const cases = { niš: id(4, 1), nišRestricted: id(4, 2), pirot: id(4, 3), prison: id(4, 4), absent: id(4, 9) };

/** Ana works at the NGO in Niš, Boris at the one in Pirot; each has a case, Niš a restricted one too, the prison one. */
export async function settle(admin: Client): Promise<void> {
  await admin.query(`
    insert into kolo.country (code, name, currency) values ('ZZ', 'Country of the tests', 'EUR');
    insert into kolo.partner (id, name, short_name, kind, country_code) values
      ('${partners.niš}', 'NGO of Niš', 'Niš', 'ngo', 'ZZ'),
      ('${partners.pirot}', 'NGO of Pirot', 'Pirot', 'ngo', 'ZZ'),
      ('${partners.prison}', 'Institution', 'Institution', 'correctional_institution', 'ZZ');
    insert into kolo.partner_country select id, 'ZZ' from kolo.partner;
    insert into kolo.programme (code, name, objective, starts_on, ends_on)
      values ('TEST-1', 'Programme', 'Objective', '2017-04-01', '2018-12-31');
    insert into kolo.programme_country values ('TEST-1', 'ZZ');
    insert into kolo.programme_partner select 'TEST-1', id from kolo.partner;
    insert into kolo.user_account (id, email, name) values
      ('${users.ana}', 'ana@example.org', 'Ana'), ('${users.boris}', 'boris@example.org', 'Boris');
    insert into kolo.membership (id, user_id, role, partner_id, country_code, programme_code, status) values
      ('${memberships.ana}', '${users.ana}', 'caseworker', '${partners.niš}', 'ZZ', 'TEST-1', 'active'),
      ('${memberships.anaManager}', '${users.ana}', 'partner_manager', '${partners.niš}', 'ZZ', 'TEST-1', 'active'),
      ('${memberships.boris}', '${users.boris}', 'caseworker', '${partners.pirot}', 'ZZ', 'TEST-1', 'active');`);
  await openCase(admin, cases.niš, partners.niš, false);
  await openCase(admin, cases.nišRestricted, partners.niš, true);
  await openCase(admin, cases.pirot, partners.pirot, false);
  await openCase(admin, cases.prison, partners.prison, false);
}

async function openCase(admin: Client, caseId: string, partnerId: string, restricted: boolean): Promise<void> {
  const { rows } = await admin.query<{ id: string }>(
    `insert into kolo.person (partner_id, country_code, sex) values ($1, 'ZZ', 'female') returning id`,
    [partnerId],
  );
  await admin.query(
    `insert into kolo.case_file (id, person_id, restricted, programme_code, status_since, risk, opened_on)
     values ($1, $2, $3, 'TEST-1', '2017-05-02', 'low', '2017-05-02')`,
    [caseId, rows[0]?.id, restricted],
  );
}

/** The scopes of a user by one membership in one role. */
export function workingAs(userId: string, role: Role, membershipId: string, partnerId: string): ViewerScopes {
  return scopesOf(userId, [{ id: membershipId, role, partnerId, countryCode: 'ZZ' }]);
}

export const ana = workingAs(users.ana, 'caseworker', memberships.ana, partners.niš);
export const anaAsManager = workingAs(users.ana, 'partner_manager', memberships.anaManager, partners.niš);
export const boris = workingAs(users.boris, 'caseworker', memberships.boris, partners.pirot);
export const coordinator = workingAs(users.boris, 'country_coordinator', memberships.boris, partners.pirot);

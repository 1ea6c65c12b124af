import { base, en, Faker } from '@faker-js/faker';
import { help } from '@kolo/reference-data';
import type { Client } from 'pg';
import { buildPartner } from '../../src/features/partner/partner.factory.ts';
import { today } from '../../src/platform/today.ts';
import { insertPartners } from '../partners.queries.ts';
import { upsertProgrammeScopes } from '../reference-data.queries.ts';
import { insertCases, insertGoals, insertNotes, insertPersons, insertTasks, newIds } from './caseload.queries.ts';
import { buildCaseload, type Caseload } from './caseload.ts';
import { insertHousehold } from './household.queries.ts';
import { buildFamily } from './household.ts';
import { insertOffered, type OfferingPartner } from './insert-offered.ts';
import { insertMembers, type SeededMembership } from './members.queries.ts';
import { demonstrationPartners, institutionCaseloads } from './partners.ts';
import { recordAgain } from './recorded-twice.ts';
import { leadAgencyMembers, membersOf } from './staff.ts';

const seed = 2017_04_01;

/**
 * Inserts the whole demonstration; everything but ids, pseudonyms, case numbers and what is due around the day of seeding
 * is the same each time.
 */
export async function insertDemonstration(client: Client): Promise<{ persons: number; cases: number; notes: number }> {
  const random = new Faker({ locale: [en, base], seed });
  // Of its own, so that what is planned changes nothing of who the persons are.
  const planning = new Faker({ locale: [en, base], seed: seed + 1 });
  const partnerIds = await insertDemonstrationPartners(client);
  const profiles = [...demonstrationPartners, ...institutionCaseloads];
  const ids = await newIds(client, 2 * profiles.reduce((sum, { persons }) => sum + persons, 0) + 4 * profiles.length);
  const newId = () => known(ids.shift(), 'id');

  await insertMembers(client, leadAgencyMembers(known(partnerIds.get(help.name), help.name)));
  const counts = { persons: 0, cases: 0, notes: 0 };
  const offering = new Map<string, OfferingPartner>();
  for (const profile of profiles) {
    const partnerId = known(partnerIds.get(profile.partnerName), profile.partnerName);
    const isNgo = demonstrationPartners.some(({ handle }) => handle === profile.handle);
    const staff = await insertMembers(client, membersOf(profile, partnerId, isNgo, random));
    const caseload = buildCaseload(profile, partnerId, staff, newId, today(), random, planning);
    await insertPersons(client, caseload.persons);
    await insertCases(client, caseload.cases);
    await insertNotes(client, caseload.notes);
    await insertGoals(client, caseload.goals);
    await insertTasks(client, caseload.tasks);
    if (isNgo) counts.persons += await insertRelations(client, caseload, staff, newId, planning);
    if (isNgo) offering.set(profile.handle, { partnerId, staff, cases: caseload.cases });
    counts.persons += caseload.persons.length;
    counts.cases += caseload.cases.length;
    counts.notes += caseload.notes.length;
  }
  await insertOffered(client, offering, today());
  return counts;
}

/**
 * Of the cases of the caseworker who comes first, one person was recorded twice and one lives with others. Returns how many
 * persons are added for it.
 */
async function insertRelations(
  client: Client,
  { cases, persons }: Caseload,
  [, caseworker]: readonly SeededMembership[],
  newId: () => string,
  planning: Faker,
): Promise<number> {
  const { id: actor } = known(caseworker, 'caseworker');
  const own = cases.filter((file) => file.caseworker_id === actor && file.status === 'open' && !file.restricted);
  const [twice, head] = persons.filter(
    ({ id, identity }) =>
      own.some(({ person_id }) => person_id === id) && identity.birth_date_precision === 'day' && identity.last_name,
  );
  const { household, relatives } = buildFamily(known(head, 'head of a household'), actor, newId, planning);
  const added = [recordAgain(known(twice, 'person'), newId()), ...relatives];
  await insertPersons(client, added);
  await insertHousehold(client, household);
  return added.length;
}

/** The twelve NGOs in SOE-1. Returns the ids of these and of the partners that were there, by name. */
async function insertDemonstrationPartners(client: Client): Promise<Map<string, string>> {
  const rows = demonstrationPartners.map(({ partnerName, shortName, countryCode }) => ({
    ...buildPartner({ name: partnerName, short_name: shortName, country_code: countryCode }),
    active_in: [countryCode],
  }));
  const inserted = await insertPartners(client, rows);
  await upsertProgrammeScopes(client, [
    { code: 'SOE-1', countries: [], municipalities: [], partners: [...inserted.values()] },
  ]);
  const { rows: present } = await client.query<{ id: string; name: string }>('select id, name from kolo.partner');
  return new Map(present.map(({ id, name }) => [name, id]));
}

function known<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`No ${what}: the reference data is seeded first`);
  return value;
}

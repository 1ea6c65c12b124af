import { base, en, Faker } from '@faker-js/faker';
import { help } from '@kolo/reference-data';
import type { Client } from 'pg';
import { buildPartner } from '../../src/features/partner/partner.factory.ts';
import { today } from '../../src/platform/today.ts';
import { insertPartners } from '../partners.queries.ts';
import { upsertProgrammeScopes } from '../reference-data.queries.ts';
import { insertCases, insertGoals, insertNotes, insertPersons, insertTasks, newIds } from './caseload.queries.ts';
import { buildCaseload } from './caseload.ts';
import { insertOffered, type OfferingPartner } from './insert-offered.ts';
import { insertMembers } from './members.queries.ts';
import { demonstrationPartners, institutionCaseloads } from './partners.ts';
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
  const ids = await newIds(client, 2 * profiles.reduce((sum, { persons }) => sum + persons, 0));
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
    if (isNgo) offering.set(profile.handle, { partnerId, staff, cases: caseload.cases });
    counts.persons += caseload.persons.length;
    counts.cases += caseload.cases.length;
    counts.notes += caseload.notes.length;
  }
  await insertOffered(client, offering, today());
  return counts;
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

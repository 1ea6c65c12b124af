import { scopesOf } from '@kolo/access';
import { breakGlassStateCodes } from '@kolo/reference-data';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { asViewer } from '../../../test/support/as-viewer.ts';
import { brokenGlassOf, endedBy, passThreeHours, performGlass, REASON } from '../../../test/support/broken-glass.ts';
import { leadAgency } from '../../../test/support/consortium.ts';
import type { Member, PartnerOfTest, PersonOfTest } from '../../../test/support/world.ts';
import {
  type GlassEventName,
  type GlassSideName,
  type GlassStanding,
  glassState,
  glassStep,
  glassSteps,
} from './break-glass-steps.ts';

/** Who tries: at which partner, in which role, on which side of the glass, and what is refused to break and to end. */
const tries = [
  ['lead', 'regional_coordinator', 'coordinator', null, null],
  ['lead', 'another regional_coordinator', 'other', null, 'NOT_FOUND'],
  ['lead', 'country_coordinator', 'nobody', 'FORBIDDEN', 'FORBIDDEN'],
  ['lead', 'administrator', 'nobody', 'FORBIDDEN', 'FORBIDDEN'],
  ['lead', 'data_protection_officer', 'officer', 'FORBIDDEN', null],
  ['owner', 'partner_manager', 'owner', 'FORBIDDEN', null],
  ['owner', 'caseworker', 'nobody', 'FORBIDDEN', 'FORBIDDEN'],
  ['third', 'partner_manager', 'nobody', 'FORBIDDEN', 'NOT_FOUND'],
  ['third', 'caseworker', 'nobody', 'FORBIDDEN', 'FORBIDDEN'],
  ['prison', 'treatment_officer', 'nobody', 'FORBIDDEN', 'FORBIDDEN'],
  ['prison', 'institution_manager', 'nobody', 'FORBIDDEN', 'FORBIDDEN'],
] as const;
type Try = (typeof tries)[number];

const standings: readonly GlassStanding[] = ['never', ...breakGlassStateCodes];

let api: TestApi;
const partners = new Map<Try[0], PartnerOfTest>();
const members = new Map<string, Member>();
const at = (partner: Try[0]) => partners.get(partner) as PartnerOfTest;
const memberOf = ([partner, role]: readonly [Try[0], Try[1], ...unknown[]]) =>
  members.get(`${role} of the ${partner}`) as Member;
const coordinator = () => memberOf(['lead', 'regional_coordinator']);

beforeAll(async () => {
  api = await startApi();
  for (const name of ['owner', 'third'] as const) partners.set(name, await api.world.partner({ short_name: name }));
  partners.set('prison', await api.world.partner({ short_name: 'prison', kind: 'correctional_institution' }));
  partners.set('lead', await leadAgency(api.world));
  for (const [partner, role] of tries)
    members.set(`${role} of the ${partner}`, await at(partner).member(roleOf(role), { name: `${role} (test)` }));
});
afterAll(() => api.close());

function roleOf(named: Try[1]): Exclude<Try[1], 'another regional_coordinator'> {
  return named === 'another regional_coordinator' ? 'regional_coordinator' : named;
}

/** A person whose glass the coordinator broke, and where it has come to; its id is null where none was broken. */
async function glassIn(standing: GlassStanding): Promise<{ person: PersonOfTest; glassId: string | null }> {
  const person = await at('owner').person();
  if (standing === 'never') return { person, glassId: null };
  const glassId = await brokenGlassOf(person, coordinator());
  if (standing === 'ended') await endedBy(api.world, glassId, coordinator());
  if (standing === 'expired') await passThreeHours(api.world, glassId);
  return { person, glassId };
}

interface Row {
  readonly id: string;
  readonly version: number;
  readonly until: string;
  readonly endedAt: string | null;
  readonly openedById: string;
}

async function rowsOf(person: PersonOfTest): Promise<Row[]> {
  const { rows } = await api.database.admin.query<Row>(
    `select id, version, until::text, ended_at::text as "endedAt", opened_by_id as "openedById"
     from kolo.break_glass where person_id = $1 order by opened_at, id`,
    [person.id],
  );
  return rows;
}

class NotKept extends Error {}

/** Whether the database itself lets somebody do it, behind every service. Nothing of it stays. */
async function databaseLets(trying: Try, statement: string, values: readonly unknown[]): Promise<boolean> {
  const { userId, membershipId } = memberOf(trying);
  const { id: partnerId, country: countryCode } = at(trying[0]);
  const scopes = scopesOf(userId, [{ id: membershipId, role: roleOf(trying[1]), partnerId, countryCode }]);
  let changed = 0;
  try {
    await asViewer(api.pool, scopes, async (client) => {
      await client.query(`select set_config('app.acting_membership', $1, true)`, [membershipId]);
      changed = (await client.query(statement, [...values])).rowCount ?? 0;
      throw new NotKept();
    });
  } catch (error) {
    if (error instanceof NotKept) return changed === 1;
    // Changed meanwhile, hidden, or refused by row-level security.
    if (error instanceof Error && 'code' in error && ['KL412', 'KL404', '42501'].includes(String(error.code)))
      return false;
    throw error;
  }
  throw new Error('It was kept');
}

const breaking = (trying: Try, person: PersonOfTest) =>
  databaseLets(trying, 'insert into kolo.break_glass (person_id, reason, opened_by_id) values ($1, $2, $3)', [
    person.id,
    REASON,
    memberOf(trying).membershipId,
  ]);
const ending = (trying: Try, glassId: string) =>
  databaseLets(trying, 'update kolo.break_glass set ended_at = now(), version = version + 1 where id = $1', [glassId]);

const maySide = (standing: GlassStanding, event: GlassEventName, side: Try[2]) =>
  glassStep(standing, event)?.by.includes(side as GlassSideName) ?? false;

describe.for(standings)('a glass that is %s', (standing) => {
  test.for(tries)('is broken at the %s by a %s, or is not', async (trying) => {
    const [, , side, refused] = trying;
    const { person, glassId } = await glassIn(standing);
    const before = await rowsOf(person);
    // What another coordinator has opened does not keep this one from it.
    const may = side === 'other' || maySide(standing, 'break', side);
    expect(await breaking(trying, person)).toBe(may);
    expect(await rowsOf(person)).toEqual(before);

    const client = await api.actAs(memberOf(trying));
    const { glass, errors, codes } = await performGlass(client, 'breakGlass', { personId: person.id, reason: REASON });
    if (may) {
      expect([codes, errors]).toEqual([[], []]);
      expect(glass).toMatchObject({ state: 'OPEN', reason: REASON, person: { id: person.id } });
      expect(await rowsOf(person)).toHaveLength(before.length + 1);
      return;
    }
    expect(await rowsOf(person)).toEqual(before);
    if (refused !== null) expect(codes).toEqual([refused]);
    else {
      expect(errors).toEqual([{ field: ['personId'], code: 'ALREADY_OPEN' }]);
      expect(glass).toMatchObject({ id: glassId, state: 'OPEN' });
    }
  });

  test.for(tries)('is ended at the %s by a %s, or is not', async (trying) => {
    const [, , side, , refused] = trying;
    const { person, glassId } = await glassIn(standing);
    if (glassId === null) {
      expect(glassStep(standing, 'end')).toBeUndefined();
      return;
    }
    const [before] = await rowsOf(person);
    const may = maySide(standing, 'end', side);
    expect(await ending(trying, glassId)).toBe(may);

    const client = await api.actAs(memberOf(trying));
    const input = { brokenGlassId: glassId, expectedVersion: before?.version };
    const { glass, errors, codes } = await performGlass(client, 'endBrokenGlass', input);
    if (may) {
      expect([codes, errors]).toEqual([[], []]);
      expect(glass).toMatchObject({ state: 'ENDED', endedByName: memberOf(trying).name });
      return;
    }
    expect(await rowsOf(person)).toEqual([before]);
    if (refused !== null) expect(codes).toEqual([refused]);
    else {
      expect(errors).toEqual([{ field: ['brokenGlassId'], code: 'NO_LONGER_OPEN' }]);
      expect(glass).toMatchObject({ id: glassId, state: standing.toUpperCase() });
    }
  });

  test('runs out after three hours, or does not', () => {
    if (standing === 'never') return;
    const glass = {
      endedAt: standing === 'ended' ? '2018-03-01T10:00:00Z' : null,
      until: '2018-03-01T12:00:00Z',
    };
    const from = glassState(glass, new Date(standing === 'expired' ? '2018-03-01T12:00:00Z' : '2018-03-01T11:59:59Z'));
    expect(from).toBe(standing);
    const to = glassStep(from, 'three_hours_pass')?.to ?? from;
    expect(glassState(glass, new Date('2018-03-01T12:00:00Z'))).toBe(to);
  });
});

test('the table names every step, each once, and every standing but the first is come to', () => {
  const names = glassSteps.map(({ from, event }) => `${from} ${event}`);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(['never', ...glassSteps.map(({ to }) => to)])).toEqual(new Set(standings));
});

test('under a membership that is not of any side nobody ends it, whatever else they hold', async () => {
  const { person, glassId } = await glassIn('open');
  const { admin } = api.database;
  await admin.query('begin');
  const stranger = memberOf(['third', 'partner_manager']).membershipId;
  await admin.query(
    `select set_config('app.memberships', '{' || $1 || '}', true), set_config('app.acting_membership', $1, true)`,
    [stranger],
  );
  const tried = admin.query('update kolo.break_glass set ended_at = now() where id = $1', [glassId]);
  await expect(tried).rejects.toMatchObject({ code: 'KL412' });
  await admin.query('rollback');
  expect((await rowsOf(person))[0]?.endedAt).toBeNull();
});

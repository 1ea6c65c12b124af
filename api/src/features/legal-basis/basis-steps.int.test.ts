import { scopesOf } from '@kolo/access';
import { type BasisStateCode, basisStateCodes } from '@kolo/reference-data';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { asViewer } from '../../../test/support/as-viewer.ts';
import { basisOf, withdraw } from '../../../test/support/between-partners.ts';
import { leadAgency } from '../../../test/support/consortium.ts';
import { performBasis } from '../../../test/support/legal-bases.ts';
import type { Member, PartnerOfTest } from '../../../test/support/world.ts';
import { daysAfter, today } from '../../platform/today.ts';
import { basisState, basisStep, basisSteps } from './basis-steps.ts';

/** Who tries, on which side, and what each is told of what they may not do. */
const tries = [
  ['giver', 'caseworker', null],
  ['giver', 'partner_manager', null],
  ['receiver', 'caseworker', 'NOT_FOUND'],
  ['receiver', 'partner_manager', 'NOT_FOUND'],
  ['third', 'caseworker', 'NOT_FOUND'],
  ['third', 'partner_manager', 'NOT_FOUND'],
  ['lead', 'country_coordinator', 'FORBIDDEN'],
  ['lead', 'regional_coordinator', 'FORBIDDEN'],
  ['lead', 'administrator', 'FORBIDDEN'],
  ['lead', 'data_protection_officer', 'FORBIDDEN'],
  ['prison', 'treatment_officer', 'FORBIDDEN'],
  ['prison', 'institution_manager', 'FORBIDDEN'],
] as const;
type Side = (typeof tries)[number][0];
type Role = (typeof tries)[number][1];

const refusals: Record<BasisStateCode, string> = {
  given: 'none',
  withdrawn: 'BASIS_WITHDRAWN',
  expired: 'BASIS_EXPIRED',
};

let api: TestApi;
const partners = new Map<Side, PartnerOfTest>();
const members = new Map<string, Member>();
const at = (side: Side) => partners.get(side) as PartnerOfTest;
const memberOf = (side: Side, role: Role) => members.get(`${role} of the ${side}`) as Member;

beforeAll(async () => {
  api = await startApi();
  for (const side of ['giver', 'receiver', 'third'] as const)
    partners.set(side, await api.world.partner({ short_name: side }));
  partners.set('prison', await api.world.partner({ short_name: 'prison', kind: 'correctional_institution' }));
  partners.set('lead', await leadAgency(api.world));
  for (const [side, role] of tries) members.set(`${role} of the ${side}`, await at(side).member(role));
});
afterAll(() => api.close());

/** A consent that has come to where it stands by the step that leads there. */
async function basisIn(state: BasisStateCode): Promise<string> {
  const by = memberOf('giver', 'caseworker');
  const days = { given_on: daysAfter(today(), -30), expires_on: daysAfter(today(), state === 'expired' ? -1 : 30) };
  const id = await basisOf(await at('giver').person(), by, at('receiver'), days);
  if (state === 'withdrawn') await withdraw(api.world, id, by);
  return id;
}

async function standing(id: string) {
  const { rows } = await api.database.admin.query<{ withdrawn: string | null; expires: string; version: number }>(
    'select withdrawn_on::text as withdrawn, expires_on::text as expires, version from kolo.legal_basis where id = $1',
    [id],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('The basis is gone');
  const state = basisState({ withdrawnOn: row.withdrawn, expiresOn: row.expires }, today());
  return { state, version: row.version };
}

class NotKept extends Error {}

/** Whether the database itself lets somebody withdraw it, behind every service. Nothing of it stays. */
async function databaseLets(id: string, side: Side, role: Role, day = today()): Promise<boolean> {
  const { userId, membershipId } = memberOf(side, role);
  const { id: partnerId, country: countryCode } = at(side);
  const scopes = scopesOf(userId, [{ id: membershipId, role, partnerId, countryCode }]);
  let changed = 0;
  try {
    await asViewer(api.pool, scopes, async (client) => {
      await client.query(`select set_config('app.acting_membership', $1, true)`, [membershipId]);
      const { rowCount } = await client.query('update kolo.legal_basis set withdrawn_on = $2 where id = $1', [id, day]);
      changed = rowCount ?? 0;
      throw new NotKept();
    });
  } catch (error) {
    if (error instanceof NotKept) return changed === 1;
    if (error instanceof Error && 'code' in error && error.code === 'KL412') return false;
    throw error;
  }
  throw new Error('It was kept');
}

describe.for(basisStateCodes)('a consent that is %s', (state) => {
  test.for(tries)('is withdrawn on the side of the %s by a %s, or is not', async ([side, role, refused]) => {
    const id = await basisIn(state);
    const before = await standing(id);
    expect(before.state).toBe(state);
    const step = basisStep(state, 'withdraw');
    const may = step !== undefined && side === step.side && refused === null;
    expect(await databaseLets(id, side, role)).toBe(may);

    const input = { legalBasisId: id, withdrawnOn: today(), expectedVersion: before.version };
    const client = await api.actAs(memberOf(side, role));
    const { basis, errors, answer } = await performBasis(client, 'withdrawLegalBasis', input);
    if (may) {
      expect([answer.codes, errors]).toEqual([[], []]);
      expect(basis).toMatchObject({ state: step.to.toUpperCase(), version: before.version + 1, withdrawnOn: today() });
      expect(basis?.withdrawnBy?.id).toBe(memberOf(side, role).membershipId);
      return;
    }
    expect(await standing(id)).toEqual(before);
    if (refused !== null) expect(answer.codes).toEqual([refused]);
    else expect(errors).toEqual([{ field: ['legalBasisId'], code: refusals[state] }]);
  });

  test('expires when its last day passes, or does not', () => {
    const withdrawnOn = state === 'withdrawn' ? '2018-02-01' : null;
    const days = { withdrawnOn, expiresOn: '2018-03-01' };
    const from = basisState(days, state === 'expired' ? '2018-03-02' : '2018-03-01');
    expect(from).toBe(state);
    expect(basisState(days, '2018-03-02')).toBe(basisStep(from, 'last_day_passes')?.to ?? from);
  });
});

test('the table names every step, each once, and every state but the first is come to', () => {
  const names = basisSteps.map(({ from, event }) => `${from} ${event}`);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(['given', ...basisSteps.map(({ to }) => to)])).toEqual(new Set(basisStateCodes));
});

describe('the day of a withdrawal', () => {
  const withdrawn = async (withdrawnOn: string, more: object = {}) => {
    const legalBasisId = await basisIn('given');
    const client = await api.actAs(memberOf('giver', 'caseworker'));
    const input = { legalBasisId, withdrawnOn, expectedVersion: 1, ...more };
    return { legalBasisId, input, client, ...(await performBasis(client, 'withdrawLegalBasis', input)) };
  };

  test('is today or earlier, and not before it was given', async () => {
    expect((await withdrawn(daysAfter(today(), -30))).errors).toEqual([]);
    const early = await withdrawn(daysAfter(today(), -31));
    expect(early.errors).toEqual([{ field: ['withdrawnOn'], code: 'BEFORE_GIVEN' }]);
    const late = await withdrawn(daysAfter(today(), 1));
    expect(late.errors).toEqual([{ field: ['withdrawnOn'], code: 'IN_FUTURE' }]);
    for (const { legalBasisId } of [early, late]) expect((await standing(legalBasisId)).version).toBe(1);
    expect(await databaseLets(late.legalBasisId, 'giver', 'caseworker', daysAfter(today(), 1))).toBe(false);
  });

  test('is said of the version that was seen; the payload holds what it is now', async () => {
    const { basis, errors } = await withdrawn(today(), { expectedVersion: 7 });
    expect(errors).toEqual([{ field: ['expectedVersion'], code: 'CONFLICT' }]);
    expect(basis).toMatchObject({ version: 1, state: 'GIVEN' });
  });

  test('is said again under the same key without a second withdrawal, and stands in the audit once', async () => {
    const { input, client } = await withdrawn(today(), { idempotencyKey: 'withdrawn once' });
    const again = await performBasis(client, 'withdrawLegalBasis', input);
    expect([again.errors, again.basis?.version]).toEqual([[], 2]);
    const { rows } = await api.database.admin.query(
      `select operation, action, field_groups from kolo.audit_event where subject_id = $1 and action <> 'read'`,
      [input.legalBasisId],
    );
    expect(rows).toEqual([{ operation: 'withdrawLegalBasis', action: 'update', field_groups: [] }]);
  });

  test.for(['law', 'contract', 'vital_interests'] as const)(
    'is that of the end of what is no consent: %s',
    async (kind) => {
      const by = memberOf('giver', 'caseworker');
      const id = await basisOf(await at('giver').person(), by, at('receiver'), { kind, expires_on: null });
      expect(await databaseLets(id, 'giver', 'caseworker')).toBe(true);
      const input = { legalBasisId: id, withdrawnOn: today(), expectedVersion: 1 };
      const client = await api.actAs(by);
      const { basis, errors } = await performBasis(client, 'withdrawLegalBasis', input);
      expect(errors).toEqual([]);
      expect(basis).toMatchObject({ state: 'WITHDRAWN', withdrawnOn: today(), version: 2 });
      const again = await performBasis(client, 'withdrawLegalBasis', { ...input, expectedVersion: 2 });
      expect(again.errors).toEqual([{ field: ['legalBasisId'], code: 'BASIS_WITHDRAWN' }]);
    },
  );
});

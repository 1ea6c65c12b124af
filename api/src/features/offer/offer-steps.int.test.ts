import type { OfferKindCode, TransitionStatusCode } from '@kolo/reference-data';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { type OfferOfTest, offered, performOffer, withdraw } from '../../../test/support/between-partners.ts';
import type { GraphqlClient } from '../../../test/support/client.ts';
import { actUnder, updateRow } from '../../../test/support/inserts.queries.ts';
import { type Member, PartnerOfTest } from '../../../test/support/world.ts';
import { daysAfter, today } from '../../platform/today.ts';
import { type OfferEventName, offerStep, offerSteps, sideOf } from './offer-steps.ts';

const kinds: readonly OfferKindCode[] = ['referral', 'transfer'];
const statuses: readonly TransitionStatusCode[] = ['in_progress', 'accepted', 'rejected', 'done', 'revoked', 'expired'];
const events: readonly OfferEventName[] = ['accept', 'decline', 'revoke', 'finish'];
const mutations = { accept: 'acceptOffer', decline: 'declineOffer', revoke: 'revokeOffer', finish: 'finishReferral' };
const becomes = { accept: 'accepted', decline: 'rejected', revoke: 'revoked', finish: 'done' } as const;

/** Who tries, on which side: those who work cases there, and those who never do. */
const tries = [
  ['giver', 'caseworker'],
  ['giver', 'partner_manager'],
  ['receiver', 'caseworker'],
  ['receiver', 'partner_manager'],
  ['third', 'caseworker'],
  ['third', 'partner_manager'],
  ['lead', 'country_coordinator'],
  ['lead', 'regional_coordinator'],
  ['lead', 'administrator'],
  ['lead', 'data_protection_officer'],
  ['prison', 'treatment_officer'],
  ['prison', 'institution_manager'],
] as const;
type Side = (typeof tries)[number][0];

let api: TestApi;
const partners = new Map<Side, PartnerOfTest>();
const members = new Map<string, Member>();
const nameOf = (side: string, role: string) => `${role} of the ${side}`;
const memberOf = (side: string, role: string) => members.get(nameOf(side, role)) as Member;
const at = (side: Side) => partners.get(side) as PartnerOfTest;

beforeAll(async () => {
  api = await startApi();
  for (const side of ['giver', 'receiver', 'third'] as const)
    partners.set(side, await api.world.partner({ short_name: side }));
  partners.set('prison', await api.world.partner({ short_name: 'prison', kind: 'correctional_institution' }));
  const { rows } = await api.database.admin.query<{ id: string }>(
    `select lead_agency_id as id from kolo.programme where code = 'SOE-1'`,
  );
  partners.set('lead', new PartnerOfTest(api.world, rows[0]?.id ?? '', 'RS', 'Help', 'lead_agency'));
  for (const [side, role] of tries) members.set(nameOf(side, role), await at(side).member(role));
});
afterAll(() => api.close());

/** An offer that has come to a status by the steps that lead there, or by the day. */
async function offerIn(kind: OfferKindCode, status: TransitionStatusCode): Promise<OfferOfTest> {
  const giver = memberOf('giver', 'caseworker');
  const receiver = memberOf('receiver', 'caseworker');
  const file = await at('giver').case({ caseworker: giver });
  const offer = await offered(file, giver, at('receiver'), { kind });
  if (status === 'expired') {
    await api.database.admin.query(`update kolo.offer set status = 'expired', version = version + 1 where id = $1`, [
      offer.id,
    ]);
    return offer;
  }
  if (status === 'accepted' || status === 'done') await offer.accept(receiver);
  if (status === 'done') await offer.move('done', receiver, { outcome: 'provided' });
  if (status === 'rejected') await offer.move('rejected', receiver);
  if (status === 'revoked') await offer.move('revoked', giver);
  return offer;
}

async function stateOf(id: string) {
  const { rows } = await api.database.admin.query<{ status: string; version: number }>(
    'select status, version from kolo.offer where id = $1',
    [id],
  );
  return rows[0] ?? { status: '', version: 0 };
}

function inputOf(event: OfferEventName, offerId: string, expectedVersion: number) {
  const more = event === 'finish' ? { outcome: 'PROVIDED' } : event === 'accept' ? {} : { reason: 'No place left.' };
  return { offerId, expectedVersion, ...more };
}

/** Whether the database itself lets a member of a side make the step, past every service. Nothing of it stays. */
async function databaseLets(offer: OfferOfTest, event: OfferEventName, by: Member): Promise<boolean> {
  const { admin } = api.database;
  const changes = { status: becomes[event], ...(event === 'finish' && { outcome: 'provided' }) };
  await admin.query('begin');
  try {
    await actUnder(admin, by.membershipId);
    await updateRow(admin, 'offer', 'id', offer.id, changes);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'KL412') return false;
    throw error;
  } finally {
    await admin.query('rollback');
  }
}

const worksOffers = (side: string, role: string) =>
  ['giver', 'receiver'].includes(side) && ['caseworker', 'partner_manager'].includes(role);
// An accepted transfer is over, and a case can be closed once only: what is asked of it is asked of one.
const combinations = kinds
  .flatMap((kind) => statuses.map((status) => ({ kind, status })))
  .filter(({ kind, status }) => !(kind === 'transfer' && status === 'done'));

describe.for(combinations)('a $kind that is $status', ({ kind, status }) => {
  test.for(events)('%s, by every role on every side', async (event) => {
    const step = offerStep(kind, status, event);
    let offer = await offerIn(kind, status);
    for (const [side, role] of tries) {
      const member = memberOf(side, role);
      const version = (await stateOf(offer.id)).version;
      const may = step !== undefined && side === step.side && worksOffers(side, role);
      const where = `${event} by ${nameOf(side, role)}`;
      // What it is already, it does not become.
      if (worksOffers(side, role) && becomes[event] !== status)
        expect([where, await databaseLets(offer, event, member)]).toEqual([where, may]);

      const client = await api.actAs(member);
      const outcome = await performOffer(client, mutations[event], inputOf(event, offer.id, version));
      const after = await stateOf(offer.id);
      if (may) {
        expect([where, outcome.codes, outcome.errors, after.status]).toEqual([where, [], [], step.to]);
        offer = await offerIn(kind, status);
        continue;
      }
      expect([where, after]).toEqual([where, { status, version }]);
      if (!worksOffers(side, role)) {
        expect([where, outcome.codes]).toEqual([where, [side === 'third' ? 'NOT_FOUND' : 'FORBIDDEN']]);
      } else if (side !== sideOf[event]) {
        expect([where, outcome.codes]).toEqual([where, ['FORBIDDEN']]);
      } else {
        expect([where, outcome.errors]).toEqual([where, [{ field: ['offerId'], code: 'NO_LONGER_OPEN' }]]);
        expect(outcome.offer).toMatchObject({ id: offer.id, status: status.toUpperCase(), version });
      }
    }
  });
});

test('nobody makes a step that no event is: neither at once nor back', async () => {
  const offer = await offerIn('referral', 'in_progress');
  for (const member of members.values()) {
    for (const changes of [{ status: 'done', outcome: 'provided' }, { status: 'expired' }]) {
      await api.database.admin.query('begin');
      await actUnder(api.database.admin, member.membershipId);
      const tried = updateRow(api.database.admin, 'offer', 'id', offer.id, changes);
      await expect(tried).rejects.toMatchObject({ code: 'KL412' });
      await api.database.admin.query('rollback');
    }
  }
  expect(await stateOf(offer.id)).toEqual({ status: 'in_progress', version: 1 });
});

test('what ended by itself is not moved on by the reason that it carries', async () => {
  const offer = await offerIn('referral', 'accepted');
  const before = await stateOf(offer.id);
  await withdraw(api.world, offer.basisId, memberOf('giver', 'caseworker'));
  const ended = { status: 'revoked', version: before.version + 1 };
  expect(await stateOf(offer.id)).toEqual(ended);
  for (const member of members.values()) {
    await api.database.admin.query('begin');
    await actUnder(api.database.admin, member.membershipId);
    const tried = updateRow(api.database.admin, 'offer', 'id', offer.id, { status: 'expired' });
    await expect(tried).rejects.toMatchObject({ code: 'KL412' });
    await api.database.admin.query('rollback');
  }
  expect(await stateOf(offer.id)).toEqual(ended);
});

describe('a step that needs a reason', () => {
  const needing = offerSteps.filter(({ needsReason }) => needsReason);
  test.for(needing)('$event of a $kind that is $from', async ({ kind, event, from, side }) => {
    const offer = await offerIn(kind, from);
    const client = await api.actAs(memberOf(side, 'caseworker'));
    const before = await stateOf(offer.id);
    for (const reason of ['', '   ', '\t\u0085\n']) {
      const input = { ...inputOf(event, offer.id, before.version), reason };
      const outcome = await performOffer(client, mutations[event], input);
      expect(outcome.errors).toEqual([{ field: ['reason'], code: 'REQUIRED' }]);
    }
    expect(await stateOf(offer.id)).toEqual(before);
  });
});

test('an answer after the last day for it is none, in the service and in the database; revoking still is', async () => {
  const [giver, receiver] = [memberOf('giver', 'caseworker'), memberOf('receiver', 'caseworker')];
  const offer = await offerIn('referral', 'in_progress');
  await api.database.admin.query('alter table kolo.offer disable trigger keep_scope');
  await updateRow(api.database.admin, 'offer', 'id', offer.id, { due_on: daysAfter(today(), -1) });
  await api.database.admin.query('alter table kolo.offer enable trigger keep_scope');
  const client: GraphqlClient = await api.actAs(receiver);
  for (const event of ['accept', 'decline'] as const) {
    const outcome = await performOffer(client, mutations[event], inputOf(event, offer.id, 1));
    expect(outcome.errors).toEqual([{ field: ['offerId'], code: 'NO_LONGER_OPEN' }]);
    expect(await databaseLets(offer, event, receiver)).toBe(false);
  }
  const outcome = await performOffer(await api.actAs(giver), 'revokeOffer', inputOf('revoke', offer.id, 1));
  expect(outcome.offer).toMatchObject({ status: 'REVOKED' });
});

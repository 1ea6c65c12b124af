import type { TransitionStatusCode } from '@kolo/reference-data';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { basisOf, offered, performOffer, transferRequestOf } from '../../../test/support/between-partners.ts';
import { leadAgency } from '../../../test/support/consortium.ts';
import { actUnder, updateRow } from '../../../test/support/inserts.queries.ts';
import { letPass, moveRequest, performRequest } from '../../../test/support/transfer-requests.ts';
import type { CaseOfTest, Member, PartnerOfTest } from '../../../test/support/world.ts';
import { daysAfter, today } from '../../platform/today.ts';
import { type RequestEventName, requestSideOf, requestStep } from './transfer-request-steps.ts';

const statuses: readonly TransitionStatusCode[] = ['in_progress', 'accepted', 'rejected', 'revoked', 'expired'];
const events: readonly RequestEventName[] = ['answer', 'decline', 'revoke'];
const becomes = { answer: 'accepted', decline: 'rejected', revoke: 'revoked' } as const;

/** Who tries, on which side: those who work cases there, and those who never do. */
const tries = [
  ['asking', 'caseworker'],
  ['asking', 'partner_manager'],
  ['asked', 'caseworker'],
  ['asked', 'partner_manager'],
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
/** A case for each side that could offer one. */
const files = new Map<Side, CaseOfTest>();
const nameOf = (side: string, role: string) => `${role} of the ${side}`;
const memberOf = (side: string, role: string) => members.get(nameOf(side, role)) as Member;
const at = (side: Side) => partners.get(side) as PartnerOfTest;
const worksCases = (side: string) => ['asking', 'asked', 'third'].includes(side);
const readsRequests = (side: string) => ['asking', 'asked'].includes(side);

beforeAll(async () => {
  api = await startApi();
  for (const side of ['asking', 'asked', 'third'] as const)
    partners.set(side, await api.world.partner({ short_name: side }));
  partners.set('prison', await api.world.partner({ short_name: 'prison', kind: 'correctional_institution' }));
  partners.set('lead', await leadAgency(api.world));
  for (const [side, role] of tries) members.set(nameOf(side, role), await at(side).member(role));
  for (const [side] of tries) if (side !== 'lead' && !files.has(side)) files.set(side, await at(side).case());
});
afterAll(() => api.close());

/** A request that has come to a status by the steps that lead there, or by the day. */
async function requestIn(status: TransitionStatusCode): Promise<string> {
  const [asking, asked] = [memberOf('asking', 'caseworker'), memberOf('asked', 'caseworker')];
  const id = await transferRequestOf(await at('asking').person(), asking, at('asked'));
  if (status === 'accepted') {
    const file = await at('asked').case({ caseworker: asked });
    await offered(file, asked, at('asking'), { kind: 'transfer', request_id: id });
  }
  if (status === 'rejected') await moveRequest(api.world, id, status, asked);
  if (status === 'revoked') await moveRequest(api.world, id, status, asking);
  if (status === 'expired') await moveRequest(api.world, id, status, null);
  return id;
}

async function stateOf(id: string) {
  const { rows } = await api.database.admin.query<{ status: string; version: number; answered: boolean }>(
    'select status, version, offer_id is not null as answered from kolo.transfer_request where id = $1',
    [id],
  );
  return rows[0] ?? { status: '', version: 0, answered: false };
}

/** Offers a case of a side's own to the asking partner, or to the asked one where the asking partner offers, as the answer. */
async function answerInput(side: Side, by: Member, requestId: string) {
  const file = files.get(side) ?? (files.get('asked') as CaseOfTest);
  const to = side === 'asking' ? at('asked') : at('asking');
  return {
    caseId: file.id,
    toPartnerId: to.id,
    basisId: worksCases(side) ? await basisOf(file.person, by, to, { purpose: 'transfer' }) : file.id,
    groups: ['IDENTITY'],
    purpose: 'To go on where they live now',
    summary: 'Moved in spring.',
    dueOn: daysAfter(today(), 7),
    requestId,
  };
}

/** Whether the database itself lets a member make the step, past every service. Nothing of it stays. */
async function databaseLets(id: string, event: RequestEventName, side: Side, by: Member): Promise<boolean> {
  const { admin } = api.database;
  await admin.query('begin');
  try {
    await actUnder(admin, by.membershipId);
    if (event !== 'answer') {
      await updateRow(admin, 'transfer_request', 'id', id, { status: becomes[event] });
      return true;
    }
    const { caseId, toPartnerId, basisId, dueOn } = await answerInput(side, by, id);
    await admin.query(
      `insert into kolo.offer (kind, case_id, to_partner_id, basis_id, groups, purpose, summary, due_on, offered_by_id, request_id)
       values ('transfer', $1, $2, $3, '{identity}', 'Purpose', 'Summary', $4, $5, $6)`,
      [caseId, toPartnerId, basisId, dueOn, by.membershipId, id],
    );
    return (await stateOf(id)).status === 'accepted';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'KL412') return false;
    throw error;
  } finally {
    await admin.query('rollback');
  }
}

/** Tries an event by way of the API, and says what it answered. */
async function attempt(id: string, event: RequestEventName, side: Side, by: Member, version: number) {
  const client = await api.actAs(by);
  if (event === 'answer') {
    const { errors, codes } = await performOffer(client, 'offerTransfer', await answerInput(side, by, id));
    return { errors, codes, request: null };
  }
  const mutation = event === 'decline' ? 'declineTransferRequest' : 'revokeTransferRequest';
  return performRequest(client, mutation, { transferRequestId: id, expectedVersion: version });
}

/** What is answered to who may not, or may not any more. */
function refusal(event: RequestEventName, side: Side): { codes: string[]; errors: object[] } {
  if (event === 'answer') {
    if (side === 'asked') return { codes: [], errors: [{ field: ['requestId'], code: 'NO_LONGER_OPEN' }] };
    if (worksCases(side)) return { codes: [], errors: [{ field: ['requestId'], code: 'UNKNOWN_CHOICE' }] };
    return { codes: ['FORBIDDEN'], errors: [] };
  }
  if (side === 'third') return { codes: ['NOT_FOUND'], errors: [] };
  if (side !== requestSideOf[event]) return { codes: ['FORBIDDEN'], errors: [] };
  return { codes: [], errors: [{ field: ['transferRequestId'], code: 'NO_LONGER_OPEN' }] };
}

describe.for(statuses)('a request that is %s', (status) => {
  test.for(events)('%s, by every role on every side', { timeout: 60_000 }, async (event) => {
    const step = requestStep({ status, dueOn: today() }, event, today());
    let id = await requestIn(status);
    for (const [side, role] of tries) {
      const member = memberOf(side, role);
      const before = await stateOf(id);
      const may = step?.side === side;
      const where = `${event} by ${nameOf(side, role)}`;
      // What it is already, it does not become; who cannot be on a side is not tried.
      const isTried = event === 'answer' ? worksCases(side) : readsRequests(side) && becomes[event] !== status;
      if (isTried) expect([where, await databaseLets(id, event, side, member)]).toEqual([where, may]);

      const outcome = await attempt(id, event, side, member, before.version);
      const after = await stateOf(id);
      if (may) {
        expect([where, outcome.codes, outcome.errors]).toEqual([where, [], []]);
        expect(after).toEqual({ status: step.to, version: before.version + 1, answered: event === 'answer' });
        id = await requestIn(status);
        continue;
      }
      const { codes, errors } = outcome;
      expect([where, after, { codes, errors }]).toEqual([where, before, refusal(event, side)]);
      if (event !== 'answer' && errors.length > 0) {
        expect(outcome.request).toMatchObject({ id, status: status.toUpperCase(), version: before.version });
      }
    }
  });
});

test('nobody makes a step that no event is, nor calls a request accepted without an offer', async () => {
  const id = await requestIn('in_progress');
  const { admin } = api.database;
  for (const member of members.values()) {
    for (const status of ['accepted', 'done', 'expired']) {
      await admin.query('begin');
      await actUnder(admin, member.membershipId);
      await expect(updateRow(admin, 'transfer_request', 'id', id, { status })).rejects.toMatchObject({ code: 'KL412' });
      await admin.query('rollback');
    }
  }
  expect(await stateOf(id)).toEqual({ status: 'in_progress', version: 1, answered: false });
});

test('nor with an offer that answers another request, another partner or nothing, nor with a referral', async () => {
  const { admin } = api.database;
  const asked = memberOf('asked', 'caseworker');
  const id = await requestIn('in_progress');
  const other = await transferRequestOf(await at('third').person(), memberOf('third', 'caseworker'), at('asked'));
  const file = await at('asked').case({ caseworker: asked });
  const offers = [
    await offered(file, asked, at('asking'), { kind: 'transfer' }),
    await offered(file, asked, at('asking')),
    await offered(file, asked, at('third'), { kind: 'transfer', request_id: other }),
  ];
  for (const offer of offers) {
    await admin.query('begin');
    await actUnder(admin, asked.membershipId);
    const changes = { status: 'accepted', offer_id: offer.id };
    await expect(updateRow(admin, 'transfer_request', 'id', id, changes)).rejects.toMatchObject({ code: 'KL412' });
    await admin.query('rollback');
  }
  await expect(offered(file, asked, at('asking'), { request_id: id })).rejects.toMatchObject({ code: 'KL412' });
  await admin.query('rollback');
  expect(await stateOf(id)).toEqual({ status: 'in_progress', version: 1, answered: false });
});

test('an answer after the last day for it is none, in the service and in the database; taking it back still is', async () => {
  const id = await requestIn('in_progress');
  await letPass(api.world, 'transfer_request', id);
  const asked = memberOf('asked', 'caseworker');
  for (const event of ['answer', 'decline'] as const) {
    const { errors } = await attempt(id, event, 'asked', asked, 1);
    expect(errors).toEqual(refusal(event, 'asked').errors);
    expect(await databaseLets(id, event, 'asked', asked)).toBe(false);
  }
  const { request } = await attempt(id, 'revoke', 'asking', memberOf('asking', 'caseworker'), 1);
  expect(request).toMatchObject({ status: 'REVOKED', version: 2 });
});

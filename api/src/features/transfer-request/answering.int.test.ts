import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { basisOf, performOffer, transferRequestOf, withdraw } from '../../../test/support/between-partners.ts';
import { tracesOf } from '../../../test/support/casework.ts';
import type { GraphqlClient } from '../../../test/support/client.ts';
import { letPass, performRequest } from '../../../test/support/transfer-requests.ts';
import { whileUncommitted } from '../../../test/support/uncommitted.ts';
import type { CaseOfTest, Member, PartnerOfTest, PersonOfTest } from '../../../test/support/world.ts';
import { daysAfter, today } from '../../platform/today.ts';

const ABSENT = '0198c000-0000-7000-8000-000000000000';
const REQUESTED = `query($id: ID!) { transferRequest(id: $id) { status endedBecause answeredByName
  offer { id status request { id } newCase { id person { id } } } person { id identity { lastName } } } }`;

interface Requested {
  readonly status: string;
  readonly offer: {
    readonly id: string;
    readonly status: string;
    readonly request: { readonly id: string } | null;
    readonly newCase: { readonly id: string; readonly person: { readonly id: string } } | null;
  } | null;
  readonly person: { readonly id: string; readonly identity: object | null } | null;
  readonly [field: string]: unknown;
}

let api: TestApi;
let [asked, asking]: PartnerOfTest[] = [];
let [ana, petar]: Member[] = [];
let askedClient: GraphqlClient;
let askingClient: GraphqlClient;
/** The person as both have recorded them. */
let [given, known]: PersonOfTest[] = [];
let file: CaseOfTest;
let requestId: string;

const as = <T>(value: T | undefined) => value as T;

beforeAll(async () => {
  api = await startApi();
  asked = await api.world.partner({ short_name: 'Niš' });
  asking = await api.world.partner({ short_name: 'Pirot' });
  ana = await asked.caseworker('Ana');
  petar = await asking.caseworker('Petar');
  askedClient = await api.actAs(ana);
  askingClient = await api.actAs(petar);
});
beforeEach(async () => {
  given = await as(asked).person({ identity: { first_name: 'Mira', last_name: 'Stara', phone: '+381601' } });
  known = await as(asking).person({ identity: { first_name: 'Mira', last_name: 'Nova', phone: '+381602' } });
  file = await given.case({ caseworker: as(ana) });
  requestId = await transferRequestOf(known, as(petar), as(asked));
});
afterAll(() => api.close());

const offerInput = async (of = file) => ({
  caseId: of.id,
  toPartnerId: as(asking).id,
  basisId: await basisOf(of.person, as(ana), as(asking), { purpose: 'transfer', groups: ['identity'] }),
  groups: ['IDENTITY'],
  purpose: 'To go on where they live now',
  summary: 'Moved in spring.',
  dueOn: daysAfter(today(), 7),
  requestId,
});
const answer = async () => {
  const outcome = await performOffer(askedClient, 'offerTransfer', await offerInput());
  expect([outcome.errors, outcome.codes]).toEqual([[], []]);
  return outcome.offer?.id ?? '';
};
const take = (client: GraphqlClient, mutation: string, offerId: string, more: object = {}) =>
  performOffer(client, mutation, { offerId, expectedVersion: 1, ...more });
const decline = (more: object = {}, client = askedClient) =>
  performRequest(client, 'declineTransferRequest', { transferRequestId: requestId, expectedVersion: 1, ...more });
const revoke = (client = askingClient) =>
  performRequest(client, 'revokeTransferRequest', { transferRequestId: requestId, expectedVersion: 1 });
const requested = async (client = askingClient) =>
  (await client.ask<{ transferRequest: Requested }>(REQUESTED, { id: requestId })).transferRequest;
const endings = async () =>
  (
    await api.database.admin.query(
      'select distinct ended_because from kolo.access_window where source_id = $1 order by 1',
      [requestId],
    )
  ).rows.map(({ ended_because }) => ended_because);

describe('answered by the offer of the transfer', () => {
  test('it leads both sides to the offer, and shows the person to who was asked no more', async () => {
    expect((await requested(askedClient)).person).toMatchObject({ id: as(known).id, identity: { lastName: 'Nova' } });
    const offerId = await answer();
    for (const client of [askingClient, askedClient]) {
      expect(await requested(client)).toMatchObject({
        status: 'ACCEPTED',
        answeredByName: 'Ana',
        offer: { id: offerId, status: 'IN_PROGRESS', request: { id: requestId } },
      });
    }
    expect((await requested(askedClient)).person).toBeNull();
    expect(await endings()).toEqual(['answered']);
  });

  test('an accepted one opens the case for the person who is known here, and writes over nothing', async () => {
    const offerId = await answer();
    await take(askingClient, 'acceptOffer', offerId);
    const { offer, status } = await requested();
    expect([status, offer?.status, offer?.newCase?.person.id]).toEqual(['ACCEPTED', 'ACCEPTED', as(known).id]);
    const CASE = `query($id: ID!) { case(id: $id) { status previousCase { id }
      person { identity { lastName phone } cases { id } } } }`;
    expect(await askingClient.ask(CASE, { id: offer?.newCase?.id })).toMatchObject({
      case: {
        status: 'OPEN',
        previousCase: { id: file.id },
        person: { identity: { lastName: 'Nova', phone: '+381602' } },
      },
    });
    const { rows } = await api.database.admin.query(
      'select count(*)::int as persons from kolo.person where partner_id = $1 and created_at >= (select created_at from kolo.person where id = $2)',
      [as(asking).id, as(known).id],
    );
    expect(rows).toEqual([{ persons: 1 }]);
  });

  test('of a record that was merged meanwhile, the case is of the one that was kept', async () => {
    const offerId = await answer();
    const kept = await as(asking).person();
    await as(known).mergeInto(kept, as(petar));
    await take(askingClient, 'acceptOffer', offerId);
    expect((await requested()).offer?.newCase?.person.id).toBe(kept.id);
  });

  test('of a person who was erased meanwhile, a record is made anew', async () => {
    const offerId = await answer();
    const { admin } = api.database;
    await admin.query('set session_replication_role = replica');
    await admin.query(
      `update kolo.person set erased_on = now()::date, erasure_ground = 'consent_withdrawn' where id = $1`,
      [as(known).id],
    );
    await admin.query('set session_replication_role = origin');
    const accepted = await take(askingClient, 'acceptOffer', offerId);
    expect([accepted.errors, accepted.codes]).toEqual([[], []]);
    const { person } = (await requested()).offer?.newCase ?? {};
    expect(person?.id).not.toBe(as(known).id);
  });

  test.for(['declineOffer', 'revokeOffer'] as const)(
    '%s of the offer leaves the request answered',
    async (mutation) => {
      const offerId = await answer();
      const client = mutation === 'declineOffer' ? askingClient : askedClient;
      await take(client, mutation, offerId, { reason: 'Stays where they were.' });
      const ended = mutation === 'declineOffer' ? 'REJECTED' : 'REVOKED';
      expect(await requested()).toMatchObject({ status: 'ACCEPTED', endedBecause: null, offer: { status: ended } });
      const again = await performOffer(askedClient, 'offerTransfer', await offerInput());
      expect(again.errors).toEqual([{ field: ['requestId'], code: 'NO_LONGER_OPEN' }]);
    },
  );

  test('so does an offer that nobody answered in time', async () => {
    const offerId = await answer();
    await letPass(api.world, 'offer', offerId);
    expect(await requested()).toMatchObject({ status: 'ACCEPTED', offer: { status: 'EXPIRED' } });
  });

  test('twice at once, by two members: one offer is made, and the other is told', async () => {
    const other = await as(asked).case({ caseworker: as(ana) });
    const manager = await api.actAs(await as(asked).manager());
    const [first, second] = await Promise.all([
      performOffer(askedClient, 'offerTransfer', await offerInput()),
      performOffer(manager, 'offerTransfer', await offerInput(other)),
    ]);
    const codes = [first, second].map(({ errors }) => errors.map(({ code }) => code).join());
    expect(codes.toSorted()).toEqual(['', 'NO_LONGER_OPEN']);
    const { rows } = await api.database.admin.query('select id from kolo.offer where request_id = $1', [requestId]);
    expect(rows).toEqual([{ id: (await requested()).offer?.id }]);
  });

  test('while somebody takes the request back: what was committed first stands', async () => {
    const uncommitted = {
      sql: `update kolo.transfer_request set status = 'revoked', version = version + 1 where id = $1`,
      values: [requestId],
      by: as(petar),
    };
    const input = await offerInput();
    const outcome = await whileUncommitted(api.database, uncommitted, () =>
      performOffer(askedClient, 'offerTransfer', input),
    );
    expect(outcome.errors).toEqual([{ field: ['requestId'], code: 'NO_LONGER_OPEN' }]);
    expect(await requested()).toMatchObject({ status: 'REVOKED', offer: null });
  });

  test('while the person withdraws the consent to it: nothing is offered', async () => {
    const { rows } = await api.database.admin.query<{ basis_id: string }>(
      'select basis_id from kolo.transfer_request where id = $1',
      [requestId],
    );
    const uncommitted = {
      sql: 'update kolo.legal_basis set withdrawn_on = now()::date, version = version + 1 where id = $1',
      values: [rows[0]?.basis_id],
      by: as(petar),
    };
    const input = await offerInput();
    const outcome = await whileUncommitted(api.database, uncommitted, () =>
      performOffer(askedClient, 'offerTransfer', input),
    );
    expect(outcome.errors).toEqual([{ field: ['requestId'], code: 'NO_LONGER_OPEN' }]);
    expect(await requested()).toMatchObject({ status: 'REVOKED', endedBecause: 'BASIS_WITHDRAWN', offer: null });
  });
});

describe('declined', () => {
  test('it says that, is in the audit log, and shows the person no more', async () => {
    const { request, errors } = await decline();
    expect(errors).toEqual([]);
    expect(request).toMatchObject({ side: 'ASKED', status: 'REJECTED', version: 2, person: null, offer: null });
    expect(await endings()).toEqual(['rejected']);
    expect(await tracesOf(api.database.admin, 'declineTransferRequest')).toContainEqual({
      action: 'update',
      subject: 'TransferRequest',
      subject_id: requestId,
      field_groups: [],
    });
  });

  test('once, however often it is sent', async () => {
    const input = { idempotencyKey: 'decline only once' };
    const [first, second] = [await decline(input), await decline(input)];
    expect([first.request?.version, second.request?.version, second.errors]).toEqual([2, 2, []]);
  });

  test('is refused of a version that is no more, with what it is now', async () => {
    const { request, errors } = await decline({ expectedVersion: 7 });
    expect(errors).toEqual([{ field: ['expectedVersion'], code: 'CONFLICT' }]);
    expect(request).toMatchObject({ status: 'IN_PROGRESS', version: 1 });
  });

  test('by two at once: one declines, the other is told how it stands', async () => {
    const manager = await api.actAs(await as(asked).manager());
    const outcomes = await Promise.all([decline(), decline({}, manager)]);
    const codes = outcomes.map(({ errors }) => errors.map(({ code }) => code).join());
    expect(codes.toSorted()).toEqual(['', 'CONFLICT']);
    for (const { request } of outcomes) expect(request).toMatchObject({ status: 'REJECTED' });
  });
});

test('taken back, it shows the person no more, and another is asked for without hindrance', async () => {
  expect((await revoke()).request).toMatchObject({ side: 'ASKING', status: 'REVOKED', person: { id: as(known).id } });
  expect((await requested(askedClient)).person).toBeNull();
  expect(await endings()).toEqual(['revoked']);
  await transferRequestOf(as(known), as(petar), as(asked));
});

test('other partners’ and absent requests are the same, whatever is tried', async () => {
  const stranger = await api.actAs(await (await api.world.partner({ short_name: 'Third' })).manager());
  for (const mutation of ['declineTransferRequest', 'revokeTransferRequest']) {
    const answers: string[] = [];
    for (const transferRequestId of [requestId, ABSENT]) {
      const { answer } = await performRequest(stranger, mutation, { transferRequestId, expectedVersion: 1 });
      answers.push(answer.text.replaceAll(/"correlationId":"[^"]+"/g, ''));
    }
    expect(answers[0]).toBe(answers[1]);
    expect(answers[0]).toContain('NOT_FOUND');
  }
});

describe('past its last day, before any job has run', () => {
  const COUNTS = `query($side: TransferRequestSide, $statuses: [TransitionStatus!]) {
    transferRequests(first: 100, filter: { side: $side, statuses: $statuses }) { totalCount nodes { id status } } }`;
  interface Counted {
    readonly transferRequests: {
      readonly totalCount: number;
      readonly nodes: readonly { readonly id: string; readonly status: string }[];
    };
  }
  test('it is not counted as open on either side, and says that it has expired', async () => {
    await letPass(api.world, 'transfer_request', requestId);
    for (const [client, side] of [
      [askingClient, 'ASKING'],
      [askedClient, 'ASKED'],
    ] as const) {
      const open = await client.ask<Counted>(COUNTS, { side, statuses: ['IN_PROGRESS'] });
      expect(open.transferRequests.nodes.map(({ id }) => id)).not.toContain(requestId);
      expect(open.transferRequests.totalCount).toBe(open.transferRequests.nodes.length);
      const over = await client.ask<Counted>(COUNTS, { side, statuses: ['EXPIRED'] });
      expect(over.transferRequests.nodes).toContainEqual({ id: requestId, status: 'EXPIRED' });
    }
    expect((await requested(askedClient)).person).not.toBeNull();
    expect((await decline()).errors).toEqual([{ field: ['transferRequestId'], code: 'NO_LONGER_OPEN' }]);
  });

  test('nor is an offer', async () => {
    const offerId = await answer();
    const OFFERS = `query($statuses: [TransitionStatus!]) { offers(first: 100, filter: { side: RECEIVER, statuses: $statuses })
      { totalCount nodes { id status } } }`;
    const offers = async (status: string) =>
      (
        await askingClient.ask<{ offers: { totalCount: number; nodes: { id: string; status: string }[] } }>(OFFERS, {
          statuses: [status],
        })
      ).offers;
    const before = (await offers('IN_PROGRESS')).totalCount;
    await letPass(api.world, 'offer', offerId);
    expect((await offers('IN_PROGRESS')).totalCount).toBe(before - 1);
    expect((await offers('EXPIRED')).nodes).toContainEqual({ id: offerId, status: 'EXPIRED' });
  });
});

test('a consent that is withdrawn ends a request that waits, and leaves an answered one', async () => {
  const { rows } = await api.database.admin.query<{ basis_id: string }>(
    'select basis_id from kolo.transfer_request where id = $1',
    [requestId],
  );
  await answer();
  await withdraw(api.world, rows[0]?.basis_id ?? '', as(petar));
  expect(await requested()).toMatchObject({ status: 'ACCEPTED', endedBecause: null, offer: { status: 'IN_PROGRESS' } });
});

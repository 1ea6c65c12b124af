import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { basisOf, type OfferOfTest, offered, performOffer } from '../../../test/support/between-partners.ts';
import { tracesOf } from '../../../test/support/casework.ts';
import type { GraphqlClient } from '../../../test/support/client.ts';
import { actingAs } from '../../../test/support/inserts.queries.ts';
import { whileUncommitted as whileOpen } from '../../../test/support/uncommitted.ts';
import type { CaseOfTest, Member, PartnerOfTest } from '../../../test/support/world.ts';
import { daysAfter, today, yearsAfter } from '../../platform/today.ts';

let api: TestApi;
let niš: PartnerOfTest;
let pirot: PartnerOfTest;
let ana: Member;
let petar: Member;
let giver: GraphqlClient;
let receiver: GraphqlClient;
let manager: GraphqlClient;
let file: CaseOfTest;
let offer: OfferOfTest;

beforeAll(async () => {
  api = await startApi();
  niš = await api.world.partner({ short_name: 'Niš' });
  pirot = await api.world.partner({ short_name: 'Pirot' });
  [ana, petar] = [await niš.caseworker('Ana'), await pirot.caseworker('Petar')];
  giver = await api.actAs(ana);
  receiver = await api.actAs(petar);
  manager = await api.actAs(await pirot.manager('Mira'));
});
beforeEach(async () => {
  file = await niš.case({ caseworker: ana });
  offer = await offered(file, ana, pirot, { groups: ['identity'] });
});
afterAll(() => api.close());

const accept = (client = receiver, more: object = {}) =>
  performOffer(client, 'acceptOffer', { offerId: offer.id, expectedVersion: 1, ...more });
const stateOf = async () =>
  (await api.database.admin.query('select status, ended_because, version from kolo.offer where id = $1', [offer.id]))
    .rows[0];
const openWindows = async () =>
  (
    await api.database.admin.query(
      'select field_group from kolo.access_window where source_id = $1 and ended_at is null order by 1',
      [offer.id],
    )
  ).rows.map(({ field_group }) => field_group);

/** Runs something while a transaction of somebody else's is open. */
const whileUncommitted = <T>(sql: string, values: unknown[], by: Member, run: () => Promise<T>) =>
  whileOpen(api.database, { sql, values, by }, run);

describe('an answer', () => {
  test('by a caseworker opens what was offered, names who answered, and is in the audit log', async () => {
    const { offer: accepted, errors } = await accept();
    expect(errors).toEqual([]);
    expect(accepted).toMatchObject({ side: 'RECEIVER', status: 'ACCEPTED', version: 2, answeredByName: 'Petar' });
    expect(await openWindows()).toEqual(['file', 'identity']);
    expect(await tracesOf(api.database.admin, 'acceptOffer')).toContainEqual({
      action: 'update',
      subject: 'Offer',
      subject_id: offer.id,
      field_groups: ['narrative'],
    });
    const { rows } = await api.database.admin.query(
      `select partner_id from kolo.audit_event where operation = 'acceptOffer' and subject_id = $1 and action = 'update'`,
      [offer.id],
    );
    expect(rows).toEqual([{ partner_id: niš.id }]);
  });

  test('by a manager as well; who declines says why, and the giver reads it', async () => {
    expect((await accept(manager)).offer).toMatchObject({ status: 'ACCEPTED', answeredByName: 'Mira' });
    offer = await offered(file, ana, pirot);
    const input = { offerId: offer.id, expectedVersion: 1, reason: '  No place before June.  ' };
    await performOffer(manager, 'declineOffer', input);
    const seen = await giver.ask('query($id: ID!) { offer(id: $id) { status events { toStatus reason } } }', {
      id: offer.id,
    });
    expect(seen).toMatchObject({
      offer: {
        status: 'REJECTED',
        events: [
          { toStatus: 'REJECTED', reason: 'No place before June.' },
          { toStatus: 'IN_PROGRESS', reason: null },
        ],
      },
    });
    expect(await openWindows()).toEqual([]);
  });

  test('of another version gets the offer as it is now', async () => {
    const { errors, offer: now } = await accept(receiver, { expectedVersion: 7 });
    expect(errors).toEqual([{ field: ['expectedVersion'], code: 'CONFLICT' }]);
    expect(now).toMatchObject({ id: offer.id, status: 'IN_PROGRESS', version: 1, person: null });
    expect(await openWindows()).toEqual([]);
  });

  test('that is sent again is given once', async () => {
    const again = { idempotencyKey: 'accept it once' };
    const [first, second] = [await accept(receiver, again), await accept(receiver, again)];
    expect([first.errors, second.errors]).toEqual([[], []]);
    expect(second.offer).toMatchObject({ status: 'ACCEPTED', version: 2 });
    expect(await openWindows()).toEqual(['file', 'identity']);
  });

  test('by two at once is one’s; the other learns that it was answered', async () => {
    const outcomes = await Promise.all([accept(receiver), accept(manager)]);
    const [won, lost] = outcomes.toSorted((a, b) => a.errors.length - b.errors.length);
    expect(won?.errors).toEqual([]);
    expect(lost?.errors).toEqual([{ field: ['expectedVersion'], code: 'CONFLICT' }]);
    expect(lost?.offer).toMatchObject({ status: 'ACCEPTED', version: 2 });
    expect(await openWindows()).toEqual(['file', 'identity']);
  });

  test.for(['referral', 'transfer'] as const)(
    'of who has left the programme since opens nothing of a %s, and may be no',
    async (kind) => {
      const left = await api.world.partner({ short_name: `Left ${kind}` });
      const client = await api.actAs(await left.caseworker());
      offer = await offered(file, ana, left, { kind });
      await api.database.admin.query('delete from kolo.programme_partner where partner_id = $1', [left.id]);
      const { errors, offer: now, codes } = await accept(client);
      expect([codes, errors]).toEqual([[], [{ field: ['offerId'], code: 'TAKES_PART_NO_MORE' }]]);
      expect(now).toMatchObject({ status: 'IN_PROGRESS', version: 1 });
      expect(await openWindows()).toEqual([]);
      // Nor does the database let them, behind every service.
      await expect(offer.accept(await left.caseworker())).rejects.toMatchObject({ code: 'KL412' });
      await api.database.admin.query('rollback');
      const input = { offerId: offer.id, expectedVersion: 1, reason: 'We have left the programme.' };
      expect((await performOffer(client, 'declineOffer', input)).offer).toMatchObject({ status: 'REJECTED' });
    },
  );

  test('on a basis without an end gives the referral one, a year from then, which both sides see', async () => {
    const basisId = await basisOf(file.person, ana, pirot, { kind: 'law', expires_on: null });
    offer = await offered(file, ana, pirot, { basisId });
    await accept();
    const expected = { offer: { endsOn: yearsAfter(today(), 1) } };
    for (const client of [giver, receiver])
      expect(await client.ask('query($id: ID!) { offer(id: $id) { endsOn } }', { id: offer.id })).toEqual(expected);
    const { rows } = await api.database.admin.query(
      `select distinct ((until at time zone 'Europe/Belgrade')::date - 1)::text as last from kolo.access_window
       where source_id = $1`,
      [offer.id],
    );
    expect(rows).toEqual([{ last: yearsAfter(today(), 1) }]);
  });

  test('while the consent is withdrawn opens nothing', async () => {
    const withdrawal = 'update kolo.legal_basis set withdrawn_on = now()::date, version = version + 1 where id = $1';
    const outcome = await whileUncommitted(withdrawal, [offer.basisId], ana, () => accept());
    expect(outcome.errors).toEqual([{ field: ['expectedVersion'], code: 'CONFLICT' }]);
    expect(outcome.offer).toMatchObject({ status: 'REVOKED', endedBecause: 'BASIS_WITHDRAWN' });
    expect(await openWindows()).toEqual([]);
  });

  test('while the case is closed opens nothing', async () => {
    const closing = `update kolo.case_file set status = 'closed', status_since = now()::date, closed_on = now()::date,
      exit_reason = 'missing', version = version + 1 where id = $1`;
    const outcome = await whileUncommitted(closing, [file.id], ana, () => accept());
    expect(outcome.errors).toEqual([{ field: ['expectedVersion'], code: 'CONFLICT' }]);
    expect(outcome.offer).toMatchObject({ status: 'REVOKED', endedBecause: 'CASE_CLOSED' });
    expect(await openWindows()).toEqual([]);
  });

  test('while the giver takes it back is none', async () => {
    const revoking = `update kolo.offer set status = 'revoked', version = version + 1 where id = $1`;
    const outcome = await whileUncommitted(revoking, [offer.id], ana, () => accept());
    expect(outcome.errors).toEqual([{ field: ['expectedVersion'], code: 'CONFLICT' }]);
    expect(outcome.offer).toMatchObject({ status: 'REVOKED', person: null });
    expect(await openWindows()).toEqual([]);
  });
});

test('nothing is offered on a consent that is withdrawn meanwhile', async () => {
  const basisId = await basisOf(file.person, ana, pirot);
  const withdrawal = 'update kolo.legal_basis set withdrawn_on = now()::date, version = version + 1 where id = $1';
  const outcome = await whileUncommitted(withdrawal, [basisId], ana, () =>
    performOffer(giver, 'offerReferral', {
      caseId: file.id,
      toPartnerId: pirot.id,
      basisId,
      groups: [],
      service: 'HOUSING',
      purpose: 'A room',
      summary: 'Somebody who needs a room.',
      dueOn: today(),
      reportsNotes: false,
    }),
  );
  expect(outcome.errors).toEqual([{ field: ['basisId'], code: 'BASIS_WITHDRAWN' }]);
});

test('a referral is finished with what became of it', async () => {
  await accept();
  const input = { offerId: offer.id, expectedVersion: 2, outcome: 'PARTLY_PROVIDED', reason: 'Two of three papers.' };
  const { offer: done, errors } = await performOffer(receiver, 'finishReferral', input);
  expect(errors).toEqual([]);
  expect(done).toMatchObject({ status: 'DONE', outcome: 'PARTLY_PROVIDED', case: null, person: null });
  expect(done?.events[0]).toEqual({ toStatus: 'DONE', reason: 'Two of three papers.' });
  expect(await openWindows()).toEqual([]);
});

test('closing the case takes back what waits, and leaves what was accepted', async () => {
  const accepted = offer;
  await accept();
  offer = await offered(file, ana, pirot);
  await actingAs(api.database.admin, ana.membershipId, '', async () => {
    await api.database.admin.query(
      `update kolo.case_file set status = 'closed', status_since = now()::date, closed_on = now()::date,
         exit_reason = 'goals_met' where id = $1`,
      [file.id],
    );
  });
  expect(await stateOf()).toEqual({ status: 'revoked', ended_because: 'case_closed', version: 2 });
  offer = accepted;
  expect(await stateOf()).toMatchObject({ status: 'accepted' });
  expect(await openWindows()).toEqual(['file', 'identity']);
});

describe('a note', () => {
  const add = (client: GraphqlClient, more: object = {}) =>
    performOffer(client, 'addOfferNote', { offerId: offer.id, body: 'Came today.', occurredOn: today(), ...more });

  test('is written once, and is in the audit log', async () => {
    await accept();
    const again = { idempotencyKey: 'one note of the referral' };
    const [first, second] = [await add(receiver, again), await add(receiver, again)];
    expect(first.errors).toEqual([]);
    expect(second.note?.id).toBe(first.note?.id);
    expect(await tracesOf(api.database.admin, 'addOfferNote')).toContainEqual({
      action: 'create',
      subject: 'OfferNote',
      subject_id: first.note?.id,
      field_groups: ['narrative'],
    });
  });

  test.for([
    [{ body: ' \u0085 ' }, 'body', 'REQUIRED'],
    [{ body: 'x'.repeat(10_001) }, 'body', 'TOO_LONG'],
    [{ occurredOn: daysAfter(today(), 1) }, 'occurredOn', 'IN_FUTURE'],
    [{ occurredOn: daysAfter(today(), -1) }, 'occurredOn', 'BEFORE_ACCEPTED'],
  ] as const)('is refused with %o', async ([more, field, code]) => {
    await accept();
    for (const client of [giver, receiver])
      expect((await add(client, more)).errors).toEqual([{ field: [field], code }]);
  });

  test('while the case is restricted is restricted with it', async () => {
    await accept();
    const restricting = 'update kolo.case_file set restricted = true, version = version + 1 where id = $1';
    const { note, errors } = await whileUncommitted(restricting, [file.id], ana, () => add(receiver));
    expect(errors).toEqual([]);
    const { rows } = await api.database.admin.query('select restricted from kolo.offer_note where id = $1', [note?.id]);
    expect(rows).toEqual([{ restricted: true }]);
  });

  test('while the consent is withdrawn is none', async () => {
    await accept();
    const withdrawal = 'update kolo.legal_basis set withdrawn_on = now()::date, version = version + 1 where id = $1';
    const outcome = await whileUncommitted(withdrawal, [offer.basisId], ana, () => add(receiver));
    expect([outcome.note, outcome.errors]).toEqual([null, [{ field: ['offerId'], code: 'NO_LONGER_OPEN' }]]);
  });

  test('is for an accepted referral: not before, not after, not of a transfer', async () => {
    const refused = [{ field: ['offerId'], code: 'NO_LONGER_OPEN' }];
    for (const client of [giver, receiver]) expect((await add(client)).errors).toEqual(refused);
    await accept();
    await performOffer(giver, 'revokeOffer', { offerId: offer.id, expectedVersion: 2, reason: 'Moved away.' });
    for (const client of [giver, receiver]) expect((await add(client)).errors).toEqual(refused);
    offer = await offered(file, ana, pirot, { kind: 'transfer' });
    await accept();
    for (const client of [giver, receiver]) expect((await add(client)).errors).toEqual(refused);
  });
});

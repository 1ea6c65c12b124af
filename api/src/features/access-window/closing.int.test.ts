import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { basisOf, type OfferOfTest, offered, performOffer } from '../../../test/support/between-partners.ts';
import type { GraphqlClient } from '../../../test/support/client.ts';
import { actUnder } from '../../../test/support/inserts.queries.ts';
import { performBasis } from '../../../test/support/legal-bases.ts';
import { offerRow } from '../../../test/support/offer-rows.ts';
import type { CaseOfTest, Member, PartnerOfTest } from '../../../test/support/world.ts';
import { today } from '../../platform/today.ts';

let api: TestApi;
let [niš, pirot]: PartnerOfTest[] = [];
let [ana, petar]: Member[] = [];
let giver: GraphqlClient;
let receiver: GraphqlClient;
let file: CaseOfTest;

beforeAll(async () => {
  api = await startApi();
  niš = await api.world.partner({ short_name: 'Niš' });
  pirot = await api.world.partner({ short_name: 'Pirot' });
  ana = await niš.caseworker('Ana');
  petar = await pirot.caseworker('Petar');
  giver = await api.actAs(ana);
  receiver = await api.actAs(petar);
});
beforeEach(async () => {
  file = await (await as(niš).person({ identity: { last_name: 'Kanarinac' } })).case({ caseworker: as(ana) });
});
afterAll(() => api.close());

const as = <T>(value: T | undefined) => value as T;
const refer = () => offered(file, as(ana), as(pirot), { groups: ['identity', 'plan'] });
const withdraw = (offer: { readonly basisId: string }, by = giver) =>
  performBasis(by, 'withdrawLegalBasis', { legalBasisId: offer.basisId, withdrawnOn: today(), expectedVersion: 1 });
const rowsOf = async (sql: string, values: unknown[] = []) => (await api.database.admin.query(sql, values)).rows;

const SEES = `query($case: ID!, $offer: ID!) {
  case(id: $case) { id person { identity { lastName } } events { kind } }
  offer(id: $offer) { status endedBecause case { id } } }`;
/** What the receiver is told of the case and of the offer. */
async function seen(offer: OfferOfTest) {
  const { data, codes } = await receiver.send<{
    case: { person: { identity: { lastName: string } | null }; events: unknown[] } | null;
  }>(SEES, { case: file.id, offer: offer.id });
  return { data, codes };
}

interface WindowAnswer {
  readonly group: string;
  readonly source: string;
  readonly sourceId: string;
  readonly endedBecause: string | null;
  readonly partner: { readonly id: string };
  readonly granteePartner: { readonly id: string };
  readonly case: { readonly id: string } | null;
}
/** What somebody is told of windows. */
async function windows(client: GraphqlClient, filter: object): Promise<readonly WindowAnswer[]> {
  const { accessWindows } = await client.ask<{ accessWindows: { totalCount: number; nodes: WindowAnswer[] } }>(
    `query($filter: AccessWindowFilter) { accessWindows(filter: $filter, first: 100) { totalCount nodes {
       group source sourceId openedAt until endedAt endedBecause partner { id } granteePartner { id } case { id } } } }`,
    { filter },
  );
  expect(accessWindows.totalCount).toBe(accessWindows.nodes.length);
  return accessWindows.nodes;
}
const groupsOf = (found: readonly WindowAnswer[]) => found.map(({ group }) => group).toSorted();
const noticesOf = (member: Member) =>
  rowsOf(`select kind from kolo.notice where user_id = $1 and kind = 'offer_ended'`, [member.userId]);

describe('windows', () => {
  test('are listed by case and person to whose they are and to who has them, and to nobody else', async () => {
    const offer = await (await refer()).accept(as(petar));
    const expected = ['FILE', 'IDENTITY', 'PLAN'];
    for (const filter of [{ caseId: file.id }, { personId: file.person.id }, { caseId: file.id, open: true }]) {
      expect(groupsOf(await windows(giver, filter))).toEqual(expected);
      expect(groupsOf(await windows(receiver, filter))).toEqual(expected);
    }
    const [first] = await windows(receiver, { caseId: file.id, granteePartnerIds: [as(pirot).id], sources: ['OFFER'] });
    expect(first).toMatchObject({
      sourceId: offer.id,
      partner: { id: as(niš).id },
      granteePartner: { id: as(pirot).id },
      case: { id: file.id },
      endedBecause: null,
    });
    expect(await windows(giver, { caseId: file.id, open: false })).toEqual([]);
    expect(await windows(giver, { caseId: file.id, partnerIds: [as(pirot).id] })).toEqual([]);
    expect(await windows(giver, { caseId: file.id, sources: ['BREAK_GLASS'] })).toEqual([]);

    const third = await api.world.partner({ short_name: 'Third' });
    for (const stranger of [await third.caseworker(), await third.manager()])
      expect(await windows(await api.actAs(stranger), { granteePartnerIds: [as(pirot).id] })).toEqual([]);
  });

  test('of a restricted case are listed to who works it and to the manager, not to other caseworkers', async () => {
    await (await refer()).accept(as(petar));
    await rowsOf('update kolo.case_file set restricted = true where id = $1', [file.id]);
    const others = await api.actAs(await as(niš).caseworker());
    expect(await windows(others, { caseId: file.id })).toEqual([]);
    const manager = await api.actAs(await as(niš).manager());
    expect(groupsOf(await windows(manager, { caseId: file.id }))).toEqual(['FILE', 'IDENTITY', 'PLAN']);
    expect(groupsOf(await windows(giver, { caseId: file.id }))).toEqual(['FILE', 'IDENTITY', 'PLAN']);
    // At the receiver it is open to who accepted, and to nobody else.
    expect((await receiver.send('query($id: ID!) { case(id: $id) { id } }', { id: file.id })).codes).toEqual([]);
    const colleague = await api.actAs(await as(pirot).caseworker());
    const { codes } = await colleague.send('query($id: ID!) { case(id: $id) { id } }', { id: file.id });
    expect(codes).toEqual(['NOT_FOUND']);
  });
});

describe('withdrawing a consent', () => {
  test('closes an accepted referral with the very next statement, and tells both sides', async () => {
    const offer = await (await refer()).accept(as(petar));
    expect((await seen(offer)).data?.case?.person.identity?.lastName).toBe('Kanarinac');
    const manager = await api.actAs(await as(niš).manager());
    expect((await withdraw(offer, manager)).errors).toEqual([]);
    const after = await seen(offer);
    expect(after.codes).toEqual(['NOT_FOUND']);
    const { data } = await receiver.send('query($id: ID!) { offer(id: $id) { status endedBecause case { id } } }', {
      id: offer.id,
    });
    expect(data).toEqual({ offer: { status: 'REVOKED', endedBecause: 'BASIS_WITHDRAWN', case: null } });
    const ended = await windows(giver, { caseId: file.id, open: false });
    expect(ended.map(({ endedBecause }) => endedBecause)).toEqual(Array(3).fill('BASIS_WITHDRAWN'));
    expect(await windows(giver, { caseId: file.id, open: true })).toEqual([]);
    for (const told of [ana, petar]) expect(await noticesOf(as(told))).toEqual([{ kind: 'offer_ended' }]);
  });

  test('ends an offer that waits, which nobody accepts any more', async () => {
    const offer = await refer();
    await withdraw(offer);
    const { errors, offer: now } = await performOffer(receiver, 'acceptOffer', {
      offerId: offer.id,
      expectedVersion: 2,
    });
    expect(errors).toEqual([{ field: ['offerId'], code: 'NO_LONGER_OPEN' }]);
    expect(now).toMatchObject({ status: 'REVOKED', endedBecause: 'BASIS_WITHDRAWN' });
    expect(await windows(giver, { caseId: file.id })).toEqual([]);
  });

  test.for(['consent', 'law', 'contract', 'vital_interests'] as const)(
    'closes what a transfer on %s opened, and tells both sides; the receiver keeps its own case',
    async (kind) => {
      const basisId = await basisOf(file.person, as(ana), as(pirot), { kind, purpose: 'transfer' });
      const offer = await (await offered(file, as(ana), as(pirot), { kind: 'transfer', basisId })).accept(as(petar));
      const [{ id }] = await rowsOf('select new_case_id as id from kolo.offer where id = $1', [offer.id]);
      await rowsOf('delete from kolo.notice');
      expect((await withdraw(offer, await api.actAs(await as(niš).manager()))).errors).toEqual([]);
      for (const told of [ana, petar]) expect(await noticesOf(as(told))).toEqual([{ kind: 'offer_ended' }]);
      expect((await seen(offer)).codes).toEqual(['NOT_FOUND']);
      expect((await receiver.send('query($id: ID!) { case(id: $id) { status } }', { id })).data).toEqual({
        case: { status: 'OPEN' },
      });
      expect(await rowsOf('select status from kolo.offer where id = $1', [offer.id])).toEqual([{ status: 'accepted' }]);
    },
  );

  test('ends a request for a transfer and what it shows', async () => {
    const basis = await basisOf(file.person, as(ana), as(pirot), { purpose: 'transfer_request' });
    await rowsOf(
      `insert into kolo.transfer_request (person_id, to_partner_id, basis_id, message, due_on, requested_by_id)
       values ($1, $2, $3, 'Says to be known there.', now()::date + 10, $4)`,
      [file.person.id, as(pirot).id, basis, as(ana).membershipId],
    );
    expect(groupsOf(await windows(receiver, { personId: file.person.id, open: true }))).toEqual(['FILE', 'IDENTITY']);
    await withdraw({ basisId: basis });
    expect(await windows(receiver, { personId: file.person.id, open: true })).toEqual([]);
    const asked = await rowsOf('select status, ended_because from kolo.transfer_request where basis_id = $1', [basis]);
    expect(asked).toEqual([{ status: 'revoked', ended_because: 'basis_withdrawn' }]);
    // Nor does anybody move it on, by the reason that it carries.
    await api.database.admin.query('begin');
    await actUnder(api.database.admin, as(petar).membershipId);
    const moved = rowsOf(`update kolo.transfer_request set status = 'expired' where basis_id = $1`, [basis]);
    await expect(moved).rejects.toMatchObject({ code: 'KL412' });
    await api.database.admin.query('rollback');
  });

  test('tells who works the case, or answers for the partner, where who offered or answered has left', async () => {
    const [boris, olga] = [await as(niš).caseworker('Boris'), await as(pirot).manager('Olga')];
    const [leaving, taking] = [await as(niš).caseworker('Leaving'), await as(pirot).caseworker('Taking')];
    const ofBoris = await as(niš).case({ caseworker: boris });
    const offer = await (await offered(ofBoris, leaving, as(pirot))).accept(taking);
    const gone = [leaving.membershipId, taking.membershipId];
    await rowsOf(`update kolo.membership set status = 'deactivated' where id = any ($1)`, [gone]);
    await rowsOf('delete from kolo.notice');
    await withdraw(offer);
    const told = await rowsOf(`select user_id from kolo.notice where kind = 'offer_ended'`);
    expect(told.map(({ user_id }) => user_id).toSorted()).toEqual([boris.userId, olga.userId].toSorted());
  });

  test('leaves what rests on another basis', async () => {
    const [one, other] = [await (await refer()).accept(as(petar)), await (await refer()).accept(as(petar))];
    await withdraw(one);
    expect((await seen(other)).data?.case?.person.identity?.lastName).toBe('Kanarinac');
    const open = await windows(giver, { caseId: file.id, open: true });
    expect(new Set(open.map(({ sourceId }) => sourceId))).toEqual(new Set([other.id]));
  });
});

test('a window whose time is over shows nothing, whether anybody has closed it or not', async () => {
  const offer = await (await refer()).accept(as(petar));
  expect((await seen(offer)).codes).toEqual([]);
  await rowsOf(`update kolo.access_window set until = now() - interval '1 second' where source_id = $1`, [offer.id]);
  expect((await seen(offer)).codes).toEqual(['NOT_FOUND']);
  expect(await windows(giver, { caseId: file.id, open: true })).toEqual([]);
  expect(groupsOf(await windows(giver, { caseId: file.id, open: false }))).toEqual(['FILE', 'IDENTITY', 'PLAN']);
});

describe('a consent that is withdrawn between the check and the write', () => {
  let [first, second]: Client[] = [];
  beforeEach(async () => {
    [first, second] = [
      new Client({ connectionString: api.database.url }),
      new Client({ connectionString: api.database.url }),
    ];
    for (const client of [as(first), as(second)]) await client.connect();
  });

  const begin = async (client: Client, by: Member) => {
    await client.query('begin');
    await actUnder(client, by.membershipId);
  };
  const taking = (client: Client, offer: OfferOfTest) =>
    client.query(`update kolo.offer set status = 'accepted', version = version + 1 where id = $1`, [offer.id]);
  const withdrawing = (client: Client, basisId: string) =>
    client.query('update kolo.legal_basis set withdrawn_on = now()::date, version = version + 1 where id = $1', [
      basisId,
    ]);
  const inserting = (client: Client, basisId: string) => {
    const row = offerRow(file, as(ana), as(pirot), basisId);
    const columns = Object.keys(row);
    const places = columns.map((_, place) => `$${place + 1}`);
    return client.query(`insert into kolo.offer (${columns}) values (${places})`, Object.values(row));
  };
  /** What a statement that was sent ends in, once it waits for the other transaction and that one has committed. */
  async function afterCommit(committing: Client, waiting: Promise<unknown>): Promise<string> {
    const outcome = waiting.then(
      () => 'done',
      (error: { code: string }) => error.code,
    );
    expect(await Promise.race([outcome, setTimeout(150, 'waits')])).toBe('waits');
    await committing.query('commit');
    return outcome;
  }
  const standing = (basisId: string) =>
    rowsOf(
      `select o.status, o.ended_because, (select count(*)::int from kolo.access_window w
         where w.source_id = o.id and w.ended_at is null) as open from kolo.offer o where o.basis_id = $1`,
      [basisId],
    );
  const end = async () => {
    for (const client of [as(first), as(second)]) {
      await client.query('rollback');
      await client.end();
    }
  };

  test('after the withdrawal nothing is offered', async () => {
    const basis = await basisOf(file.person, as(ana), as(pirot));
    await begin(as(first), as(ana));
    await begin(as(second), as(ana));
    await withdrawing(as(first), basis);
    expect(await afterCommit(as(first), inserting(as(second), basis))).toBe('KL412');
    await end();
    expect(await standing(basis)).toEqual([]);
  });

  test('before it, what was offered is ended by it', async () => {
    const basis = await basisOf(file.person, as(ana), as(pirot));
    await begin(as(first), as(ana));
    await begin(as(second), as(ana));
    await inserting(as(first), basis);
    expect(await afterCommit(as(first), withdrawing(as(second), basis))).toBe('done');
    await as(second).query('commit');
    await end();
    expect(await standing(basis)).toEqual([{ status: 'revoked', ended_because: 'basis_withdrawn', open: 0 }]);
  });

  test('after the withdrawal nothing is accepted', async () => {
    const offer = await refer();
    await begin(as(first), as(ana));
    await begin(as(second), as(petar));
    await withdrawing(as(first), offer.basisId);
    expect(await afterCommit(as(first), taking(as(second), offer))).toBe('KL412');
    await end();
    expect(await standing(offer.basisId)).toEqual([{ status: 'revoked', ended_because: 'basis_withdrawn', open: 0 }]);
  });

  test('before it, what was accepted is closed by it', async () => {
    const offer = await refer();
    await begin(as(first), as(petar));
    await begin(as(second), as(ana));
    await taking(as(first), offer);
    expect(await afterCommit(as(first), withdrawing(as(second), offer.basisId))).toBe('done');
    await as(second).query('commit');
    await end();
    expect(await standing(offer.basisId)).toEqual([{ status: 'revoked', ended_because: 'basis_withdrawn', open: 0 }]);
  });

  test('whoever is faster of ten times two: nothing stays open', async () => {
    const offers: OfferOfTest[] = [];
    for (let made = 0; made < 10; made += 1) offers.push(await refer());
    await end();
    const outcomes = await Promise.all(
      offers.map((offer) =>
        Promise.all([
          withdraw(offer),
          performOffer(receiver, 'acceptOffer', { offerId: offer.id, expectedVersion: 1 }),
        ]),
      ),
    );
    // The withdrawal is always one's; who accepts comes before it, or learns that the offer has changed.
    const conflict = [{ field: ['expectedVersion'], code: 'CONFLICT' }];
    for (const [withdrawn, accepted] of outcomes) {
      expect([withdrawn.answer.codes, withdrawn.errors, accepted.codes]).toEqual([[], [], []]);
      expect([[], conflict]).toContainEqual(accepted.errors);
    }
    for (const { basisId } of offers)
      expect(await standing(basisId)).toEqual([{ status: 'revoked', ended_because: 'basis_withdrawn', open: 0 }]);
    expect((await receiver.send('query($id: ID!) { case(id: $id) { id } }', { id: file.id })).codes).toEqual([
      'NOT_FOUND',
    ]);
  });
});

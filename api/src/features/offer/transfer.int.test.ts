import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import {
  basisOf,
  type OfferOfTest,
  offered,
  performOffer,
  transferRequestOf,
} from '../../../test/support/between-partners.ts';
import { type GraphqlClient, withoutCorrelation } from '../../../test/support/client.ts';
import { CaseOfTest, type Member, type PartnerOfTest, PersonOfTest } from '../../../test/support/world.ts';
import { today } from '../../platform/today.ts';

const ABSENT = '0198c000-0000-7000-8000-000000000000';
const CASE = `query($id: ID!) { case(id: $id) { id status closedOn exitReason restricted risk openedOn
  partner { id } country { code } programme { code } municipality { code } caseworker { id }
  previousCase { id status notes(first: 9) { nodes { body } } }
  person { id identity { firstName lastName phone } specialCategory { health } }
  tasks(first: 9) { nodes { status endedOn } } events { kind actor { id } } hiddenFields } }`;

interface CaseSeen {
  readonly id: string;
  readonly status: string;
  readonly partner: { readonly id: string };
  readonly person: { readonly id: string; readonly identity: object | null; readonly specialCategory: object | null };
  readonly previousCase: { readonly id: string } | null;
  readonly [field: string]: unknown;
}

let api: TestApi;
let niš: PartnerOfTest;
let pirot: PartnerOfTest;
let ana: Member;
let petar: Member;
let giver: GraphqlClient;
let receiver: GraphqlClient;
let pirotManager: GraphqlClient;
let person: PersonOfTest;
let file: CaseOfTest;

beforeAll(async () => {
  api = await startApi();
  niš = await api.world.partner({ short_name: 'Niš' });
  pirot = await api.world.partner({ short_name: 'Pirot' });
  [ana, petar] = [await niš.caseworker('Ana'), await pirot.caseworker('Petar')];
  [giver, receiver] = [await api.actAs(ana), await api.actAs(petar)];
  pirotManager = await api.actAs(await pirot.manager());
});
beforeEach(async () => {
  person = await niš.person({
    person: { sex: 'male', birth_year: 1984, municipality_code: 'RS-nis' },
    identity: { first_name: 'Ljubomir', last_name: 'Kanarinac', phone: '+381 60 111 2223', birth_date: '1984-02-09' },
    special_category: { health: 'kanarinac health' },
  });
  file = await person.case({ caseworker: ana, risk: 'high', municipality_code: 'RS-nis' });
  await file.note(ana, 'kanarinac note');
  await file.task(ana);
});
afterAll(() => api.close());

const offerIt = (more: Parameters<typeof offered>[3] = {}) =>
  offered(file, ana, pirot, { kind: 'transfer', groups: ['identity', 'notes'], ...more });
const accept = async (offer: OfferOfTest, client = receiver) => {
  const outcome = await performOffer(client, 'acceptOffer', { offerId: offer.id, expectedVersion: 1 });
  expect([outcome.codes, outcome.errors]).toEqual([[], []]);
  return outcome.offer?.newCase?.id ?? '';
};
const caseOf = async (client: GraphqlClient, id: string) => (await client.ask<{ case: CaseSeen }>(CASE, { id })).case;

test('closes the case at the giver as transferred, and opens one at the receiver that goes on from it', async () => {
  const newCaseId = await accept(await offerIt());
  expect(await caseOf(giver, file.id)).toMatchObject({
    status: 'TRANSFERRED',
    exitReason: 'TRANSFERRED',
    closedOn: today(),
    partner: { id: niš.id },
    person: { id: person.id },
    tasks: { nodes: [{ status: 'CANCELLED', endedOn: today() }] },
  });
  const taken = await caseOf(receiver, newCaseId);
  expect(taken).toMatchObject({
    status: 'OPEN',
    openedOn: today(),
    risk: 'HIGH',
    restricted: false,
    partner: { id: pirot.id },
    programme: { code: 'SOE-1' },
    municipality: { code: 'RS-nis' },
    caseworker: { id: petar.membershipId },
    previousCase: { id: file.id, status: 'TRANSFERRED', notes: { nodes: [{ body: 'kanarinac note' }] } },
    person: {
      identity: { firstName: 'Ljubomir', lastName: 'Kanarinac', phone: '+381 60 111 2223' },
      specialCategory: { health: null },
    },
    tasks: { nodes: [] },
  });
  expect(taken.person.id).not.toBe(person.id);
});

test('copies special categories where they were named, and gives a manager’s new case to nobody yet', async () => {
  const groups = ['identity', 'special_category'] as const;
  const newCaseId = await accept(await offerIt({ groups: [...groups] }), pirotManager);
  expect(await caseOf(pirotManager, newCaseId)).toMatchObject({
    caseworker: null,
    person: { specialCategory: { health: 'kanarinac health' } },
  });
});

test('the giver sees nothing of the new case and person, by any path', async () => {
  const offer = await offerIt();
  const newCaseId = await accept(offer);
  const newPersonId = (await caseOf(receiver, newCaseId)).person.id;
  const manager = await api.actAs(await niš.manager());
  for (const client of [giver, manager]) {
    const text = async (query: string, id: string) => withoutCorrelation((await client.send(query, { id })).text);
    expect(await text(CASE, newCaseId)).toBe(await text(CASE, ABSENT));
    const PERSON = 'query($id: ID!) { person(id: $id) { id } }';
    expect(await text(PERSON, newPersonId)).toBe(await text(PERSON, ABSENT));
    const seen = await text('query($id: ID!) { offer(id: $id) { status newCase { id } case { id } } }', offer.id);
    expect(JSON.parse(seen)).toEqual({ data: { offer: { status: 'ACCEPTED', newCase: null, case: { id: file.id } } } });
  }
});

test('the case before is the receiver’s to see through the window only, and not the third partner’s', async () => {
  const offer = await offerIt();
  const newCaseId = await accept(offer);
  await api.database.admin.query(`update kolo.access_window set until = now() where source_id = $1`, [offer.id]);
  expect((await caseOf(receiver, newCaseId)).previousCase).toBeNull();
  const stranger = await api.actAs(await (await api.world.partner({ short_name: 'Third' })).manager());
  for (const id of [file.id, newCaseId]) expect((await stranger.send(CASE, { id })).codes).toEqual(['NOT_FOUND']);
});

test('who sees the new case through a window does not learn that it goes on from another one', async () => {
  const offer = await offerIt();
  const newCaseId = await accept(offer);
  const { person: copied } = await caseOf(receiver, newCaseId);
  const knjaževac = await api.world.partner({ short_name: 'Knjaževac' });
  const keeper = await knjaževac.caseworker();
  const taken = new CaseOfTest(new PersonOfTest(pirot, copied.id, ''), newCaseId, '');
  await (await offered(taken, petar, knjaževac)).accept(keeper);
  const shared = await caseOf(await api.actAs(keeper), newCaseId);
  expect(shared.previousCase).toBeNull();
  expect(shared.hiddenFields).not.toContain('previousCase');
  // To the receiver of the transfer it is a case of its own, of which it does.
  await api.database.admin.query(`update kolo.access_window set until = now() where source_id = $1`, [offer.id]);
  expect((await caseOf(receiver, newCaseId)).hiddenFields).toEqual(['previousCase']);
});

test('is in the audit log at both partners', async () => {
  const newCaseId = await accept(await offerIt({ groups: ['identity', 'special_category'] }));
  const { person: copied } = await caseOf(receiver, newCaseId);
  const { rows } = await api.database.admin.query(
    `select partner_id, action, subject, subject_id, field_groups from kolo.audit_event
     where operation = 'acceptOffer' and action <> 'read' and subject_id in ($1, $2, $3) order by subject, action`,
    [newCaseId, file.id, copied.id],
  );
  expect(rows).toEqual([
    { partner_id: pirot.id, action: 'create', subject: 'Case', subject_id: newCaseId, field_groups: [] },
    { partner_id: niš.id, action: 'update', subject: 'Case', subject_id: file.id, field_groups: [] },
    {
      partner_id: pirot.id,
      action: 'create',
      subject: 'Person',
      subject_id: copied.id,
      field_groups: ['identity', 'special_category'],
    },
  ]);
});

test('the counts that are kept are those of the cases, at both partners', async () => {
  const before = await countsOf();
  await accept(await offerIt());
  const after = await countsOf();
  for (const partner of [niš, pirot]) {
    const { rows } = await api.database.admin.query(
      `select status, count(*)::int as n from kolo.case_file where partner_id = $1 group by 1 order by 1`,
      [partner.id],
    );
    expect(after[partner.shortName]).toEqual(Object.fromEntries(rows.map(({ status, n }) => [status, n])));
  }
  const of = (counts: typeof before, name: string, status: string) => counts[name]?.[status] ?? 0;
  expect(of(after, 'Niš', 'open')).toBe(of(before, 'Niš', 'open') - 1);
  expect(of(after, 'Niš', 'transferred')).toBe(of(before, 'Niš', 'transferred') + 1);
  expect(of(after, 'Pirot', 'open')).toBe(of(before, 'Pirot', 'open') + 1);
});

/** What the database keeps, by partner and status. */
async function countsOf(): Promise<Record<string, Record<string, number>>> {
  const counts: Record<string, Record<string, number>> = {};
  for (const partner of [niš, pirot]) {
    const { rows } = await api.database.admin.query(
      `select status, sum(cases)::int as n from kolo.case_count where partner_id = $1 group by 1 having sum(cases) <> 0`,
      [partner.id],
    );
    counts[partner.shortName] = Object.fromEntries(rows.map(({ status, n }) => [status, n]));
  }
  return counts;
}

test('who is known at the receiver already is found as a possible duplicate of the new record', async () => {
  const known = await pirot.person({
    person: { sex: 'male' },
    identity: { first_name: 'Љубомир', last_name: 'Канаринац', birth_date: '1984-02-09', phone: '+381601112223' },
  });
  const newCaseId = await accept(await offerIt());
  const { person: taken } = await caseOf(receiver, newCaseId);
  const DUPLICATES = 'query($id: ID!) { possibleDuplicates(id: $id) { person { id } } }';
  const { possibleDuplicates } = await receiver.ask<{ possibleDuplicates: { person: { id: string } }[] }>(DUPLICATES, {
    id: taken.id,
  });
  const found = possibleDuplicates.map((one) => one.person.id);
  expect(found).toContain(known.id);
  const search = await receiver.ask<{ persons: { nodes: { id: string }[] } }>(
    '{ persons(first: 50, filter: { name: "kanarin" }) { nodes { id } } }',
  );
  expect(search.persons.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining([taken.id, known.id]));
  expect(search.persons.nodes.map(({ id }) => id)).not.toContain(person.id);
});

test('other offers of the case end with it', async () => {
  const other = await api.world.partner({ short_name: 'Other' });
  const waiting = await offered(file, ana, other, { kind: 'transfer' });
  await accept(await offerIt());
  const { rows } = await api.database.admin.query('select status, ended_because from kolo.offer where id = $1', [
    waiting.id,
  ]);
  expect(rows).toEqual([{ status: 'revoked', ended_because: 'case_closed' }]);
});

test('a restricted case stays restricted, and is whose who accepted it', async () => {
  await api.database.admin.query('update kolo.case_file set restricted = true where id = $1', [file.id]);
  const newCaseId = await accept(await offerIt());
  expect(await caseOf(receiver, newCaseId)).toMatchObject({ restricted: true, previousCase: { id: file.id } });
  const colleague = await api.actAs(await pirot.caseworker());
  expect((await colleague.send(CASE, { id: newCaseId })).codes).toEqual(['NOT_FOUND']);
  expect(await caseOf(pirotManager, newCaseId)).toMatchObject({ restricted: true, previousCase: null });
});

describe('as the answer to a request', () => {
  const transfer = async (requestId: string) => ({
    caseId: file.id,
    toPartnerId: pirot.id,
    basisId: await basisOf(person, ana, pirot, { purpose: 'transfer', groups: ['identity'] }),
    groups: ['IDENTITY'],
    purpose: 'To go on where they live now',
    summary: 'Moved in spring, wants to go on there.',
    dueOn: today(),
    requestId,
  });

  test('ends the request with the offer', async () => {
    const theirs = await pirot.person();
    const requestId = await transferRequestOf(theirs, petar, niš);
    const { errors, offer } = await performOffer(giver, 'offerTransfer', await transfer(requestId));
    expect(errors).toEqual([]);
    expect(offer).toMatchObject({ kind: 'TRANSFER', status: 'IN_PROGRESS' });
    const { rows } = await api.database.admin.query(
      'select status, answered_by_name from kolo.transfer_request where id = $1',
      [requestId],
    );
    expect(rows).toEqual([{ status: 'accepted', answered_by_name: 'Ana' }]);
    const again = await performOffer(giver, 'offerTransfer', await transfer(requestId));
    expect(again.errors).toEqual([{ field: ['requestId'], code: 'NO_LONGER_OPEN' }]);
  });

  test('not of another partner’s, nor to another partner than asked', async () => {
    const third = await api.world.partner({ short_name: 'Asking' });
    const requestId = await transferRequestOf(await third.person(), await third.caseworker(), niš);
    const outcome = await performOffer(giver, 'offerTransfer', await transfer(requestId));
    expect(outcome.errors).toEqual([{ field: ['requestId'], code: 'UNKNOWN_CHOICE' }]);
  });
});

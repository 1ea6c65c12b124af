import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import {
  type OfferAnswer,
  type OfferOfTest,
  offered,
  performOffer,
  withdraw,
} from '../../../test/support/between-partners.ts';
import { withoutCorrelation } from '../../../test/support/client.ts';
import type { CaseOfTest, Member, PartnerOfTest, PersonOfTest } from '../../../test/support/world.ts';
import { today } from '../../platform/today.ts';

const ABSENT = '0198c000-0000-7000-8000-000000000000';
const OFFER = `query($id: ID!) { offer(id: $id) { id side status version purpose summary fromPartnerName toPartnerName service
  case { id number notes(first: 10) { nodes { body } } goals { what } tasks(first: 10) { nodes { what } } events { kind } hiddenFields }
  person { id pseudonym identity { firstName lastName } specialCategory { health } hiddenFields }
  basis { id } newCase { id } events { toStatus reason actorName } notes { body shared authorName } } }`;
const CASE = `query($id: ID!) { case(id: $id) { id number status previousCase { id } person { id identity { lastName } specialCategory { health } }
  notes(first: 10) { nodes { body } } goals { what } tasks(first: 10) { nodes { what } } events { kind } hiddenFields } }`;
const PERSON = `query($id: ID!) { person(id: $id) { id pseudonym identity { lastName phone } specialCategory { health } hiddenFields } }`;
const LISTS = `{ cases(first: 100) { totalCount nodes { id } } persons(first: 100) { totalCount nodes { id } }
  caseTasks(first: 100) { totalCount nodes { id } } caseCounts(groupBy: [STATUS]) { status count } caseTaskCounts(groupBy: []) { count } }`;

interface Seen {
  readonly case: {
    readonly id: string;
    readonly notes: { readonly nodes: readonly { readonly body: string }[] } | null;
    readonly goals: readonly object[] | null;
    readonly tasks: { readonly nodes: readonly object[] } | null;
    readonly events: readonly object[];
    readonly hiddenFields: readonly string[];
  } | null;
  readonly person: {
    readonly id: string;
    readonly identity: { readonly lastName: string | null } | null;
    readonly specialCategory: { readonly health: string | null } | null;
  } | null;
  readonly basis: object | null;
  readonly notes: readonly { readonly body: string; readonly shared: boolean }[];
  readonly [field: string]: unknown;
}

let api: TestApi;
let niš: PartnerOfTest;
let pirot: PartnerOfTest;
let third: PartnerOfTest;
let [ana, anaManager, petar, petarManager, stranger, strangerManager]: Member[] = [];
let person: PersonOfTest;
let file: CaseOfTest;

beforeAll(async () => {
  api = await startApi();
  niš = await api.world.partner({ short_name: 'Niš', name: 'Partner of Niš' });
  pirot = await api.world.partner({ short_name: 'Pirot', name: 'Partner of Pirot' });
  third = await api.world.partner({ short_name: 'Third', name: 'Third partner' });
  [ana, anaManager] = [await niš.caseworker('Ana'), await niš.manager('Anina')];
  [petar, petarManager] = [await pirot.caseworker('Petar'), await pirot.manager('Petrova')];
  [stranger, strangerManager] = [await third.caseworker('Stranger'), await third.manager('Strange')];
});
beforeEach(async () => {
  person = await niš.person({
    identity: { first_name: 'Ljubomir', last_name: 'Kanarinac', phone: '+38164000111' },
    special_category: { health: 'kanarinac health' },
  });
  file = await person.case({ caseworker: ana });
  await file.note(as(ana), 'kanarinac note');
  await file.goal(as(ana), { what: 'kanarinac goal' });
  await file.task(as(ana), { what: 'kanarinac task' });
});
afterAll(() => api.close());

const as = (member: Member | undefined) => member as Member;
const clientOf = (member: Member | undefined) => api.actAs(as(member));
async function see(member: Member | undefined, id: string): Promise<Seen | null> {
  const { data, codes } = await (await clientOf(member)).send<{ offer: Seen }>(OFFER, { id });
  if (codes.length > 0) expect(codes).toEqual(['NOT_FOUND']);
  return data?.offer ?? null;
}
async function textOf(member: Member | undefined, query: string, variables: object = {}): Promise<string> {
  return withoutCorrelation((await (await clientOf(member)).send(query, variables)).text);
}
const listsOf = (member: Member | undefined) => textOf(member, LISTS);
async function act(member: Member | undefined, mutation: string, offer: OfferOfTest, more: object = {}) {
  const { rows } = await api.database.admin.query('select version from kolo.offer where id = $1', [offer.id]);
  const versioned = mutation === 'addOfferNote' ? {} : { expectedVersion: rows[0].version };
  const outcome = await performOffer(await clientOf(member), mutation, { offerId: offer.id, ...versioned, ...more });
  expect([outcome.codes, outcome.errors]).toEqual([[], []]);
  return outcome;
}
const accept = (offer: OfferOfTest, by: Member | undefined = petar) => act(by, 'acceptOffer', offer);
const refer = (more: Parameters<typeof offered>[3] = {}) => offered(file, as(ana), pirot, more);
/** Whatever says who it is about. */
const TELLING = /kanarinac|Ljubomir|\+381/iu;
const SEARCH = `{ persons(first: 10, filter: { name: "Kanarinac" }) { totalCount nodes { id } } }`;

describe('before it is accepted', () => {
  test('the receiver reads what for and from whom, and nothing of case or person by any path', async () => {
    const before = [await listsOf(petar), await listsOf(petarManager)];
    const offer = await refer({ groups: ['identity', 'special_category', 'plan', 'notes'] });
    for (const member of [petar, petarManager]) {
      const seen = await see(member, offer.id);
      expect(seen).toMatchObject({
        side: 'RECEIVER',
        status: 'IN_PROGRESS',
        purpose: 'Help with a residence permit',
        fromPartnerName: 'Partner of Niš',
        toPartnerName: 'Partner of Pirot',
        case: null,
        person: null,
        basis: null,
        notes: [],
        events: [{ toStatus: 'IN_PROGRESS', reason: null, actorName: 'Ana' }],
      });
      expect(JSON.stringify(seen)).not.toMatch(TELLING);
      const secrets = [file.id, file.number, person.id, person.pseudonym];
      for (const secret of secrets) expect(JSON.stringify(seen)).not.toContain(secret);
      expect(await textOf(member, CASE, { id: file.id })).toBe(await textOf(member, CASE, { id: ABSENT }));
      expect(await textOf(member, PERSON, { id: person.id })).toBe(await textOf(member, PERSON, { id: ABSENT }));
    }
    expect([await listsOf(petar), await listsOf(petarManager)]).toEqual(before);
  });

  test('a filter by case or person tells the receiver nothing', async () => {
    await refer();
    const list = (filter: object) =>
      textOf(petar, 'query($filter: OfferFilter) { offers(first: 10, filter: $filter) { totalCount } }', { filter });
    for (const [name, id] of [
      ['caseIds', file.id],
      ['personIds', person.id],
    ] as const)
      expect(await list({ [name]: [id] })).toBe(await list({ [name]: [ABSENT] }));
  });

  test('the giver sees all of it, and the third partner nothing', async () => {
    const offer = await refer();
    for (const member of [ana, anaManager]) {
      expect(await see(member, offer.id)).toMatchObject({
        side: 'GIVER',
        case: { id: file.id },
        person: { id: person.id },
        basis: { id: offer.basisId },
      });
    }
    for (const member of [stranger, strangerManager]) {
      expect(await textOf(member, OFFER, { id: offer.id })).toBe(await textOf(member, OFFER, { id: ABSENT }));
      expect(await textOf(member, '{ offers(first: 10) { totalCount nodes { id } } }')).toContain('"totalCount":0');
    }
  });

  test('who is of another partner answers it as if there were none', async () => {
    const offer = await refer();
    for (const mutation of ['acceptOffer', 'declineOffer', 'revokeOffer', 'finishReferral', 'addOfferNote']) {
      const more = {
        acceptOffer: { expectedVersion: 1 },
        declineOffer: { expectedVersion: 1, reason: 'Why not.' },
        revokeOffer: { expectedVersion: 1, reason: 'Why not.' },
        finishReferral: { expectedVersion: 1, outcome: 'PROVIDED' },
        addOfferNote: { body: 'Words', occurredOn: '2026-01-01' },
      }[mutation];
      const client = await clientOf(stranger);
      const [hidden, absent] = [
        await performOffer(client, mutation, { offerId: offer.id, ...more }),
        await performOffer(client, mutation, { offerId: ABSENT, ...more }),
      ].map(({ answer }) => withoutCorrelation(answer.text));
      expect(hidden).toBe(absent);
      expect(hidden).toContain('NOT_FOUND');
    }
  });
});

describe('once it is accepted', () => {
  test('the receiver sees what was offered and no more, by the offer, the case and the person', async () => {
    const offer = await refer({ groups: ['identity'] });
    await accept(offer);
    const seen = await see(petarManager, offer.id);
    expect(seen?.case).toMatchObject({ id: file.id, notes: null, goals: null, tasks: null });
    expect(seen?.case?.hiddenFields).toEqual(expect.arrayContaining(['notes', 'goals', 'tasks']));
    expect(seen?.person).toMatchObject({ id: person.id, identity: { lastName: 'Kanarinac' }, specialCategory: null });
    expect(seen?.basis).toBeNull();
    const text = (await textOf(petar, CASE, { id: file.id })) + (await textOf(petar, PERSON, { id: person.id }));
    expect(text).toContain('Kanarinac');
    expect(text).not.toMatch(/kanarinac (note|goal|task|health)/u);
  });

  test('all that was named, special categories among them', async () => {
    const offer = await refer({ groups: ['identity', 'special_category', 'plan', 'notes'] });
    const { offer: accepted } = await accept(offer);
    expect(accepted).toMatchObject({ status: 'ACCEPTED', case: { id: file.id }, person: { id: person.id } });
    const seen = await see(petar, offer.id);
    expect(seen?.case).toMatchObject({
      notes: { nodes: [{ body: 'kanarinac note' }] },
      goals: [{ what: 'kanarinac goal' }],
      tasks: { nodes: [{ what: 'kanarinac task' }] },
    });
    expect(seen?.person?.specialCategory).toEqual({ health: 'kanarinac health' });
  });

  test('nothing but the file where nothing else was offered', async () => {
    const offer = await refer({ groups: [] });
    await accept(offer);
    const seen = await see(petar, offer.id);
    expect(seen?.case?.id).toBe(file.id);
    expect(seen?.person).toMatchObject({ identity: null, specialCategory: null });
    expect(JSON.stringify(seen)).not.toMatch(TELLING);
  });

  test('lists, counts and search of the receiver are as before; nothing of it can be changed there', async () => {
    const [lists, found] = [await listsOf(petar), await textOf(petar, SEARCH)];
    await accept(await refer({ groups: ['identity', 'special_category', 'plan', 'notes'] }));
    expect(await listsOf(petar)).toBe(lists);
    expect(await textOf(petar, SEARCH)).toBe(found);
    expect(found).toContain('"totalCount":0');
    const client = await clientOf(petar);
    const { codes } = await client.send(
      `mutation($input: AddCaseNoteInput!) { addCaseNote(input: $input) { errors { code } } }`,
      { input: { caseId: file.id, body: 'Mine', occurredOn: '2018-01-01', idempotencyKey: 'no note of the receiver' } },
    );
    expect(codes).toEqual(['FORBIDDEN']);
  });

  test('the third partner sees nothing, and its lists are as before', async () => {
    const lists = await listsOf(stranger);
    const offer = await refer({ groups: ['identity', 'special_category', 'plan', 'notes'], reports_notes: true });
    await accept(offer);
    await act(petar, 'addOfferNote', offer, { body: 'Came today.', occurredOn: today() });
    for (const member of [stranger, strangerManager]) {
      for (const [query, id] of [
        [OFFER, offer.id],
        [CASE, file.id],
        [PERSON, person.id],
      ] as const)
        expect(await textOf(member, query, { id })).toBe(await textOf(member, query, { id: ABSENT }));
    }
    expect(await listsOf(stranger)).toBe(lists);
  });

  test('who reads the identity through the window is recorded at the partner whose it is', async () => {
    const offer = await refer();
    await accept(offer);
    await textOf(petar, PERSON, { id: person.id });
    const { rows } = await api.database.admin.query(
      `select partner_id, user_id, field_groups from kolo.audit_event
       where action = 'read' and 'identity' = any (field_groups) order by id desc limit 1`,
    );
    expect(rows).toEqual([
      { partner_id: niš.id, user_id: as(petar).userId, field_groups: expect.arrayContaining(['identity']) },
    ]);
  });
});

describe('notes', () => {
  const add = (member: Member | undefined, offer: OfferOfTest, body: string) =>
    act(member, 'addOfferNote', offer, { body, occurredOn: today() });
  const bodies = async (member: Member | undefined, offer: OfferOfTest) =>
    ((await see(member, offer.id))?.notes ?? []).map(({ body }) => body).toSorted();

  test.for([true, false])('both sides, with the receiver’s shown to the giver: %s', async (reports) => {
    const offer = await refer({ reports_notes: reports });
    await accept(offer);
    const { note } = await add(petar, offer, 'of the receiver');
    expect(note?.shared).toBe(reports);
    expect((await add(ana, offer, 'of the giver')).note?.shared).toBe(true);
    for (const member of [petar, petarManager])
      expect(await bodies(member, offer)).toEqual(['of the giver', 'of the receiver']);
    for (const member of [ana, anaManager])
      expect(await bodies(member, offer)).toEqual(reports ? ['of the giver', 'of the receiver'] : ['of the giver']);
    expect(await bodies(stranger, offer)).toEqual([]);
  });

  test('the receiver keeps its own when the referral is over, and sees the giver’s no more', async () => {
    const offer = await refer();
    await accept(offer);
    await add(petar, offer, 'of the receiver');
    await add(ana, offer, 'of the giver');
    await act(petar, 'finishReferral', offer, { outcome: 'PROVIDED', reason: 'All papers are there.' });
    expect(await bodies(petar, offer)).toEqual(['of the receiver']);
    expect(await bodies(ana, offer)).toEqual(['of the giver']);
    expect((await see(ana, offer.id))?.events).toMatchObject([
      { toStatus: 'DONE', reason: 'All papers are there.' },
      {},
      {},
    ]);
  });
});

describe('ends in the very next request', () => {
  const ends: Record<string, (offer: OfferOfTest) => Promise<unknown>> = {
    'by the person, who withdraws the consent': (offer) => withdraw(api.world, offer.basisId, as(ana)),
    'by the giver': (offer) => act(ana, 'revokeOffer', offer, { reason: 'Not needed any more.' }),
    'by the receiver, who is done': (offer) => act(petar, 'finishReferral', offer, { outcome: 'NOT_PROVIDED' }),
  };
  test.for(Object.entries(ends))('%s', async ([, end]) => {
    const offer = await refer({ groups: ['identity', 'special_category', 'plan', 'notes'] });
    await accept(offer);
    expect((await see(petar, offer.id))?.person).not.toBeNull();
    await end(offer);
    const seen = await see(petar, offer.id);
    expect(seen).toMatchObject({ case: null, person: null, purpose: 'Help with a residence permit' });
    expect(await textOf(petar, CASE, { id: file.id })).toBe(await textOf(petar, CASE, { id: ABSENT }));
    expect(await textOf(petar, PERSON, { id: person.id })).toBe(await textOf(petar, PERSON, { id: ABSENT }));
    expect((await see(ana, offer.id))?.case?.id).toBe(file.id);
  });
});

describe('a restricted case', () => {
  const restrict = (restricted = true) =>
    api.database.admin.query('update kolo.case_file set restricted = $2 where id = $1', [file.id, restricted]);

  test('is open to the member who accepted and to nobody else of the receiver', async () => {
    await restrict();
    const offer = await refer();
    await accept(offer);
    expect((await see(petar, offer.id))?.person?.identity).toEqual({ firstName: 'Ljubomir', lastName: 'Kanarinac' });
    expect(await see(petarManager, offer.id)).toMatchObject({ case: null, person: null });
    const other = await performOffer(await clientOf(petarManager), 'addOfferNote', {
      offerId: offer.id,
      body: 'A guess',
      occurredOn: today(),
    });
    expect(other.codes).toEqual(['FORBIDDEN']);
    await act(petar, 'addOfferNote', offer, { body: 'Known', occurredOn: today() });
  });

  test('narrows to who accepted when it becomes restricted later', async () => {
    const offer = await refer();
    await accept(offer);
    expect((await see(petarManager, offer.id))?.case?.id).toBe(file.id);
    await restrict();
    expect((await see(petarManager, offer.id))?.case).toBeNull();
    expect((await see(petar, offer.id))?.case?.id).toBe(file.id);
  });
});

test('what a list of offers is filtered by', async () => {
  const offer = await refer();
  const count = async (member: Member | undefined, filter: object) =>
    (
      await (
        await clientOf(member)
      ).ask<{ offers: { nodes: OfferAnswer[]; totalCount: number } }>(
        'query($filter: OfferFilter) { offers(first: 100, filter: $filter) { totalCount nodes { id } } }',
        { filter },
      )
    ).offers.nodes.some(({ id }) => id === offer.id);
  const waiting = { statuses: ['IN_PROGRESS'], kinds: ['REFERRAL'] };
  expect(await count(petar, { side: 'RECEIVER', ...waiting })).toBe(true);
  expect(await count(petar, { side: 'GIVER', ...waiting })).toBe(false);
  expect(await count(ana, { side: 'GIVER', ...waiting, caseIds: [file.id], personIds: [person.id] })).toBe(true);
  expect(await count(ana, { side: 'RECEIVER' })).toBe(false);
  expect(await count(ana, { kinds: ['TRANSFER'] })).toBe(false);
  expect(await count(ana, { dueUntil: today() })).toBe(false);
  expect(await count(ana, { fromPartnerIds: [niš.id], toPartnerIds: [pirot.id] })).toBe(true);
});

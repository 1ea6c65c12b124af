import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { type GraphqlClient, withoutCorrelation } from '../../../test/support/client.ts';
import { type Consortium, foundConsortium } from '../../../test/support/consortium.ts';
import { contentOf } from '../../../test/support/inserts.queries.ts';
import type { PersonOfTest } from '../../../test/support/world.ts';
import { today } from '../../platform/today.ts';

const MEMBER = 'id version relation since until leavingReason person { id } addedBy { id } history { field oldValue }';
const HOUSEHOLD = `id version label municipality { code } members { ${MEMBER} }`;
const ERRORS = 'errors { field code }';
const CREATE = `mutation($input: CreateHouseholdInput!) { answer: createHousehold(input: $input) {
  record: household { ${HOUSEHOLD} } ${ERRORS} } }`;
const CORRECT = `mutation($input: CorrectHouseholdInput!) { answer: correctHousehold(input: $input) {
  record: household { ${HOUSEHOLD} } ${ERRORS} } }`;
const ADD = `mutation($input: AddHouseholdMemberInput!) { answer: addHouseholdMember(input: $input) {
  record: householdMember { ${MEMBER} household { ${HOUSEHOLD} } } ${ERRORS} } }`;
const CORRECT_MEMBER = `mutation($input: CorrectHouseholdMemberInput!) { answer: correctHouseholdMember(input: $input) {
  record: householdMember { ${MEMBER} } ${ERRORS} } }`;
const REMOVE = `mutation($input: RemoveHouseholdMemberInput!) { answer: removeHouseholdMember(input: $input) {
  record: householdMember { ${MEMBER} } ${ERRORS} } }`;
const OF_PERSON = `query($id: ID!) { person(id: $id) { hiddenFields householdMembership { relation household { label members {
  relation person { id } } } } householdHistory { until leavingReason } } }`;

interface Member {
  readonly id: string;
  readonly version: number;
  readonly relation: string;
  readonly person: { readonly id: string };
  readonly household: { readonly id: string };
  readonly history: readonly { readonly field: string; readonly oldValue: string | null }[];
}
interface Household {
  readonly id: string;
  readonly version: number;
  readonly members: readonly Member[];
}
interface Answer<T> {
  readonly answer: { readonly record: T | null; readonly errors: readonly { field: string[]; code: string }[] };
}

let api: TestApi;
let consortium: Consortium;
let ana: GraphqlClient;
let mother: PersonOfTest;
let son: PersonOfTest;
let household: Household;
let keys = 0;

beforeAll(async () => {
  api = await startApi();
  consortium = await foundConsortium(api.world);
  ana = await api.actAs(consortium.niš.caseworker);
});
afterAll(() => api.close());
beforeEach(async () => {
  mother = await consortium.niš.partner.person();
  son = await consortium.niš.partner.person();
  const { data } = await send<Household>(CREATE, { personId: mother.id, relation: 'HEAD', since: '2018-01-01' });
  household = data?.answer.record as Household;
});

const send = <T>(mutation: string, input: object, client = ana) => {
  keys += 1;
  const idempotencyKey = `household-${String(keys).padStart(4, '0')}`;
  return client.send<Answer<T>>(mutation, { input: { idempotencyKey, ...input } });
};
const add = (more: object = {}, client = ana) =>
  send<Member>(ADD, { householdId: household.id, personId: son.id, relation: 'CHILD', ...more }, client);
const added = async () => {
  const { data } = await add({ since: '2018-02-01' });
  return data?.answer.record as Member;
};
const seen = async (person: PersonOfTest, client = ana) =>
  (await client.ask<{ person: Record<string, unknown> }>(OF_PERSON, { id: person.id })).person;

describe('a household', () => {
  test('has its first member, its name and its place', async () => {
    const someone = await consortium.niš.partner.person();
    const { data } = await send<Household>(CREATE, {
      personId: someone.id,
      relation: 'HEAD',
      label: ' Kuća kod česme ',
      municipalityCode: 'RS-nis',
    });
    expect(data?.answer).toMatchObject({
      errors: [],
      record: {
        label: 'Kuća kod česme',
        municipality: { code: 'RS-nis' },
        members: [
          {
            person: { id: someone.id },
            relation: 'HEAD',
            since: today(),
            until: null,
            addedBy: { id: consortium.niš.caseworker.membershipId },
          },
        ],
      },
    });
    const { rows } = await api.database.admin.query(
      `select action, subject, operation, field_groups from kolo.audit_event where subject_id = $1 and action <> 'read'`,
      [data?.answer.record?.id],
    );
    expect(rows).toEqual([
      { action: 'create', subject: 'Household', operation: 'createHousehold', field_groups: ['special_category'] },
    ]);
  });

  test('is corrected, and a name can be taken away', async () => {
    const { id } = household;
    const first = await send<Household>(CORRECT, { householdId: id, expectedVersion: 1, label: 'Osma ulica' });
    expect(first.data?.answer).toMatchObject({ errors: [], record: { label: 'Osma ulica', version: 2 } });
    const second = await send<Household>(CORRECT, { householdId: id, expectedVersion: 2, label: null });
    expect(second.data?.answer.record).toMatchObject({ label: null, version: 3 });
    const late = await send<Household>(CORRECT, { householdId: id, expectedVersion: 2, label: 'x' });
    expect(late.data?.answer).toMatchObject({
      record: { version: 3 },
      errors: [{ field: ['expectedVersion'], code: 'CONFLICT' }],
    });
  });
});

describe('a member', () => {
  test('is added, seen from each of them, leaves, and comes back', async () => {
    const member = await added();
    expect(await seen(mother)).toMatchObject({
      householdMembership: {
        relation: 'HEAD',
        household: {
          members: [
            { relation: 'HEAD', person: { id: mother.id } },
            { relation: 'CHILD', person: { id: son.id } },
          ],
        },
      },
    });
    const left = await send<Member>(REMOVE, {
      householdMemberId: member.id,
      expectedVersion: 1,
      until: '2018-03-01',
      leavingReason: 'MOVED_OUT',
    });
    expect(left.data?.answer).toMatchObject({ errors: [], record: { until: '2018-03-01', version: 2 } });
    expect(await seen(son)).toMatchObject({
      householdMembership: null,
      householdHistory: [{ until: '2018-03-01', leavingReason: 'MOVED_OUT' }],
    });
    const back = await send<Member>(CORRECT_MEMBER, {
      householdMemberId: member.id,
      expectedVersion: 2,
      stillThere: true,
      relation: 'GRANDCHILD',
    });
    expect(back.data?.answer).toMatchObject({
      errors: [],
      record: { until: null, leavingReason: null, relation: 'GRANDCHILD' },
    });
    const history = back.data?.answer.record?.history ?? [];
    expect(history.map(({ field, oldValue }) => `${field} ${oldValue}`).toSorted()).toEqual([
      'RELATION child',
      'UNTIL 2018-03-01',
      'UNTIL null',
    ]);
  });

  test('sent twice is added once', async () => {
    const idempotencyKey = 'twice-household';
    for (const _ of [1, 2]) expect((await add({ idempotencyKey })).data?.answer.errors).toEqual([]);
    expect((await seen(mother)).householdMembership).toMatchObject({ household: { members: [{}, {}] } });
  });

  test('of two households at once there is none, also when both are asked at the same time', async () => {
    const other = await consortium.niš.partner.person();
    const { data } = await send<Household>(CREATE, { personId: other.id, relation: 'HEAD' });
    const answers = await Promise.all([add(), add({ householdId: data?.answer.record?.id })]);
    const codes = answers.map((answer) => answer.data?.answer.errors.map(({ code }) => code).join());
    expect(codes.toSorted()).toEqual(['', 'IN_HOUSEHOLD']);
  });

  test('a stay under a merged record is corrected with those of the kept record and its other ones in view', async () => {
    const [kept, twin] = [await consortium.niš.partner.person(), await consortium.niš.partner.person()];
    const under = async (person: PersonOfTest, since: string, until: string) => {
      const { data } = await add({ personId: person.id, since });
      const member = data?.answer.record as Member;
      const left = { householdMemberId: member.id, expectedVersion: 1, until, leavingReason: 'MOVED_OUT' };
      expect((await send(REMOVE, left)).data?.answer.errors).toEqual([]);
      return member;
    };
    await under(kept, '2018-01-01', '2018-03-01');
    await under(twin, '2018-03-01', '2018-06-01');
    const merged = await under(son, '2018-06-01', '2018-09-01');
    for (const record of [twin, son]) await record.mergeInto(kept, consortium.niš.caseworker);
    for (const since of ['2018-05-01', '2018-02-01']) {
      const input = { householdMemberId: merged.id, expectedVersion: 2, since };
      const { data } = await send(CORRECT_MEMBER, input);
      expect(data?.answer.errors, since).toEqual([{ field: ['since'], code: 'IN_HOUSEHOLD' }]);
    }
    const input = { householdMemberId: merged.id, expectedVersion: 2, since: '2018-07-01' };
    expect((await send(CORRECT_MEMBER, input)).data?.answer.errors).toEqual([]);
  });

  test('who lives somewhere under a record that was merged is not added under the kept one', async () => {
    await added();
    const kept = await consortium.niš.partner.person();
    await son.mergeInto(kept, consortium.niš.caseworker);
    const { data } = await add({ personId: kept.id });
    expect(data?.answer.errors).toEqual([{ field: ['personId'], code: 'IN_HOUSEHOLD' }]);
  });

  test('a household that one left may be followed by another on the same day', async () => {
    const member = await added();
    const ended = { householdMemberId: member.id, expectedVersion: 1, until: '2018-03-01', leavingReason: 'OTHER' };
    await send(REMOVE, ended);
    expect((await add({ since: '2018-02-28' })).data?.answer.errors).toEqual([
      { field: ['personId'], code: 'IN_HOUSEHOLD' },
    ]);
    expect((await add({ since: '2018-03-01' })).data?.answer.errors).toEqual([]);
    const back = await send(CORRECT_MEMBER, { householdMemberId: member.id, expectedVersion: 2, stillThere: true });
    expect(back.data?.answer.errors).toEqual([{ field: ['stillThere'], code: 'IN_HOUSEHOLD' }]);
  });
});

describe('bad input is answered in its field, and nothing is done', () => {
  const refused = async (answer: Promise<{ data: unknown; codes: readonly string[] }>, errors: object[]) => {
    const before = await contentOf(api.database.admin, ['audit_event']);
    const { data, codes } = await answer;
    expect(codes).toEqual([]);
    expect((data as Answer<object>).answer.errors).toEqual(errors);
    expect(await contentOf(api.database.admin, ['audit_event'])).toEqual(before);
  };

  test.each([
    ['a day to come', { since: '2099-01-01' }, 'since', 'IN_FUTURE'],
    ['a second head', { relation: 'HEAD' }, 'relation', 'HAS_HEAD'],
    ['a key too short', { idempotencyKey: 'x' }, 'idempotencyKey', 'INVALID_KEY'],
  ])('a new member: %s', (_name, more, field, code) => refused(add(more), [{ field: [field], code }]));

  test('a merged person, and one of another country', async () => {
    await son.mergeInto(mother, consortium.niš.caseworker);
    await refused(add(), [{ field: ['personId'], code: 'PERSON_MERGED' }]);
    await refused(send(CREATE, { personId: son.id, relation: 'HEAD' }), [
      { field: ['personId'], code: 'PERSON_MERGED' },
    ]);
    const { partner } = consortium.niš;
    await api.world.admin.query(`insert into kolo.partner_country values ($1, 'ME') on conflict do nothing`, [
      partner.id,
    ]);
    const abroad = await partner.person({ person: { country_code: 'ME' } });
    await refused(add({ personId: abroad.id }), [{ field: ['personId'], code: 'OTHER_COUNTRY' }]);
  });

  test('a household: a name of blanks, one too long, a place abroad, nothing to correct', async () => {
    const correct = (more: object) => send(CORRECT, { householdId: household.id, expectedVersion: 1, ...more });
    await refused(correct({ label: ' \u00a0' }), [{ field: ['label'], code: 'REQUIRED' }]);
    await refused(correct({ label: 'x'.repeat(201) }), [{ field: ['label'], code: 'TOO_LONG' }]);
    await refused(correct({ municipalityCode: 'XK-prishtine' }), [
      { field: ['municipalityCode'], code: 'NOT_A_MUNICIPALITY_OF_COUNTRY' },
    ]);
    await refused(correct({}), [{ field: ['householdId'], code: 'NOTHING_CHANGED' }]);
  });

  test('a member: leaving before coming, tomorrow or twice; a correction of nothing, late, or to a second head', async () => {
    const { id } = await added();
    const leave = (more: object) =>
      send(REMOVE, { householdMemberId: id, expectedVersion: 1, until: '2018-03-01', leavingReason: 'DIED', ...more });
    const correct = (more: object) => send(CORRECT_MEMBER, { householdMemberId: id, expectedVersion: 1, ...more });
    await refused(leave({ until: '2018-01-31' }), [{ field: ['until'], code: 'BEFORE_JOINED' }]);
    await refused(leave({ until: '2099-01-01' }), [{ field: ['until'], code: 'IN_FUTURE' }]);
    await refused(leave({ expectedVersion: 5 }), [{ field: ['expectedVersion'], code: 'CONFLICT' }]);
    await refused(correct({ relation: 'CHILD' }), [{ field: ['householdMemberId'], code: 'NOTHING_CHANGED' }]);
    await refused(correct({ relation: 'HEAD' }), [{ field: ['relation'], code: 'HAS_HEAD' }]);
    await refused(correct({ since: '2099-01-01' }), [{ field: ['since'], code: 'IN_FUTURE' }]);
    await leave({});
    await refused(leave({ expectedVersion: 2 }), [{ field: ['householdMemberId'], code: 'HAS_LEFT' }]);
    await refused(correct({ expectedVersion: 2, since: '2018-03-02' }), [{ field: ['since'], code: 'BEFORE_JOINED' }]);
  });
});

describe('who may', () => {
  test('what is another partner’s, absent or malformed is the same NOT_FOUND', async () => {
    const { pirot } = consortium;
    const foreign = await pirot.restricted.person.partner.person();
    const foreignHousehold = await foreign.household(pirot.caseworker);
    const ids = ['0198c000-0000-7000-8000-000000000000', foreign.id, foreignHousehold, 'x'];
    const kinds: ((id: string) => Promise<{ text: string; codes: readonly string[] }>)[] = [
      (id: string) => send(CREATE, { personId: id, relation: 'HEAD' }),
      (id: string) => add({ personId: id }),
      (id: string) => add({ householdId: id }),
      (id: string) => send(CORRECT, { householdId: id, expectedVersion: 1, label: 'x' }),
      (id: string) => send(CORRECT_MEMBER, { householdMemberId: id, expectedVersion: 1, relation: 'HEAD' }),
      (id: string) =>
        send(REMOVE, { householdMemberId: id, expectedVersion: 1, until: today(), leavingReason: 'OTHER' }),
      (id: string) => ana.send('query($id: ID!) { household(id: $id) { label } }', { id }),
    ];
    for (const ask of kinds) {
      const answers = await Promise.all(ids.map(ask));
      expect(new Set(answers.map(({ text }) => withoutCorrelation(text))).size).toBe(1);
      expect(answers[0]?.codes).toEqual(['NOT_FOUND']);
    }
  });

  test('coordinators see no household, and change none', async () => {
    for (const who of ['coordinator', 'regional'] as const) {
      const client = await api.actAs(consortium[who]);
      expect(await seen(mother, client)).toMatchObject({
        hiddenFields: expect.arrayContaining(['householdMembership']),
        householdMembership: null,
        householdHistory: [],
      });
      expect((await client.send('query($id: ID!) { household(id: $id) { label } }', household)).codes).toEqual([
        'NOT_FOUND',
      ]);
      expect((await send(CREATE, { personId: son.id, relation: 'HEAD' }, client)).codes).toEqual(['FORBIDDEN']);
      expect((await add({}, client)).codes).toEqual(['FORBIDDEN']);
    }
    expect((await add({}, await api.actAs(consortium.manager))).data?.answer.errors).toEqual([]);
  });

  test('a household shows no restricted case of who lives there', async () => {
    await mother.case({ restricted: true });
    const asked = 'query($id: ID!) { household(id: $id) { members { person { cases { id } } } } }';
    expect(await ana.ask(asked, household)).toEqual({ household: { members: [{ person: { cases: [] } }] } });
    const mira = await api.actAs(consortium.manager);
    expect(await mira.ask(asked, household)).toMatchObject({
      household: { members: [{ person: { cases: [{}] } }] },
    });
  });

  test('reading a household is recorded as reading special categories', async () => {
    await ana.ask('query($id: ID!) { household(id: $id) { members { relation } } }', household);
    const { rows } = await api.database.admin.query(
      `select subject, field_groups from kolo.audit_event where operation = 'household' order by id desc limit 1`,
    );
    expect(rows).toEqual([{ subject: 'Household', field_groups: ['special_category'] }]);
  });
});

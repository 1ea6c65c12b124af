import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { openBlocker } from '../../../test/support/blocker.ts';
import { type GraphqlClient, withoutCorrelation } from '../../../test/support/client.ts';
import { type Consortium, foundConsortium } from '../../../test/support/consortium.ts';
import type { PersonOfTest } from '../../../test/support/world.ts';

const PERSON = '{ person { id distinctions { other { id } withdrawnAt saidBy { id } } } errors { field code } }';
const SAY = `mutation($input: DistinguishPersonsInput!) { answer: distinguishPersons(input: $input) ${PERSON} }`;
const TAKE_BACK = `mutation($input: WithdrawPersonDistinctionInput!) {
  answer: withdrawPersonDistinction(input: $input) ${PERSON} }`;
const DUPLICATES = 'query($id: ID!) { possibleDuplicates(id: $id) { byMergedRecord person { id } } }';

interface Answer {
  readonly answer: { readonly person: object | null; readonly errors: readonly object[] };
}

let api: TestApi;
let consortium: Consortium;
let ana: GraphqlClient;
let persons: readonly [PersonOfTest, PersonOfTest, PersonOfTest];
let keys = 0;

beforeAll(async () => {
  api = await startApi();
  consortium = await foundConsortium(api.world);
  ana = await api.actAs(consortium.niš.caseworker);
  const record = () =>
    consortium.niš.partner.person({
      person: { sex: 'male' },
      identity: { first_name: 'Radovan', last_name: 'Savić', birth_date: '1979-11-12', phone: '+381 63 555 1234' },
    });
  persons = [await record(), await record(), await record()];
});
afterAll(() => api.close());

const ids = (personId: string, otherPersonId: string) => {
  keys += 1;
  return { input: { personId, otherPersonId, idempotencyKey: `distinct-${String(keys).padStart(4, '0')}` } };
};
const duplicatesOf = async ({ id }: PersonOfTest) => {
  const { possibleDuplicates } = await ana.ask<{
    possibleDuplicates: { byMergedRecord: boolean; person: { id: string } }[];
  }>(DUPLICATES, { id });
  return possibleDuplicates.map(({ person, byMergedRecord }) => [person.id, byMergedRecord]).toSorted();
};

test('a pair that was told apart is not shown again, from neither side, until that is taken back', async () => {
  const [one, two, three] = persons;
  const given = ids(one.id, two.id);
  for (const _ of [1, 2]) {
    const { data } = await ana.send<Answer>(SAY, given);
    expect(data?.answer).toEqual({
      person: {
        id: one.id,
        distinctions: [
          { other: { id: two.id }, withdrawnAt: null, saidBy: { id: consortium.niš.caseworker.membershipId } },
        ],
      },
      errors: [],
    });
  }
  expect(await duplicatesOf(one)).toEqual([[three.id, false]]);
  expect(await duplicatesOf(two)).toEqual([[three.id, false]]);
  const again = await ana.send<Answer>(SAY, ids(two.id, one.id));
  expect(again.data?.answer.errors).toEqual([{ field: ['otherPersonId'], code: 'NOTHING_CHANGED' }]);

  const { data } = await ana.send<Answer>(TAKE_BACK, ids(two.id, one.id));
  expect(data?.answer.errors).toEqual([]);
  expect(await duplicatesOf(one)).toEqual([two.id, three.id].toSorted().map((id) => [id, false]));
  const twice = await ana.send<Answer>(TAKE_BACK, ids(one.id, two.id));
  expect(twice.data?.answer.errors).toEqual([{ field: ['otherPersonId'], code: 'NOTHING_CHANGED' }]);
  const { rows } = await api.database.admin.query(
    `select distinct operation, action from kolo.audit_event where subject_id = $1 and action = 'update'
     order by operation`,
    [two.id],
  );
  expect(rows.map(({ operation }) => operation)).toEqual(['distinguishPersons', 'withdrawPersonDistinction']);
});

test('a match with a merged record points to the kept one, and a pair told apart stays so through a merge', async () => {
  const [one, two, three] = persons;
  await two.mergeInto(three, consortium.niš.caseworker);
  expect(await duplicatesOf(one)).toEqual([[three.id, false]]);
  await three.correct(
    { identity: { first_name: 'Bane', last_name: 'Ilić', birth_date: '1950-01-01', phone: '1' } },
    consortium.niš.caseworker,
    'To be unlike.',
  );
  expect(await duplicatesOf(one)).toEqual([[three.id, true]]);
  expect(await duplicatesOf(three)).toEqual([]);
  expect(await duplicatesOf(two)).toEqual([[one.id, false]]);
  await ana.ask(SAY, ids(one.id, three.id));
  expect(await duplicatesOf(one)).toEqual([]);
});

test.each([
  ['said', SAY],
  ['taken back', TAKE_BACK],
])('what two have %s at once, from either side, is answered as if one came later', async (_, mutation) => {
  const [one, two] = [await consortium.niš.partner.person(), await consortium.niš.partner.person()];
  if (mutation === TAKE_BACK) await one.distinguishFrom(two, consortium.niš.caseworker);
  const mila = await api.actAs(consortium.manager);
  const blocker = await openBlocker(api.database);
  await blocker.lock('kolo.person_distinction', 'share');
  const sent = [ana.send<Answer>(mutation, ids(one.id, two.id)), mila.send<Answer>(mutation, ids(two.id, one.id))];
  await blocker.untilWaiting(2);
  await blocker.end();
  const answers = await Promise.all(sent);
  expect(answers.flatMap(({ codes }) => codes)).toEqual([]);
  expect(answers.flatMap(({ data }) => data?.answer.errors ?? [])).toEqual([
    { field: ['otherPersonId'], code: 'NOTHING_CHANGED' },
  ]);
});

test('who may: what is not readable is NOT_FOUND, who only reads is FORBIDDEN, a record is not told apart from itself', async () => {
  const [one] = persons;
  const foreign = ['0198c000-0000-7000-8000-000000000000', consortium.pirot.person.id, 'x'];
  for (const mutation of [SAY, TAKE_BACK]) {
    const answers = await Promise.all(foreign.map((id) => ana.send(mutation, ids(one.id, id))));
    expect(new Set(answers.map(({ text }) => withoutCorrelation(text))).size).toBe(1);
    expect(answers[0]?.codes).toEqual(['NOT_FOUND']);
    for (const who of ['coordinator', 'regional', 'officer'] as const)
      expect((await (await api.actAs(consortium[who])).send(mutation, ids(one.id, persons[1].id))).codes).toEqual([
        'FORBIDDEN',
      ]);
  }
  const itself = await ana.send<Answer>(SAY, ids(one.id, one.id));
  expect(itself.data?.answer.errors).toEqual([{ field: ['otherPersonId'], code: 'SAME_RECORD' }]);
});

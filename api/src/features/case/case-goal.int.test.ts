import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { type GoalAnswer, perform, tracesOf } from '../../../test/support/casework.ts';
import { type GraphqlClient, withoutCorrelation } from '../../../test/support/client.ts';
import { type Consortium, foundConsortium } from '../../../test/support/consortium.ts';
import { contentOf } from '../../../test/support/inserts.queries.ts';
import { today } from '../../platform/today.ts';

let api: TestApi;
let consortium: Consortium;
let ana: GraphqlClient;
let goalId: string;

beforeAll(async () => {
  api = await startApi();
  consortium = await foundConsortium(api.world);
  ana = await api.actAs(consortium.niš.caseworker);
});
afterAll(() => api.close());
beforeEach(async () => {
  goalId = await consortium.niš.case.goal(consortium.niš.caseworker, { what: 'Register.', set_on: '2018-05-14' });
});

type Mutation = 'addCaseGoal' | 'decideCaseGoal' | 'correctCaseGoal';
const valid = (mutation: Mutation): object =>
  ({
    addCaseGoal: { caseId: consortium.niš.case.id, what: ' Find work. ', setOn: '2018-02-01', dueOn: '2018-08-01' },
    decideCaseGoal: { goalId, expectedVersion: 1, outcome: 'ACHIEVED', decidedOn: '2018-09-01' },
    correctCaseGoal: { goalId, expectedVersion: 1, what: 'Register the workshop.', reason: 'Too short.' },
  })[mutation];
const write = (client: GraphqlClient, mutation: Mutation, more: object = {}) =>
  perform<GoalAnswer>(client, mutation, 'caseGoal', { ...valid(mutation), ...more });

test('a goal is set, decided and corrected; what stood there before stays, with the reason', async () => {
  const { record } = await write(ana, 'addCaseGoal');
  expect(record).toMatchObject({ what: 'Find work.', dueOn: '2018-08-01', outcome: null, version: 1, history: [] });
  const goal = { goalId: record?.id };
  const decided = await write(ana, 'decideCaseGoal', goal);
  expect(decided.record).toMatchObject({ outcome: 'ACHIEVED', decidedOn: '2018-09-01', version: 2, history: [] });
  const right = { ...goal, expectedVersion: 2, outcome: 'PARTIALLY_ACHIEVED', reason: 'Half-time only.' };
  const corrected = await write(ana, 'correctCaseGoal', right);
  expect(corrected.record).toMatchObject({ what: 'Register the workshop.', outcome: 'PARTIALLY_ACHIEVED', version: 3 });
  expect(corrected.record?.history.toSorted((a, b) => (a.field < b.field ? -1 : 1))).toEqual([
    { field: 'OUTCOME', oldValue: 'achieved', reason: 'Half-time only.' },
    { field: 'WHAT', oldValue: 'Find work.', reason: 'Half-time only.' },
  ]);
  for (const [mutation, action] of [
    ['addCaseGoal', 'create'],
    ['decideCaseGoal', 'update'],
    ['correctCaseGoal', 'update'],
  ])
    expect((await tracesOf(api.database.admin, mutation ?? '')).at(-1)).toEqual({
      action,
      subject: 'CaseGoal',
      subject_id: record?.id,
      field_groups: ['narrative'],
    });
});

test('the same key again sets one goal', async () => {
  const ids = [];
  for (const _ of [1, 2]) ids.push((await write(ana, 'addCaseGoal', { idempotencyKey: 'one goal' })).record?.id);
  expect(new Set(ids).size).toBe(1);
});

describe('bad input is told in its field, and nothing changes', () => {
  const tomorrow = () => today(new Date(Date.now() + 86_400_000));
  const wrong: [string, Mutation, () => object, string, string][] = [
    ['a blank goal', 'addCaseGoal', () => ({ what: ' \n ' }), 'what', 'REQUIRED'],
    ['a goal too long', 'addCaseGoal', () => ({ what: 'x'.repeat(2001) }), 'what', 'TOO_LONG'],
    ['set tomorrow', 'addCaseGoal', () => ({ setOn: tomorrow(), dueOn: '2090-01-01' }), 'setOn', 'IN_FUTURE'],
    ['set before the opening', 'addCaseGoal', () => ({ setOn: '2017-05-31' }), 'setOn', 'BEFORE_CASE_OPENED'],
    ['due before it was set', 'addCaseGoal', () => ({ dueOn: '2018-01-31' }), 'dueOn', 'BEFORE_GOAL_SET'],
    ['decided tomorrow', 'decideCaseGoal', () => ({ decidedOn: tomorrow() }), 'decidedOn', 'IN_FUTURE'],
    [
      'decided before it was set',
      'decideCaseGoal',
      () => ({ decidedOn: '2018-05-13' }),
      'decidedOn',
      'BEFORE_GOAL_SET',
    ],
    ['a blank correction', 'correctCaseGoal', () => ({ what: '' }), 'what', 'REQUIRED'],
    ['no reason', 'correctCaseGoal', () => ({ reason: '' }), 'reason', 'REQUIRED'],
    ['nothing corrected', 'correctCaseGoal', () => ({ what: ' Register. ' }), 'goalId', 'NOTHING_CHANGED'],
    ['an outcome of none', 'correctCaseGoal', () => ({ outcome: 'ACHIEVED' }), 'outcome', 'NOT_DECIDED'],
    ['a day of no outcome', 'correctCaseGoal', () => ({ decidedOn: '2018-06-01' }), 'decidedOn', 'NOT_DECIDED'],
    ['due too early', 'correctCaseGoal', () => ({ dueOn: '2018-05-13' }), 'dueOn', 'BEFORE_GOAL_SET'],
  ];
  test.each(wrong)('%s', async (_name, mutation, more, field, code) => {
    const before = await contentOf(api.database.admin);
    expect(await write(ana, mutation, more())).toMatchObject({ record: null, errors: [{ field: [field], code }] });
    expect(await contentOf(api.database.admin)).toEqual(before);
  });

  test('a second outcome, a change by somebody else, a goal of a closed case', async () => {
    await write(ana, 'decideCaseGoal');
    expect((await write(ana, 'decideCaseGoal', { expectedVersion: 2 })).errors).toEqual([
      { field: ['outcome'], code: 'ALREADY_DECIDED' },
    ]);
    const stale = await write(ana, 'correctCaseGoal');
    expect(stale.errors).toEqual([{ field: ['expectedVersion'], code: 'CONFLICT' }]);
    expect(stale.record).toMatchObject({ outcome: 'ACHIEVED', version: 2 });
    const closed = await consortium.niš.person.case({ status: 'closed', status_since: '2018-03-01' });
    expect((await write(ana, 'addCaseGoal', { caseId: closed.id })).errors).toEqual([
      { field: ['caseId'], code: 'CASE_NOT_OPEN' },
    ]);
  });
});

describe('who may not', () => {
  test('another partner’s and a restricted one are the same as none', async () => {
    const { pirot, niš, manager } = consortium;
    const foreign = await pirot.case.goal(pirot.caseworker);
    const restricted = await niš.restricted.goal(manager);
    const ABSENT = '0198c000-0000-7000-8000-000000000000';
    for (const mutation of ['decideCaseGoal', 'correctCaseGoal'] as const) {
      const ids = [foreign, restricted, ABSENT, 'x'];
      const answers = await Promise.all(ids.map((id) => write(ana, mutation, { goalId: id })));
      expect(new Set(answers.map(({ answer }) => withoutCorrelation(answer.text))).size).toBe(1);
      expect(answers[0]?.codes).toEqual(['NOT_FOUND']);
    }
    const cases = [pirot.case.id, niš.restricted.id, ABSENT, 'x'];
    const answers = await Promise.all(cases.map((caseId) => write(ana, 'addCaseGoal', { caseId })));
    expect(new Set(answers.map(({ answer }) => withoutCorrelation(answer.text))).size).toBe(1);
  });

  test.each(['coordinator', 'regional', 'administrator', 'officer'] as const)('a %s', async (who) => {
    const client = await api.actAs(consortium[who]);
    for (const mutation of ['addCaseGoal', 'decideCaseGoal', 'correctCaseGoal'] as const)
      expect((await write(client, mutation)).codes).toEqual(['FORBIDDEN']);
  });

  test('a coordinator who is caseworker elsewhere: goals are hidden, so they are as if there were none', async () => {
    const both = await api.world.user('Both');
    await consortium.pirot.partner.join(both, 'caseworker');
    await consortium.niš.partner.join(both, 'country_coordinator');
    const client = await api.actAs(both);
    expect((await write(client, 'addCaseGoal')).codes).toEqual(['FORBIDDEN']);
    expect((await write(client, 'decideCaseGoal')).codes).toEqual(['NOT_FOUND']);
  });
});

import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { perform } from '../../../test/support/casework.ts';
import { type Consortium, foundConsortium } from '../../../test/support/consortium.ts';
import { contentOf } from '../../../test/support/inserts.queries.ts';
import { Joining } from '../../../test/support/joining.ts';
import type { CaseOfTest, Member, PartnerOfTest } from '../../../test/support/world.ts';

let api: TestApi;
let c: Consortium;
let joining: Joining;
let niš: PartnerOfTest;

beforeAll(async () => {
  api = await startApi();
  c = await foundConsortium(api.world);
  joining = new Joining(api);
  niš = c.niš.partner;
});
afterAll(() => api.close());

const leave = (member: Member, more: object = {}) =>
  joining.run(c.manager, 'deactivateMember', { membershipId: member.membershipId, ...more });
const one = async (sql: string, id: string) => Object.values((await api.database.admin.query(sql, [id])).rows[0])[0];
const caseworkerOf = ({ id }: CaseOfTest) => one('select caseworker_id from kolo.case_file where id = $1', id);
const assigneeOf = (id: string) => one('select assignee_id from kolo.case_task where id = $1', id);

describe('what is open is divided among several', () => {
  test('cases in turn, the longest open first; tasks go with their case, others in turn', async () => {
    const leaving = await niš.caseworker('Odlazi');
    const [ana, boris] = [await niš.caseworker('Ana'), await niš.caseworker('Boris')];
    const files: CaseOfTest[] = [];
    for (const day of ['2017-06-03', '2017-06-01', '2017-06-02', '2017-06-04', '2017-06-05'])
      files.push(await niš.case({ caseworker: leaving, opened_on: day }));
    const [third, first, second, fourth, fifth] = files;
    if (!first || !second || !third || !fourth || !fifth) throw new Error('five cases');
    const ofSecond = await second.task(leaving);
    const ofBoris = await (await niš.case({ caseworker: boris })).task(leaving);
    const ofAnother = await c.niš.case.task(leaving, { due_on: '2018-01-01' });
    const ofAnotherLater = await c.niš.case.task(leaving, { due_on: '2018-01-02' });

    const { errors } = await leave(leaving, { reassignTo: [ana.membershipId, boris.membershipId] });
    expect(errors).toEqual([]);
    const heirs = await Promise.all([first, second, third, fourth, fifth].map(caseworkerOf));
    expect(heirs).toEqual([ana, boris, ana, boris, ana].map(({ membershipId }) => membershipId));
    expect(await assigneeOf(ofSecond)).toBe(boris.membershipId);
    expect(await assigneeOf(ofBoris)).toBe(boris.membershipId);
    const others = [await assigneeOf(ofAnother), await assigneeOf(ofAnotherLater)];
    expect(others.toSorted()).toEqual([ana.membershipId, boris.membershipId].toSorted());
  });

  test('and nothing at all, where one of them is no other active member, or named twice', async () => {
    const leaving = await niš.caseworker('Ostaje');
    await niš.case({ caseworker: leaving });
    const ana = (await niš.caseworker('Ana')).membershipId;
    const before = await contentOf(api.database.admin);
    for (const [second, code] of [
      [leaving.membershipId, 'SUCCESSOR_NOT_ACTIVE'],
      [c.pirot.caseworker.membershipId, 'SUCCESSOR_NOT_ACTIVE'],
      ['x', 'SUCCESSOR_NOT_ACTIVE'],
      [ana.toUpperCase(), 'NAMED_TWICE'],
    ])
      expect((await leave(leaving, { reassignTo: [ana, second] })).errors).toEqual([
        { field: ['reassignTo', '1'], code },
      ]);
    const many = Array.from({ length: 51 }, () => ana);
    expect((await leave(leaving, { reassignTo: many })).errors).toEqual([{ field: ['reassignTo'], code: 'TOO_MANY' }]);
    expect((await leave(leaving, { reassignTo: [] })).errors).toEqual([
      { field: ['reassignTo'], code: 'SUCCESSOR_NEEDED' },
    ]);
    expect(await contentOf(api.database.admin)).toEqual(before);
  });
});

describe('work given at the very moment at which a member leaves', () => {
  test('is never left with who has gone, whoever is first', async () => {
    const ana = await api.actAs(c.niš.caseworker);
    const manager = await api.actAs(c.manager);
    for (let round = 0; round < 12; round += 1) {
      const leaving = await niš.caseworker(`Odlazi ${round}`);
      const file = await niš.case();
      const held = await niš.case({ caseworker: leaving });
      const follow = await held.task(leaving, { kind: 'follow_up', repeats: 'weekly', due_on: '2018-01-01' });
      const { membershipId: id } = leaving;
      const answers = await Promise.all([
        perform(manager, 'assignCase', 'case', { caseId: file.id, caseworkerId: id, expectedVersion: 1 }),
        perform(ana, 'addCaseTask', 'caseTask', {
          caseId: held.id,
          kind: 'TASK',
          what: 'x',
          dueOn: '2027-01-01',
          assigneeId: id,
        }),
        perform(ana, 'completeCaseTask', 'caseTask', { taskId: follow, expectedVersion: 1 }),
        leave(leaving, { reassignTo: [c.manager.membershipId] }),
      ]);
      const [assigned, added, completed, left] = answers;
      expect(left?.errors).toEqual([]);
      for (const outcome of [assigned, added, completed]) expect(outcome?.codes).toEqual([]);
      for (const outcome of [assigned, added]) {
        const [error] = outcome?.errors ?? [];
        if (error !== undefined) expect(error.code).toBe('MEMBER_LEFT');
      }
      for (const table of ['case_file', 'case_task']) {
        const column = table === 'case_file' ? 'caseworker_id' : 'assignee_id';
        const open = await one(`select count(*)::int from kolo.${table} where ${column} = $1 and status = 'open'`, id);
        expect(open, `${table}, round ${round}`).toBe(0);
      }
    }
  });

  test('waits for the one who is first: giving, then leaving', async () => {
    const leaving = await niš.caseworker('Drugi put');
    const file = await niš.case();
    const other = new Client({ connectionString: api.database.url });
    await other.connect();
    try {
      await other.query('begin');
      await other.query('update kolo.case_file set caseworker_id = $2 where id = $1', [file.id, leaving.membershipId]);
      let hasLeft = false;
      const left = leave(leaving, { reassignTo: [c.manager.membershipId] }).finally(() => {
        hasLeft = true;
      });
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(hasLeft).toBe(false);
      await other.query('commit');
      expect((await left).errors).toEqual([]);
    } finally {
      await other.end();
    }
    expect(await caseworkerOf(file)).toBe(c.manager.membershipId);
  });
});

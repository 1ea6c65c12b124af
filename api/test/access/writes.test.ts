import { subjects, tables, type ViewerScopes } from '@kolo/access';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase } from '../database.ts';
import { asViewer } from '../support/as-viewer.ts';
import { ana, anaAsManager, boris, cases, coordinator, memberships, partners, settle, users } from './small-world.ts';
import { type Walls, wallsOf } from './walls.ts';

/** Every column that a template of the policy may name. */
const scopeColumns = () =>
  subjects.flatMap((subject) =>
    Object.keys(tables[subject].columns).map((column) => `${tables[subject].table}.${column}`),
  );

const forbidden = '42501';

let walls: Walls;
let pool: Pool;

beforeAll(async () => {
  walls = wallsOf(await openTestDatabase());
  pool = walls.login(1);
  await settle(walls.admin);
  await walls.admin.query(`
    begin;
    select set_config('app.reason', 'A slip.', true);
    insert into kolo.case_goal (case_id, author_id, what, set_on, due_on)
      values ('${cases.niš}', '${memberships.ana}', 'Find work.', '2017-06-01', '2017-09-01');
    insert into kolo.case_task (case_id, author_id, assignee_id, kind, what, due_on)
      values ('${cases.niš}', '${memberships.ana}', '${memberships.ana}', 'task', 'Ask.', '2017-06-01');
    update kolo.case_goal set due_on = '2017-10-01';
    update kolo.case_task set due_on = '2017-10-01';
    update kolo.case_file set opened_on = '2017-05-01' where id = '${cases.niš}';
    insert into kolo.saved_view (owner_id, list, name, query, shared)
      values ('${memberships.ana}', 'cases', 'View', '', false);
    insert into kolo.list_start (user_id, list) values ('${users.ana}', 'tasks');
    insert into kolo.notice (user_id, kind) values ('${users.ana}', 'second_factor_reset');
    commit`);
});
afterAll(() => walls.close());

interface Outcome {
  readonly code?: string;
  readonly message?: string;
  readonly rows?: readonly unknown[];
  readonly rowCount?: number | null;
}

/** What a viewer's statement ends in. */
async function attempt(scopes: ViewerScopes, text: string, values: readonly unknown[] = []): Promise<Outcome> {
  try {
    const { rows, rowCount } = await asViewer(pool, scopes, (client) => client.query(text, [...values]));
    return { rows, rowCount };
  } catch (error) {
    const { code, message } = error as Outcome;
    return { code, message };
  }
}

const note = (scopes: ViewerScopes, caseId: string, authorId: string) =>
  attempt(
    scopes,
    `insert into kolo.case_note (case_id, author_id, body, occurred_on) values ($1, $2, 'Came by.', '2017-06-01')
     returning partner_id, partner_kind, country_code, restricted, author_id`,
    [caseId, authorId],
  );

describe('a note', () => {
  test('on a case of one’s own partner gets its scope from the case', async () => {
    expect(await note(ana, cases.niš, memberships.ana)).toMatchObject({
      rows: [
        {
          partner_id: partners.niš,
          partner_kind: 'ngo',
          country_code: 'ZZ',
          restricted: false,
          author_id: memberships.ana,
        },
      ],
    });
  });

  test('in somebody else’s name is refused, and so is one in one’s own name of another role', async () => {
    expect(await note(ana, cases.niš, memberships.boris)).toMatchObject({ code: forbidden });
    expect(await note(ana, cases.niš, memberships.anaManager)).toMatchObject({ code: forbidden });
  });

  test('on a case of another partner, on a restricted one and on none end in the same error', async () => {
    const absent = await note(ana, cases.absent, memberships.ana);
    expect(absent).toEqual({ code: 'KL404', message: 'case not found' });
    expect(await note(ana, cases.pirot, memberships.ana)).toEqual(absent);
    expect(await note(ana, cases.nišRestricted, memberships.ana)).toEqual(absent);
    expect(await note(ana, cases.prison, memberships.ana)).toEqual(absent);
  });

  test('on a restricted case is for the partner’s manager', async () => {
    expect(await note(anaAsManager, cases.nišRestricted, memberships.anaManager)).toMatchObject({ rowCount: 1 });
    expect(await attempt(ana, 'select from kolo.case_note where restricted')).toMatchObject({ rowCount: 0 });
    expect(await attempt(anaAsManager, 'select from kolo.case_note where restricted')).toMatchObject({ rowCount: 1 });
  });

  test('on a case that one may only read ends like one on none', async () => {
    const absent = await note(coordinator, cases.absent, memberships.boris);
    expect(await note(coordinator, cases.niš, memberships.boris)).toEqual(absent);
  });

  test.each(['partner_id', 'partner_kind', 'country_code', 'restricted', 'person_id', 'created_at'])(
    'takes no %s from input',
    async (column) => {
      const text = `insert into kolo.case_note (case_id, author_id, body, occurred_on, ${column})
        values ($1, $2, 'Came by.', '2017-06-01', default)`;
      expect(await attempt(ana, text, [cases.niš, memberships.ana])).toMatchObject({ code: forbidden });
    },
  );
});

const change = (scopes: ViewerScopes, acting: string, text: string, values: readonly unknown[] = []) =>
  attempt(scopes, `with acting as materialized (select set_config('app.acting_membership', $1, true)) ${text}`, [
    acting,
    ...values,
  ]);

describe('a case', () => {
  const risk = (acting: string, scopes: ViewerScopes, caseId: string) =>
    change(
      scopes,
      acting,
      `update kolo.case_file set risk = case risk when 'high' then 'low' else 'high' end from acting where id = $2`,
      [caseId],
    );

  test('is changed under a membership of one’s own, and under no other', async () => {
    expect(await risk(memberships.ana, ana, cases.niš)).toMatchObject({ rowCount: 1 });
    expect(await risk(memberships.boris, ana, cases.niš)).toMatchObject({ code: 'KL403' });
    expect(await risk(memberships.anaManager, ana, cases.niš)).toMatchObject({ code: 'KL403' });
    expect(await risk('', ana, cases.niš)).toMatchObject({ code: 'KL403' });
  });

  test('of another partner, a restricted one and none are not changed', async () => {
    for (const id of [cases.pirot, cases.nišRestricted, cases.prison, cases.absent])
      expect(await risk(memberships.ana, ana, id)).toMatchObject({ rowCount: 0 });
    expect(await risk(memberships.boris, coordinator, cases.niš)).toMatchObject({ rowCount: 0 });
  });

  test('is restricted by the partner’s manager only: a caseworker can do neither', async () => {
    const restrict = (scopes: ViewerScopes, acting: string, id: string, restricted: boolean) =>
      change(scopes, acting, 'update kolo.case_file set restricted = $3 from acting where id = $2', [id, restricted]);
    expect(await restrict(ana, memberships.ana, cases.niš, true)).toMatchObject({ code: forbidden });
    expect(await restrict(ana, memberships.ana, cases.nišRestricted, false)).toMatchObject({ rowCount: 0 });
    const manager = memberships.anaManager;
    expect(await restrict(anaAsManager, manager, cases.niš, true)).toMatchObject({ rowCount: 1 });
    expect(await attempt(ana, 'select from kolo.case_goal')).toMatchObject({ rowCount: 0 });
    expect(await restrict(anaAsManager, manager, cases.niš, false)).toMatchObject({ rowCount: 1 });
    expect(await attempt(ana, 'select from kolo.case_goal')).toMatchObject({ rowCount: 1 });
  });

  test('nobody but the database writes its history', async () => {
    for (const table of ['case_event', 'case_history', 'case_reason', 'case_goal_history', 'case_task_history'])
      expect(await attempt(anaAsManager, `insert into kolo.${table} default values`)).toMatchObject({
        code: forbidden,
      });
  });
});

describe('scope columns', () => {
  test.each(['person', 'case_file', 'case_note', 'case_goal', 'case_task', 'membership', 'saved_view'])(
    'of %s cannot be changed by any viewer',
    async (table) => {
      const text = `update kolo.${table} set partner_id = $1`;
      for (const scopes of [ana, anaAsManager, boris, coordinator]) {
        expect(await attempt(scopes, text, [partners.pirot])).toMatchObject({ code: forbidden });
      }
    },
  );

  test.each([
    ['person', 'partner_id'],
    ['person', 'partner_kind'],
    ['person', 'country_code'],
    ['person_identity', 'partner_id'],
    ['person_special_category', 'partner_id'],
    ['person_conviction', 'partner_id'],
    ['case_file', 'person_id'],
    ['case_file', 'partner_id'],
    ['case_file', 'country_code'],
    ['case_note', 'partner_id'],
    ['case_note', 'restricted'],
    ['case_event', 'partner_id'],
    ['case_event', 'restricted'],
    ['case_history', 'restricted'],
    ['case_reason', 'restricted'],
    ['case_goal', 'partner_id'],
    ['case_goal', 'restricted'],
    ['case_goal_history', 'restricted'],
    ['case_task_history', 'restricted'],
    ['case_task', 'partner_id'],
    ['case_task', 'restricted'],
    ['membership', 'partner_id'],
    ['saved_view', 'partner_id'],
    ['saved_view', 'user_id'],
    ['list_start', 'user_id'],
    ['notice', 'user_id'],
    ['notice', 'case_id'],
  ])('%s.%s cannot be changed even by who is above row security', async (table, column) => {
    const changed = walls.admin.query(`update kolo.${table} set ${column} = ${column}`);
    await expect(changed).rejects.toMatchObject({ code: 'KL409' });
  });

  test('are never null: a comparison with null is neither true nor false', async () => {
    const { rows } = await walls.admin.query<{ table: string; column: string }>(
      `select c.relname as table, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
       where c.relnamespace = 'kolo'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attnotnull`,
    );
    const nullable = new Set(rows.map(({ table, column }) => `${table}.${column}`));
    expect(scopeColumns().filter((column) => nullable.has(column))).toEqual([]);
  });
});

describe('everybody’s own', () => {
  test('language can be changed, but neither one’s name nor anybody else’s language', async () => {
    const text = `update kolo.user_account set locale = 'sr-Latn' where id = $1`;
    expect(await attempt(ana, text, [users.ana])).toMatchObject({ rowCount: 1 });
    expect(await attempt(ana, text, [users.boris])).toMatchObject({ rowCount: 0 });
    expect(await attempt(ana, `update kolo.user_account set name = 'Eve'`)).toMatchObject({ code: forbidden });
  });

  test('doings are recorded in one’s own name only, and cannot be read back', async () => {
    const text = `insert into kolo.audit_event (partner_id, user_id, request_id, action, subject, operation)
      values ($1, $2, 'request', 'create', 'CaseNote', 'addCaseNote')`;
    expect(await attempt(ana, text, [partners.niš, users.ana])).toMatchObject({ rowCount: 1 });
    expect(await attempt(ana, text, [partners.niš, users.boris])).toMatchObject({ code: forbidden });
    expect(await attempt(ana, `${text} returning id`, [partners.niš, users.ana])).toMatchObject({ code: forbidden });
    expect(await attempt(ana, 'select from kolo.audit_event')).toMatchObject({ rowCount: 0 });
  });

  test('notices are made by nobody, and read and marked by whose they are', async () => {
    const insert = `insert into kolo.notice (user_id, kind) values ($1, 'password_changed')`;
    expect(await attempt(ana, insert, [users.ana])).toMatchObject({ code: forbidden });
    expect(await attempt(ana, 'update kolo.notice set read_at = now()')).toMatchObject({ rowCount: 1 });
    expect(await attempt(ana, 'update kolo.notice set user_id = $1', [users.boris])).toMatchObject({ code: forbidden });
    expect(await attempt(boris, 'select from kolo.notice')).toMatchObject({ rowCount: 0 });
    expect(await attempt(boris, 'update kolo.notice set read_at = now()')).toMatchObject({ rowCount: 0 });
  });

  test('views are kept under one’s own membership, and shared at the NGO where one works', async () => {
    const text = `insert into kolo.saved_view (owner_id, list, name, query, shared) values ($1, 'cases', 'View', '', $2)`;
    expect(await attempt(ana, text, [memberships.ana, true])).toMatchObject({ rowCount: 1 });
    expect(await attempt(coordinator, text, [memberships.boris, false])).toMatchObject({ rowCount: 1 });
    expect(await attempt(coordinator, text, [memberships.boris, true])).toMatchObject({ code: forbidden });
    expect(await attempt(ana, text, [memberships.boris, false])).toMatchObject({ code: 'KL404' });
  });

  test('lists start by one’s own choice', async () => {
    const text = `insert into kolo.list_start (user_id, list) values ($1, 'cases')`;
    expect(await attempt(ana, text, [users.ana])).toMatchObject({ rowCount: 1 });
    expect(await attempt(ana, text, [users.boris])).toMatchObject({ code: forbidden });
  });

  test('requests are remembered for oneself only', async () => {
    const text = `insert into kolo.idempotency_key (user_id, key, mutation, input_hash, result_id)
      values ($1, 'key-of-a-request', 'addCaseNote', 'hash', $2)`;
    expect(await attempt(ana, text, [users.ana, cases.niš])).toMatchObject({ rowCount: 1 });
    expect(await attempt(ana, text, [users.boris, cases.niš])).toMatchObject({ code: forbidden });
    expect(await attempt(boris, 'select from kolo.idempotency_key')).toMatchObject({ rowCount: 0 });
  });
});

test('nobody deletes, truncates or creates anything', async () => {
  const texts = [
    'delete from kolo.case_note',
    'truncate kolo.case_note',
    'create table kolo.mine ()',
    'create schema mine',
  ];
  for (const text of texts) expect(await attempt(anaAsManager, text), text).toMatchObject({ code: forbidden });
});

import { scopesOf, viewerSettings } from '@kolo/access';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type TestApi } from '../support/api.ts';
import { GraphqlClient } from '../support/client.ts';
import { signInCrowd } from '../support/crowd.queries.ts';
import type { PartnerOfTest } from '../support/world.ts';

const PARTNERS = 20;
const VIEWERS = 1_000;
const AT_ONCE = 20;

const LIST = '{ cases { totalCount nodes { id partner { id } person { identity { firstName } } } } }';
const DETAIL = 'query($id: ID!) { case(id: $id) { id partner { id } person { identity { firstName } } } }';

interface Case {
  readonly id: string;
  readonly partner: { readonly id: string };
  readonly person: { readonly identity: { readonly firstName: string } };
}

/** What a partner has: cases for everybody, and one for its managers only. */
interface Caseload {
  readonly partner: PartnerOfTest;
  readonly cases: readonly Case[];
  readonly restricted: Case;
}

interface Viewer {
  readonly client: GraphqlClient;
  readonly cases: readonly Case[];
}

let api: TestApi;
const caseloads: Caseload[] = [];
const viewers: Viewer[] = [];

beforeAll(async () => {
  api = await startApi({ DATABASE_POOL_SIZE: '2' });
  for (let number = 0; number < PARTNERS; number += 1) {
    const partner = await api.world.partner();
    const firstName = `Of partner ${number}`;
    const add = async (restricted: boolean): Promise<Case> => {
      const person = await partner.person({ identity: { first_name: firstName } });
      const { id } = await person.case({ restricted });
      return { id, partner: { id: partner.id }, person: { identity: { firstName } } };
    };
    caseloads.push({ partner, cases: [await add(false), await add(false)], restricted: await add(true) });
  }
  for (const caseload of caseloads) {
    const each = VIEWERS / PARTNERS / 2;
    const join = async (role: 'caseworker' | 'partner_manager', cases: readonly Case[]) => {
      const cookies = await signInCrowd(api.database, caseload.partner, role, each);
      viewers.push(...cookies.map((cookie) => ({ client: new GraphqlClient(api.address, cookie), cases })));
    };
    await join('caseworker', caseload.cases);
    await join('partner_manager', [...caseload.cases, caseload.restricted]);
  }
}, 60_000);
afterAll(() => api.close());

const byId = (a: Case, b: Case) => (a.id < b.id ? -1 : 1);

async function expectOwnOnly({ client, cases }: Viewer, foreign: Caseload): Promise<void> {
  const detail = async (id: string) => {
    const { data, codes } = await client.send<{ case: Case }>(DETAIL, { id });
    return data?.case ?? codes;
  };
  const [list, own, other] = await Promise.all([
    client.ask<{ cases: { totalCount: number; nodes: Case[] } }>(LIST),
    detail(cases[0]?.id ?? ''),
    detail(foreign.cases[0]?.id ?? ''),
  ]);
  expect(list.cases.totalCount).toBe(cases.length);
  expect(list.cases.nodes.toSorted(byId)).toEqual(cases.toSorted(byId));
  expect(own).toEqual(cases[0]);
  expect(other).toEqual(['NOT_FOUND']);
}

test('1,000 viewers who ask at once over two connections each get their own rows', async () => {
  // Of another partner than the one before, each time.
  const perPartner = VIEWERS / PARTNERS;
  const order = viewers.map((_, place) => (place % PARTNERS) * perPartner + Math.floor(place / PARTNERS));
  let next = 0;
  const ask = async () => {
    while (next < order.length) {
      const place = order[next++] ?? 0;
      const viewer = viewers[place];
      const foreign = caseloads[(Math.floor(place / perPartner) + 1 + (next % (PARTNERS - 1))) % PARTNERS];
      if (viewer === undefined || foreign === undefined) throw new Error('There is no such viewer');
      await expectOwnOnly(viewer, foreign);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  expect(viewers).toHaveLength(VIEWERS);
  expect(api.pool.totalCount).toBe(2);
});

test('each trace names who asked, and the partner whose names they read', async () => {
  const { rows } = await api.database.admin.query(
    `select count(distinct e.user_id)::int as users, bool_and(m.partner_id is not null) as own
       from kolo.audit_event e left join kolo.membership m on m.user_id = e.user_id and m.partner_id = e.partner_id`,
  );
  expect(rows).toEqual([{ users: VIEWERS, own: true }]);
});

test('no setting remains on either connection', async () => {
  const settings = Object.keys(viewerSettings(scopesOf('', [])));
  const left = settings.map((name) => `nullif(current_setting('${name}', true), '')`);
  const connections = await Promise.all([api.pool.connect(), api.pool.connect()]);
  try {
    for (const connection of connections) {
      const { rows } = await connection.query(
        `select current_user as user, current_setting('role') as role, concat(${left.join(', ')}) as settings`,
      );
      expect(rows).toEqual([{ user: 'kolo_login', role: 'none', settings: '' }]);
      const others = await connection.query(
        `select name from pg_settings where name like 'app.%' and setting <> '' or source = 'session' and name <> 'role'`,
      );
      expect(others.rows).toEqual([]);
      await expect(connection.query('select from kolo.case_file')).rejects.toMatchObject({ code: '42501' });
    }
  } finally {
    for (const connection of connections) connection.release();
  }
});

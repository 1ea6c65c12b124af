import { scopesOf, type ViewerScopes } from '@kolo/access';
import { Client, type Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loginUrl } from '../../src/platform/database/logins.ts';
import { openTestDatabase, type TestDatabase } from '../database.ts';
import { asViewer } from '../support/as-viewer.ts';
import { ana, anaAsManager, boris, coordinator, memberships, partners, settle, users } from './small-world.ts';
import { type Walls, wallsOf } from './walls.ts';

const forbidden = '42501';
const refused = 'KL409';
const dana = { user: '0198c000-0000-7000-8002-00000000000d', membership: '0198c000-0000-7000-8003-00000000000d' };
const second = '0198c000-0000-7000-8003-00000000000e';

/** An administrator, who is nobody at the partners. */
const administrator = scopesOf(users.boris, [
  { id: memberships.boris, role: 'administrator', partnerId: partners.pirot, countryCode: 'ZZ' },
]);

let database: TestDatabase;
let walls: Walls;
let pool: Pool;

beforeAll(async () => {
  database = await openTestDatabase();
  walls = wallsOf(database);
  pool = walls.login(1);
  await settle(walls.admin);
  await walls.admin.query(`
    insert into kolo.user_account (id, email, name) values ('${dana.user}', 'dana@example.org', 'Dana');
    insert into kolo.membership (id, user_id, role, partner_id, country_code, programme_code) values
      ('${dana.membership}', '${dana.user}', 'caseworker', '${partners.niš}', 'ZZ', 'TEST-1'),
      ('${second}', '${dana.user}', 'partner_manager', '${partners.niš}', 'ZZ', 'TEST-1')`);
});
beforeEach(async () => {
  await walls.admin.query(`
    update kolo.membership set status = 'active' where user_id <> '${dana.user}';
    update kolo.membership set status = 'invited' where user_id = '${dana.user}';
    delete from kolo.invitation;
    insert into kolo.invitation (partner_id, country_code, programme_code, role, email, token_hash, invited_by_id)
      values ('${partners.niš}', 'ZZ', 'TEST-1', 'caseworker', 'eva@example.org', 'hash', '${memberships.anaManager}')`);
});
afterAll(() => walls.close());

/** What a viewer's statement ends in: the code of the refusal, or the number of rows. */
async function attempt(scopes: ViewerScopes, text: string, values: readonly unknown[] = []) {
  try {
    return (await asViewer(pool, scopes, (client) => client.query(text, [...values]))).rowCount;
  } catch (error) {
    return (error as { code?: string }).code;
  }
}
const become = (scopes: ViewerScopes, id: string, status: string) =>
  attempt(scopes, 'update kolo.membership set status = $2 where id = $1', [id, status]);

describe('a membership, past the services', () => {
  test('is confirmed by a manager of its partner', async () => {
    expect(await become(anaAsManager, dana.membership, 'active')).toBe(1);
  });

  test('is nobody’s to confirm who is no manager there', async () => {
    for (const scopes of [ana, boris, coordinator]) expect(await become(scopes, dana.membership, 'active')).toBe(0);
    expect(await become(administrator, dana.membership, 'active')).toBe(0);
  });

  test('of one’s own does not change', async () => {
    for (const status of ['deactivated', 'invited']) {
      expect(await become(anaAsManager, memberships.ana, status)).toBe(refused);
      expect(await become(anaAsManager, memberships.anaManager, status)).toBe(refused);
    }
  });

  test('goes forward only', async () => {
    expect(await become(anaAsManager, dana.membership, 'deactivated')).toBe(1);
    for (const status of ['active', 'invited'])
      expect(await become(anaAsManager, dana.membership, status)).toBe(refused);
  });

  test('of a manager is an administrator’s to grant where there is none, and not to end', async () => {
    expect(await become(administrator, second, 'active')).toBe(refused);
    await walls.admin.query(`update kolo.membership set status = 'deactivated' where id = $1`, [
      memberships.anaManager,
    ]);
    expect(await become(administrator, second, 'deactivated')).toBe(refused);
    expect(await become(administrator, second, 'active')).toBe(1);
    expect(await become(administrator, second, 'deactivated')).toBe(refused);
  });

  test('of the last manager stays, even for who was a manager a moment ago', async () => {
    await walls.admin.query(`update kolo.membership set status = 'active' where id = $1`, [second]);
    await walls.admin.query(`update kolo.membership set status = 'deactivated' where id = $1`, [
      memberships.anaManager,
    ]);
    expect(await become(anaAsManager, second, 'deactivated')).toBe(refused);
  });

  test.each(['role', 'user_id', 'display_name', 'confirmed_at', 'deactivated_at', 'programme_code'])(
    'has no %s that anybody changes, and is inserted by nobody',
    async (column) => {
      const text = `update kolo.membership set ${column} = ${column}`;
      for (const scopes of [anaAsManager, administrator]) expect(await attempt(scopes, text)).toBe(forbidden);
      const insert = `insert into kolo.membership (user_id, role, partner_id, country_code, programme_code)
        values ($1, 'caseworker', $2, 'ZZ', 'TEST-1')`;
      for (const scopes of [anaAsManager, administrator])
        expect(await attempt(scopes, insert, [users.boris, partners.niš])).toBe(forbidden);
    },
  );
});

describe('an invitation, past the services', () => {
  const invite = (scopes: ViewerScopes, partner: string, by: string, role = 'caseworker') =>
    attempt(
      scopes,
      `insert into kolo.invitation (partner_id, country_code, programme_code, role, email, token_hash, invited_by_id)
       values ($1, 'ZZ', 'TEST-1', $3, 'eve@example.org', gen_random_uuid(), $2)`,
      [partner, by, role],
    );

  test('is made by a manager, in their own name, to their own NGO', async () => {
    expect(await invite(anaAsManager, partners.niš, memberships.anaManager)).toBe(1);
    expect(await invite(anaAsManager, partners.niš, memberships.boris)).toBe(forbidden);
    expect(await invite(anaAsManager, partners.niš, memberships.ana)).toBe(forbidden);
    for (const partner of [partners.pirot, partners.prison])
      expect(await invite(anaAsManager, partner, memberships.anaManager)).toBe(forbidden);
    expect(await invite(ana, partners.niš, memberships.ana)).toBe(forbidden);
  });

  test('by an administrator is a manager’s', async () => {
    expect(await invite(administrator, partners.niš, memberships.boris)).toBe(forbidden);
    expect(await invite(administrator, partners.prison, memberships.boris, 'partner_manager')).toBe(forbidden);
    expect(await invite(administrator, partners.niš, memberships.boris, 'partner_manager')).toBe(1);
  });

  test('shows its hash to no viewer, and is accepted by none', async () => {
    expect(await attempt(anaAsManager, 'select token_hash from kolo.invitation')).toBe(forbidden);
    expect(await attempt(anaAsManager, 'select id from kolo.invitation')).toBe(1);
    for (const scopes of [ana, boris, coordinator, administrator])
      expect(await attempt(scopes, 'select id from kolo.invitation')).toBe(0);
    expect(await attempt(anaAsManager, `update kolo.invitation set status = 'accepted'`)).toBe(refused);
    expect(await attempt(anaAsManager, `update kolo.invitation set expires_at = now()`)).toBe(forbidden);
    expect(await attempt(anaAsManager, `update kolo.invitation set status = 'revoked'`)).toBe(1);
    expect(await attempt(anaAsManager, `update kolo.invitation set status = 'open'`)).toBe(refused);
  });

  test.each(['partner_id', 'partner_kind', 'country_code', 'role', 'email', 'token_hash', 'invited_by_id'])(
    'keeps its %s even from who is above row security',
    async (column) => {
      const changed = walls.admin.query(`update kolo.invitation set ${column} = ${column}`);
      await expect(changed).rejects.toMatchObject({ code: refused });
    },
  );
});

describe('the functions that see past row security', () => {
  const accepting = [
    `select * from kolo.invitation_for('hash')`,
    `select kolo.accept_invitation_as_new('hash', 'subject', 'Eve', 'request')`,
    `select kolo.accept_invitation_signed_in('hash', 'token', 'request')`,
  ];
  const inner = `select kolo.join_by_invitation(i, '${users.boris}', 'request') from kolo.invitation i`;

  test('that accept are not for viewers', async () => {
    for (const text of [...accepting, inner]) expect(await attempt(anaAsManager, text), text).toBe(forbidden);
  });

  test('and what is for viewers is not for sign-in, which reads no table', async () => {
    const auth = new Client(loginUrl(database.config, 'kolo_auth'));
    await auth.connect();
    const texts = [
      inner,
      `select * from kolo.own_sessions('token')`,
      `select kolo.end_all_sessions('token')`,
      `select kolo.end_sessions_of_leaver('${memberships.ana}')`,
      'select * from kolo.invitation',
      'select * from kolo.membership',
      'select * from kolo.user_account',
      `insert into kolo.membership (user_id) values ('${users.boris}')`,
    ];
    for (const text of texts) await expect(auth.query(text), text).rejects.toMatchObject({ code: forbidden });
    await auth.query('begin');
    for (const text of accepting) await expect(auth.query(text), text).resolves.toMatchObject({ rowCount: 1 });
    await auth.query('rollback');
    await auth.end();
  });

  test('end the sessions of nobody who has not just left', async () => {
    await walls.admin.query(`
      insert into auth."user" ("id", "name", "email", "emailVerified") values ('boris', 'Boris', 'boris@example.org', false);
      insert into auth."session" ("id", "expiresAt", "token", "updatedAt", "userId")
        values ('of boris', now() + interval '1 hour', 'token of boris', now(), 'boris');
      update kolo.user_account set auth_subject = 'boris' where id = '${users.boris}'`);
    const ending = 'select kolo.end_sessions_of_leaver($1)';
    expect(await attempt(anaAsManager, ending, [memberships.boris])).toBe(1);
    await walls.admin.query(`update kolo.membership set status = 'deactivated' where id = $1`, [memberships.boris]);
    expect(await attempt(anaAsManager, ending, [memberships.boris])).toBe(1);
    const { rowCount } = await walls.admin.query(`select from auth."session" where "userId" = 'boris'`);
    expect(rowCount).toBe(1);
  });
});

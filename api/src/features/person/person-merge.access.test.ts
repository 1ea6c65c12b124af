import { scopesOf } from '@kolo/access';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wallsOf } from '../../../test/access/walls.ts';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { asViewer } from '../../../test/support/as-viewer.ts';
import { type Consortium, foundConsortium } from '../../../test/support/consortium.ts';
import type { PersonOfTest } from '../../../test/support/world.ts';

const FORBIDDEN = '42501';

let api: TestApi;
let consortium: Consortium;
let pool: Pool;
let kept: PersonOfTest;
let merged: PersonOfTest;
let household: string;

beforeAll(async () => {
  api = await startApi();
  consortium = await foundConsortium(api.world);
  pool = wallsOf(api.database).login(1);
  const { partner, caseworker } = consortium.niš;
  [kept, merged] = [await partner.person(), await partner.person()];
  await merged.mergeInto(kept, caseworker);
  household = await kept.household(caseworker);
});
afterAll(async () => {
  await pool.end();
  await api.close();
});

/** What a caseworker’s own statement ends in, past the API. */
async function attempt(sql: string, values: unknown[] = [], acting = consortium.niš.caseworker.membershipId) {
  const { caseworker, partner } = consortium.niš;
  const membership = { id: caseworker.membershipId, role: 'caseworker', partnerId: partner.id, countryCode: 'RS' };
  return asViewer(pool, scopesOf(caseworker.userId, [membership]), async (client) => {
    await client.query(`select set_config('app.acting_membership', $1, true)`, [acting]);
    return client.query(sql, values);
  });
}
const INSERT_MERGE = `insert into kolo.person_merge (kept_id, merged_id, reason, score, evidence) values ($1, $2, 'x', 1, '[]')`;
const INSERT_MEMBER = `insert into kolo.household_member (household_id, person_id, relation, since)
  values ($1, $2, 'child', '2018-01-01')`;

describe('the database itself', () => {
  test.each([
    'update kolo.person set merged_into_id = null where id = $1',
    'update kolo.person_merge set kept_id = merged_id where merged_id = $1',
    'update kolo.person_merge set undone_at = null where merged_id = $1',
    'delete from kolo.person_merge where merged_id = $1',
    'update kolo.person_name_word set found_id = person_id where person_id = $1',
    'update kolo.household_member set person_id = $1',
    'insert into kolo.household_member_history (person_id) values ($1)',
    'insert into kolo.person_merge (kept_id, merged_id, partner_id, reason, score, evidence) values ($1, $1, $1, $$x$$, 1, $$[]$$)',
  ])('lets no viewer %s', async (sql) => {
    await expect(attempt(sql, [merged.id])).rejects.toMatchObject({ code: FORBIDDEN });
  });

  test('refuses a chain, whoever asks, as something that changed meanwhile', async () => {
    const third = await consortium.niš.partner.person();
    const changed = { code: 'KL412' };
    await expect(attempt(INSERT_MERGE, [third.id, kept.id])).rejects.toMatchObject(changed);
    await expect(attempt(INSERT_MERGE, [merged.id, third.id])).rejects.toMatchObject(changed);
    await expect(
      attempt(`update kolo.person_merge set undo_reason = 'x' where merged_id = $1`, [consortium.niš.twin.id]),
    ).resolves.toMatchObject({ rowCount: 1 });
  });

  test('takes no record of another partner, and no membership that is not the viewer’s own', async () => {
    const absent = '0198c000-0000-7000-8000-000000000000';
    for (const id of [consortium.pirot.person.id, consortium.prison.person.id, absent]) {
      await expect(attempt(INSERT_MERGE, [kept.id, id])).rejects.toMatchObject({ code: 'KL404' });
      await expect(attempt(INSERT_MEMBER, [household, id])).rejects.toMatchObject({ code: 'KL404' });
    }
    const third = await consortium.niš.partner.person();
    const foreign = consortium.manager.membershipId;
    await expect(attempt(INSERT_MERGE, [kept.id, third.id], foreign)).rejects.toMatchObject({ code: 'KL403' });
    await expect(attempt(INSERT_MEMBER, [household, third.id], foreign)).rejects.toMatchObject({ code: 'KL403' });
  });

  test('has a person in one household at a time, and a household with one head', async () => {
    await expect(attempt(INSERT_MEMBER, [household, kept.id])).rejects.toMatchObject({ code: '23505' });
    const third = await consortium.niš.partner.person();
    const second = INSERT_MEMBER.replace(`'child'`, `'head'`);
    await expect(attempt(second, [household, third.id])).rejects.toMatchObject({ code: '23505' });
  });

  test('keeps no value in a merge: what was compared are codes and weights', async () => {
    const { rows } = await api.database.admin.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = 'kolo.person_merge'::regclass and attnum > 0`,
    );
    expect(rows.map(({ name }) => name).filter((name) => !/_id$|_at$|^id$|reason$/.test(name))).toEqual([
      'partner_kind',
      'country_code',
      'score',
      'evidence',
    ]);
  });
});

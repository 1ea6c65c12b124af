import { afterAll, beforeAll, expect, test } from 'vitest';
import { WriteTransaction } from '../../src/platform/write/transaction.ts';
import { startApi, type TestApi } from '../support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ DATABASE_POOL_SIZE: '1' });
});
afterAll(() => api.close());

test('what fails after the commit does not touch the connection, which may be somebody else’s by then', async () => {
  const [transaction] = await WriteTransaction.begin(api.pool, []);
  await transaction.commit([]);
  const next = await api.pool.connect();
  await next.query(`begin; set local app.user_id = 'theirs'`);
  await transaction.rollback(new Error('after the commit'));
  const { rows } = await next.query(`select current_setting('app.user_id', true) as setting`);
  await next.query('rollback');
  next.release();
  expect(rows).toEqual([{ setting: 'theirs' }]);
});

test('two statements of one name are not taken for each other', async () => {
  const asked = (text: string) => ({ name: 'namesake', text, values: [] });
  for (const [text, answer] of [
    ['select 1', '1'],
    ['select 2', '2'],
    ['select 1', '1'],
  ] as const) {
    const [transaction, rows] = await WriteTransaction.begin(api.pool, [asked(text)]);
    await transaction.commit([asked(text)]);
    expect(rows).toEqual([[[answer]]]);
  }
});

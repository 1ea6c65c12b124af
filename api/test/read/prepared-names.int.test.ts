import { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loginUrl } from '../../src/platform/database/logins.ts';
import { roundTrip } from '../../src/platform/database/round-trip.ts';
import { openTestDatabase, type TestDatabase } from '../database.ts';

let database: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await openTestDatabase({}, 'migrated');
  pool = new Pool({ connectionString: loginUrl(database.config, 'kolo_login'), max: 1 });
});
afterAll(async () => {
  await pool.end();
  await database.close();
});

test('two texts under one name are each run as they are, on one connection and in one round trip', async () => {
  const one = { name: 'same_name', text: 'select 1', values: [] };
  const two = { name: 'same_name', text: 'select 2, 3', values: [] };
  const departure = new AbortController().signal;
  for (const steps of [[one], [two], [one, two], [two, one, two], [one]])
    expect(await roundTrip(pool, steps, departure)).toEqual(
      steps.map((step) => (step === one ? [['1']] : [['2', '3']])),
    );
});

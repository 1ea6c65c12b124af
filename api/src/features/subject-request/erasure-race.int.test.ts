import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import type { GraphqlClient } from '../../../test/support/client.ts';
import { leadAgency } from '../../../test/support/consortium.ts';
import { ask, foundFor } from '../../../test/support/requests.ts';

let api: TestApi;
let officer: GraphqlClient;
beforeAll(async () => {
  api = await startApi();
  officer = await api.actAs(await (await leadAgency(api.world)).member('data_protection_officer'));
});
afterAll(() => api.close());

const waits = async () =>
  (
    await api.database.admin.query(
      `select from pg_stat_activity where datname = current_database() and application_name = 'kolo' and wait_event_type = 'Lock'`,
    )
  ).rows.length > 0;

test('a record that is merged while its human is erased is erased with it', async () => {
  const partner = await api.world.partner();
  const [kept, merged] = [await partner.person(), await partner.person()];
  const found = await foundFor(officer, 'ERASURE', kept.pseudonym);
  const merging = new Client({ connectionString: api.database.url });
  await merging.connect();
  await merging.query('begin');
  await merging.query('select from kolo.person where id = any ($1) for update', [[kept.id, merged.id]]);
  await merging.query('update kolo.person set merged_into_id = $1 where id = $2', [kept.id, merged.id]);
  const erasing = ask(officer, 'erasePerson', { subjectRequestPersonId: found.id, ground: 'UNLAWFUL' });
  while (!(await waits())) await setTimeout(5);
  await merging.query('commit');
  await merging.end();
  expect((await erasing).problems).toEqual([]);
  const { rows } = await api.database.admin.query(
    'select bool_and(p.erased_on is not null and i.last_name is null) as erased from kolo.person p join kolo.person_identity i on i.person_id = p.id where p.id = any ($1)',
    [[kept.id, merged.id]],
  );
  expect(rows).toEqual([{ erased: true }]);
});

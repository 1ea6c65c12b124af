import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { migrationNames } from '../../migrations/index.ts';
import { startApi } from '../support/api.ts';
import { workADay } from './day-of-work.ts';
import { readData } from './landed-data.queries.ts';

const folder = join(import.meta.dirname, 'data');

// Run by `npm run landed` when the migrations of this tree have landed: the next ones are tested from what it writes.
test('writes what a database of the newest migration holds after a day of work', async () => {
  const api = await startApi();
  await workADay(api);
  const data = await readData(api.database.admin);
  await api.close();
  const empty = Object.keys(data).filter((table) => table.startsWith('kolo.') && data[table]?.length === 0);
  expect(empty).toEqual([]);
  for (const file of await readdir(folder).catch(() => [])) await rm(join(folder, file));
  await writeFile(join(folder, `${migrationNames.at(-1)}.json.gz`), gzipSync(JSON.stringify(data), { level: 9 }));
});

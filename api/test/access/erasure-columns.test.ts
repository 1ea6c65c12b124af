import { aboutPersons, erasure, subjects, tables } from '@kolo/access';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** Columns that nobody is known by: keys, scope, moments, versions. */
async function tellingColumns(table: string): Promise<string[]> {
  const { rows } = await database.admin.query<{ name: string }>(
    `select attname as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped
       and attname not in ('partner_kind', 'country_code', 'restricted', 'version')
       and atttypid not in ('uuid'::regtype, 'timestamptz'::regtype)
     order by 1`,
    [`kolo.${table}`],
  );
  return rows.map(({ name }) => name);
}

test.each(aboutPersons)(
  'of %s each column is said to be emptied or to stay, and none twice',
  async (subject, about) => {
    const declared = [...Object.keys(about.erased), ...about.kept];
    expect(declared.toSorted()).toEqual(await tellingColumns(tables[subject].table));
  },
);

test('a table that has a person, and is not about one, follows another or says why', async () => {
  const { rows } = await database.admin.query<{ table: string }>(
    `select c.relname as table from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = 'kolo'::regnamespace and c.relkind = 'r' and a.attname = 'person_id' and not a.attisdropped`,
  );
  const withPerson = new Set(rows.map(({ table }) => table));
  for (const subject of subjects) {
    const declared = erasure[subject];
    if (withPerson.has(tables[subject].table)) expect('nothing' in declared, subject).toBe(false);
    if ('follows' in declared) expect('rows' in erasure[declared.follows], subject).toBe(true);
    if ('nothing' in declared) expect(declared.nothing, subject).toMatch(/\.$/);
  }
});

test('texts that may name somebody else are among those that are emptied', () => {
  for (const [subject, { narrative = [], erased }] of aboutPersons)
    for (const column of narrative) expect(Object.keys(erased), subject).toContain(column);
});

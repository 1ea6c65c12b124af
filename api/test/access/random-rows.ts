import { propertyOf, type Subject, subjects, tables } from '@kolo/access';
import { type Row, row } from '@kolo/access/proof';
import fc from 'fast-check';
import type { Client } from 'pg';

interface Column {
  readonly name: string;
  readonly type: string;
}

/**
 * Fills every table of the policy anew with random rows that only the scope columns of matter: all constraints but NOT NULL
 * go, unique indexes too, no trigger fires, and each row gets a `tag`, its place in the returned list, that `kolo_app` may read.
 */
export async function fillWithRandomRows(admin: Client, count: number, seed: number) {
  await dropConstraints(admin);
  await admin.query(`truncate ${subjects.map((subject) => `kolo.${tables[subject].table}`).join(', ')}`);
  await admin.query('set session_replication_role = replica');
  const filled = new Map<Subject, readonly Row[]>();
  for (const subject of subjects) {
    const rows = fc.sample(row(subject), { numRuns: count, seed });
    await insert(admin, subject, rows);
    filled.set(subject, rows);
  }
  await admin.query('reset session_replication_role');
  return filled;
}

async function dropConstraints(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ statement: string }>(
    `select format('alter table %s drop constraint if exists %I cascade', conrelid::regclass, conname) as statement
     from pg_constraint where connamespace = 'kolo'::regnamespace and contype <> 'n'`,
  );
  for (const { statement } of rows) await admin.query(statement);
  // What is worked out from other columns is random too: the policy asks for the column, however it came about.
  await admin.query('alter table kolo.case_file alter column reserved_for drop expression');
  const { rows: unique } = await admin.query<{ statement: string }>(
    `select format('drop index %s', indexrelid::regclass) as statement
     from pg_index join pg_class on oid = indrelid where relnamespace = 'kolo'::regnamespace and indisunique`,
  );
  for (const { statement } of unique) await admin.query(statement);
}

async function insert(admin: Client, subject: Subject, rows: readonly Row[]): Promise<void> {
  const { table, columns: scopeColumns } = tables[subject];
  const { rows: others } = await admin.query<Column>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attnotnull and not atthasdef
       and not attname = any ($2::text[])`,
    [`kolo.${table}`, Object.keys(scopeColumns)],
  );
  const columns = [...Object.entries<string>(scopeColumns).map(([name, type]) => ({ name, type })), ...others];
  const values = columns.map(({ name, type }, index) =>
    name in scopeColumns ? `($1::text[][])[tag][${index + 1}]::${type}` : filler(type),
  );
  const given = rows.map((one) => columns.map(({ name }) => String(one[propertyOf(name)] ?? '')));
  await admin.query(`alter table kolo.${table} add column tag int; grant select (tag) on kolo.${table} to kolo_app`);
  await admin.query(
    `insert into kolo.${table} (tag, ${columns.map(({ name }) => name).join(', ')})
     select tag, ${values.join(', ')} from generate_series(1, ${rows.length}) as tag`,
    [given],
  );
}

function filler(type: string): string {
  if (type === 'uuid') return 'uuidv7()';
  if (type === 'date' || type.startsWith('timestamp')) return `now()::${type}`;
  if (type.endsWith('[]')) return `'{}'::${type}`;
  return type === 'boolean' ? 'false' : `'1'::${type}`;
}

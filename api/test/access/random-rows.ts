import { propertyOf, type Subject, subjects, tableOf, tables, windowGroups } from '@kolo/access';
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
  for (const [place, subject] of subjects.entries()) {
    // No two subjects alike: a window to a case's notes would open the goals of another row with the same case.
    const rows = fc.sample(row(subject), { numRuns: count, seed: seed + place });
    await insert(admin, subject, rows);
    filled.set(subject, rows);
  }
  for (const [subject, rows] of filled) await openWindows(admin, subject, rows);
  // In the place of the unique index that went: without one, each look for a window reads them all.
  await admin.query('create index on kolo.access_window (source_id, field_group); analyze kolo.access_window');
  await admin.query('reset session_replication_role');
  return filled;
}

/** The windows that the rows say are open to them, and beside each one that has ended and one whose time is over. */
async function openWindows(admin: Client, subject: Subject, rows: readonly Row[]): Promise<void> {
  const path = tableOf(subject).windows;
  if (path === undefined) return;
  const opened = rows.flatMap((one) =>
    windowGroups.flatMap((group) =>
      (one[propertyOf(`shared_${group}`)] as readonly string[]).map((grantee) => [
        String(one[propertyOf(path.column)]),
        group,
        grantee,
      ]),
    ),
  );
  const closed = rows.flatMap((one) => windowGroups.map((group) => [String(one[propertyOf(path.column)]), group]));
  const nobody = '00000000-0000-0000-0000-000000000000';
  const keys = (['person_id', 'case_id', 'source_id'] as const).map((key) =>
    key === path.key ? 'key::uuid' : `'${nobody}'`,
  );
  const into = /* sql */ `insert into kolo.access_window (person_id, case_id, source_id, field_group, grantee_id,
    grantee_partner_id, partner_id, partner_kind, country_code, source, until, ended_at, ended_because)
    select ${keys.join(', ')}, field_group, grantee::uuid, grantee::uuid, '${nobody}', '', '', 'offer',`;
  await admin.query(
    `${into} now() + interval '1 day', null, null
     from unnest($1::text[], $2::text[], $3::text[]) as opened (key, field_group, grantee)`,
    [0, 1, 2].map((place) => opened.map((one) => one[place])),
  );
  await admin.query(
    `${into} now() + ends, case when ends > interval '0' then now() end, case when ends > interval '0' then 'ended' end
     from unnest($1::text[], $2::text[]) with ordinality as closed (key, field_group, place)
     join (select row_number() over (order by grantee_id) as number, grantee_id as grantee
       from kolo.access_window group by grantee_id) as known on known.number % 5 = closed.place % 5,
       unnest(array[interval '1 day', interval '-1 second']) as ends`,
    [0, 1].map((place) => closed.map((one) => one[place])),
  );
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

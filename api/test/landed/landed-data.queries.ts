import type { Client } from 'pg';

/** The rows of a database, each table's as PostgreSQL writes them in JSON. */
export type LandedData = Record<string, Record<string, unknown>[]>;

const SCHEMAS = ['kolo', 'auth', 'jobs'];

/** The columns that are given: what the database works out itself is left to it. */
async function columnsOf(admin: Client, table: string): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
       and attgenerated = '' order by attnum`,
    [table],
  );
  return rows.map(({ name }) => `"${name}"`);
}

/** Every table of the application but the migrations' own, with its schema. */
async function tablesOf(admin: Client): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `select format('%I.%I', nspname, relname) as name from pg_class c join pg_namespace n on n.oid = relnamespace
     where nspname = any ($1) and relkind = 'r' and relname <> 'migration' order by 1`,
    [SCHEMAS],
  );
  return rows.map(({ name }) => name);
}

/** Everything that the tables hold, as texts that a later database reads again. */
export async function readData(admin: Client): Promise<LandedData> {
  const data: LandedData = {};
  for (const table of await tablesOf(admin)) {
    const columns = await columnsOf(admin, table);
    const { rows } = await admin.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(r) as row from (select ${columns.join(', ')} from ${table}) r order by r::text`,
    );
    data[table] = rows.map(({ row }) => row);
  }
  return data;
}

/** Puts rows back as they were: no trigger fires, nothing is worked out anew. */
export async function loadData(admin: Client, data: LandedData): Promise<void> {
  await admin.query('set session_replication_role = replica');
  await admin.query(`truncate ${Object.keys(data).join(', ')}`);
  for (const [table, rows] of Object.entries(data)) {
    const columns = (await columnsOf(admin, table)).join(', ');
    await admin.query(
      `insert into ${table} (${columns}) overriding system value
       select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(rows)],
    );
  }
  await admin.query('reset session_replication_role');
}

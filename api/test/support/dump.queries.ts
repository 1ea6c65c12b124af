import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';

/** Every row of every table of the database as text, by table: what a raw dump would hold. */
export async function dumpOf(admin: Client): Promise<ReadonlyMap<string, string>> {
  const { rows: tables } = await admin.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('kolo', 'auth', 'jobs', 'published', 'public') order by 1`,
  );
  const dump = new Map<string, string>();
  for (const { name } of tables) {
    const { rows } = await admin.query<{ line: string }>(`select t::text as line from ${name} t`);
    dump.set(name, rows.map(({ line }) => line).join('\n'));
  }
  return dump;
}

/** Rewrites the tables without their dead rows, and writes all that waits in memory to the files. */
export async function rewriteFiles(admin: Client): Promise<void> {
  // The planner's samples first: what they were is a dead row too.
  await admin.query('analyze');
  await admin.query('vacuum full');
  await admin.query('checkpoint');
}

/** The names of the database's own files in which one of the values stands; compressed values would not be found. */
export async function filesWith(admin: Client, values: readonly string[]): Promise<string[]> {
  const { rows } = await admin.query<{ folder: string }>(
    `select current_setting('data_directory') || '/base/' || oid as folder from pg_database
     where datname = current_database()`,
  );
  const folder = rows[0]?.folder ?? '';
  const found: string[] = [];
  for (const file of await readdir(folder)) {
    const content = await readFile(join(folder, file));
    for (const value of values) if (content.includes(Buffer.from(value))) found.push(`${file}: ${value}`);
  }
  return found;
}

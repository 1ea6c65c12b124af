import type { Client } from 'pg';

/** Indexes that only make reading faster; those of keys and constraints stay, because they also guard the load. */
const SECONDARY = /* sql */ `
select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
from pg_index i
join pg_class c on c.oid = i.indrelid
where c.relnamespace = 'kolo'::regnamespace and not i.indisunique
  and c.relname in ('person', 'person_identity', 'case_file', 'case_note', 'case_event')`;

/** Drops the indexes that are faster built at the end; returns what builds them again. */
export async function dropIndexes(admin: Client): Promise<string[]> {
  const { rows } = await admin.query<{ name: string; definition: string }>(SECONDARY);
  for (const { name } of rows) await admin.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}

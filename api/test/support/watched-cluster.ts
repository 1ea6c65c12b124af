import type { TestDatabase } from '../database.ts';
import { openOwnDatabase } from './own-database.ts';

/** A database in a cluster of its own that counts its statements, which has to be decided at its start. */
export async function openWatchedDatabase(): Promise<TestDatabase> {
  const database = await openOwnDatabase({ shared_preload_libraries: 'pg_stat_statements' });
  await database.admin.query('create extension pg_stat_statements schema public');
  return database;
}

import type { Pool } from 'pg';
import { migrationNames } from '../../../migrations/index.ts';

/** The database is of another version than this program. */
export class DatabaseVersionError extends Error {
  readonly code = 'DATABASE_VERSION';
}

/** @throws DatabaseVersionError saying what to do when migrations are missing, or are newer than this program. */
export async function assertVersion(pool: Pool): Promise<void> {
  const applied = await appliedMigrations(pool);
  const missing = migrationNames.filter((name) => !applied.includes(name));
  if (missing.length > 0) {
    throw new DatabaseVersionError(
      `The database is older than this program: run the prepare step first (missing: ${missing.join(', ')}).`,
    );
  }
  const unknown = applied.filter((name) => !migrationNames.includes(name));
  if (unknown.length > 0) {
    throw new DatabaseVersionError(
      `The database is newer than this program: start the newer one (unknown: ${unknown.join(', ')}).`,
    );
  }
}

async function appliedMigrations(pool: Pool): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query('begin read only');
    await client.query(`select set_config('role', 'kolo_app', true)`);
    const { rows } = await client.query<{ name: string }>('select name from kolo.migration');
    return rows.map(({ name }) => name);
  } catch (error) {
    if (hasCode(error, '42P01') || hasCode(error, '3F000') || hasCode(error, '22023')) return [];
    throw error;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

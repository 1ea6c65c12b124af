import type { ClientBase, Pool } from 'pg';
import { readCatalogue } from './catalogue.queries.ts';
import { successfulForbiddenReads } from './forbidden-reads.queries.ts';
import manifest from './manifest.generated.json' with { type: 'json' };
import { differencesBetween, type Manifest } from './manifest.ts';

/** The walls of the database are not what the policy says. The server must not serve. */
export class WallsDownError extends Error {
  readonly code = 'ACCESS_WALLS_DOWN';
  readonly differences: readonly string[];

  constructor(differences: readonly string[]) {
    super(
      `The walls of the database are not what the policy says:\n${differences.map((line) => `  ${line}`).join('\n')}`,
    );
    this.name = 'WallsDownError';
    this.differences = differences;
  }
}

/**
 * Compares the live catalogue with the manifest and tries some reads that must not succeed. To be run at the start of the
 * server, on the pool that it will serve from.
 * @throws WallsDownError naming every difference.
 */
export async function assertWalls(pool: Pool, expected: Manifest = manifest): Promise<void> {
  const client = await pool.connect();
  try {
    const differences = [...(await wrongLogin(client)), ...differencesBetween(expected, await readCatalogue(client))];
    if (differences.length > 0) throw new WallsDownError(differences);
    const reads = await successfulForbiddenReads(client);
    if (reads.length > 0) throw new WallsDownError(reads);
  } finally {
    client.release();
  }
}

async function wrongLogin(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ login: string }>('select session_user as login');
  const login = rows[0]?.login;
  return login === 'kolo_login' ? [] : [`the server is connected as ${login}, not as kolo_login`];
}

import pg from 'pg';
import type { Config } from '../../src/platform/config.ts';
import { loginUrl } from '../../src/platform/database/logins.ts';

/** A migrated database whose walls are tested. */
export interface Walls {
  /** A superuser's connection: sees everything, as the oracle's SQL must. */
  readonly admin: pg.Client;
  /** A pool as the server has it. */
  login(max: number): pg.Pool;
  close(): Promise<void>;
}

/** The walls of a database; `close` ends their pools before the database goes. */
export function wallsOf({ admin, config, close }: { admin: pg.Client; config: Config; close(): Promise<void> }): Walls {
  const pools: pg.Pool[] = [];
  return {
    admin,
    login(max) {
      const connectionString = loginUrl(config, 'kolo_login');
      const pool = new pg.Pool({ connectionString, max, options: '-c search_path=kolo,public' });
      // A pool has ended before its connections are closed; the database goes meanwhile, and takes them with it.
      pool.on('connect', (client) => client.on('error', () => undefined));
      pools.push(pool);
      return pool;
    },
    async close() {
      await Promise.all(pools.map((pool) => pool.end()));
      await close();
    },
  };
}

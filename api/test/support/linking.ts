import { Pool } from 'pg';
import { linkPersons } from '../../src/features/person/link-persons.ts';
import { loginUrl } from '../../src/platform/database/logins.ts';
import type { TestDatabase } from '../database.ts';

/** The linker of a test's database: as the job runs it, but without resting. */
export interface Linker {
  readonly pool: Pool;
  /** Links whoever waits; returns how many rows of the queue were done. */
  link(): Promise<number>;
  /** Who is in a cluster with whom, in an order of its own, whatever the clusters are called. */
  clusters(): Promise<readonly (readonly string[])[]>;
  /** Forgets all clusters, has everybody wait, and links from nothing. */
  linkFromScratch(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the linker; close it before the database. */
export function openLinker({ admin, config }: TestDatabase): Linker {
  const pool = new Pool({ connectionString: loginUrl(config, 'kolo_linker'), max: 2 });
  pool.on('error', () => undefined);
  const link = () => linkPersons(pool, { milliseconds: 600_000, rest: 0 });
  return {
    pool,
    link,
    clusters: async () => {
      const { rows } = await admin.query<{ persons: string[] }>(
        `select array_agg(person_id::text order by person_id) as persons from kolo.person_cluster
         group by cluster_id order by 1`,
      );
      return rows.map(({ persons }) => persons);
    },
    linkFromScratch: async () => {
      await admin.query('truncate kolo.person_cluster, kolo.person_to_link');
      await admin.query('insert into kolo.person_to_link (person_id) select id from kolo.person');
      await link();
    },
    close: () => pool.end(),
  };
}

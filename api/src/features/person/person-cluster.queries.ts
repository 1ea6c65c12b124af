import type { ClientBase } from 'pg';
import type { TextRow } from '../../platform/database/round-trip.ts';
import { COMPARED, comparableFrom, keptFrom, RECORDED } from './person-candidates.queries.ts';
import type { Comparable } from './person-match.ts';

/** A record of a person as the linker sees it: what it is compared by, whose it is, and which record is kept for it. */
export interface LinkedRecord extends Comparable {
  readonly keptId: string;
  readonly partnerId: string;
}

/** Two kept records that share a key, or that somebody has told apart. */
export type Pair = readonly [one: string, other: string];

/** Which rows of the queue are looked at together, and whose records they name. */
export interface Waiting {
  readonly rows: readonly string[];
  readonly persons: readonly string[];
}

const read = async (client: ClientBase, text: string, values: readonly unknown[]): Promise<TextRow[]> =>
  // As text, as the reads of viewers come, so that one decoder does for both.
  (await client.query<(string | null)[]>({ text, values: [...values], rowMode: 'array', types: AS_TEXT })).rows;
const AS_TEXT = { getTypeParser: () => (value: string) => value } as never;

/** The oldest rows of the queue. */
export async function waiting(client: ClientBase, most: number): Promise<Waiting> {
  const rows = await read(client, 'select id, person_id from kolo.person_to_link order by id limit $1', [most]);
  return { rows: rows.map(([id]) => id ?? ''), persons: [...new Set(rows.map(([, person]) => person ?? ''))] };
}

/** Persons, and who is in one cluster with any of them. */
export async function withClusterMates(client: ClientBase, persons: readonly string[]): Promise<string[]> {
  const rows = await read(
    client,
    `select unnest($1::uuid[]) union select m.person_id from kolo.person_cluster c
       join kolo.person_cluster m on m.cluster_id = c.cluster_id where c.person_id = any ($1)`,
    [persons],
  );
  return rows.map(([id]) => id ?? '');
}

/** The records that are kept for persons: mostly their own. */
export async function keptOf(client: ClientBase, persons: readonly string[]): Promise<string[]> {
  const rows = await read(
    client,
    'select distinct coalesce(p.merged_into_id, p.id) from kolo.person p where p.id = any ($1) and p.erased_on is null',
    [persons],
  );
  return rows.map(([id]) => id ?? '');
}

/** All records of humans, given the ones that are kept for them. */
export async function recordsOf(client: ClientBase, kept: readonly string[]): Promise<LinkedRecord[]> {
  const rows = await read(
    client,
    `${COMPARED}, partner_id from (${RECORDED}
       where (p.id = any ($1) and p.merged_into_id is null or p.merged_into_id = any ($1)) and p.erased_on is null) r
     order by id`,
    [kept],
  );
  return rows.map((row) => ({ ...comparableFrom(row), keptId: keptFrom(row), partnerId: row[11] ?? '' }));
}

/** Who of other partners shares a key with one of the records, by the very keys that an intake looks up. */
export async function neighbours(client: ClientBase, records: readonly string[]): Promise<Pair[]> {
  const rows = await read(
    client,
    `select distinct k.person_id, o.found_id
     from kolo.person_match_key k join kolo.person_match_key o
       on o.kind || ' ' || o.key = k.kind || ' ' || k.key and o.partner_id <> k.partner_id
     where k.person_id = any ($1)`,
    [records],
  );
  return rows.map(([one, other]) => [one ?? '', other ?? '']);
}

/** Which of the records their partner has told apart. */
export async function toldApart(client: ClientBase, records: readonly string[]): Promise<Pair[]> {
  const rows = await read(
    client,
    `select d.person_id, d.other_id from kolo.person_distinction d
     where d.person_id = any ($1) and d.other_id = any ($1) and d.withdrawn_at is null`,
    [records],
  );
  return rows.map(([one, other]) => [one ?? '', other ?? '']);
}

/** The clusters in which persons are now. */
export async function clustersOf(client: ClientBase, persons: readonly string[]): Promise<Map<string, string>> {
  const rows = await read(
    client,
    'select c.person_id, c.cluster_id from kolo.person_cluster c where c.person_id = any ($1)',
    [persons],
  );
  return new Map(rows.map(([person, cluster]) => [person ?? '', cluster ?? '']));
}

/** What a batch came to. */
export interface Linked {
  /** Whose cluster was looked at. */
  readonly persons: readonly string[];
  /** Who of them is in a cluster, and in which. */
  readonly clusters: ReadonlyMap<string, string>;
  /** The rows of the queue that are done with it. */
  readonly rows: readonly string[];
}

/**
 * Writes what is different, and takes the rows from the queue. Whoever was erased since the reading is left out: the lock
 * waits for an erasure that is under way, and the next one for this.
 */
export async function writeClusters(client: ClientBase, { persons, clusters, rows }: Linked): Promise<void> {
  await client.query('lock table kolo.person_cluster in share row exclusive mode');
  const [members, ids] = [[...clusters.keys()], [...clusters.values()]];
  await client.query('delete from kolo.person_cluster where person_id = any ($1) and person_id <> all ($2)', [
    persons,
    members,
  ]);
  await client.query(
    `insert into kolo.person_cluster (person_id, partner_id, partner_kind, country_code, cluster_id)
     select p.id, p.partner_id, p.partner_kind, p.country_code, w.cluster_id
     from unnest($1::uuid[], $2::uuid[]) as w (person_id, cluster_id)
       join kolo.person p on p.id = w.person_id and p.erased_on is null
     on conflict (person_id) do update set cluster_id = excluded.cluster_id, clustered_at = now()
       where person_cluster.cluster_id <> excluded.cluster_id`,
    [members, ids],
  );
  await client.query('delete from kolo.person_to_link where id = any ($1)', [rows]);
}

const LOCK = `hashtextextended('kolo person linking', 0)`;

/** Whether nobody else links at the moment; until the connection ends, or `unlock`. */
export async function lockLinking(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>(`select pg_try_advisory_lock(${LOCK}) as locked`);
  return rows[0]?.locked === true;
}

export async function unlockLinking(client: ClientBase): Promise<void> {
  await client.query(`select pg_advisory_unlock(${LOCK})`);
}

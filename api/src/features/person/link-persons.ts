import { randomUUID } from 'node:crypto';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { ClientBase, Pool, PoolClient } from 'pg';
import {
  clustersOf,
  keptOf,
  type Linked,
  lockLinking,
  neighbours,
  recordsOf,
  toldApart,
  unlockLinking,
  waiting,
  withClusterMates,
  writeClusters,
} from './person-cluster.queries.ts';
import {
  bestMatch,
  clustersAmong,
  isLink,
  type KnownPerson,
  knownPersons,
  type Link,
  pairOf,
} from './person-clusters.ts';

/** Rows of the queue that are looked at in one transaction. */
const BATCH = 200;
/** After so many comparisons whoever asks the server something comes first: about a millisecond. */
const COMPARISONS_AT_A_TIME = 300;

/** How long the linking may go on, and how much of the time it works. */
export interface Pace {
  /** After it no batch is begun; what is left waits for the next run. */
  readonly milliseconds: number;
  /** How long it rests after a batch, as a part of the time that the batch took. */
  readonly rest: number;
  readonly signal?: AbortSignal;
}

/**
 * Finds, for every record that waits in the queue, who of other partners is the same human, and says nothing of it to
 * anybody. Of several that run at once, one does it. Ended at any point, it goes on from there the next time.
 * @returns how many rows of the queue were done.
 * @throws an error that names a code of the database, and nothing of what was compared.
 */
export async function linkPersons(pool: Pool, { milliseconds, rest, signal }: Pace): Promise<number> {
  const client = await pool.connect();
  let failure: Error | undefined;
  let done = 0;
  try {
    if (!(await lockLinking(client))) return 0;
    const started = performance.now();
    while (performance.now() - started < milliseconds && signal?.aborted !== true) {
      const before = performance.now();
      const rows = await linkBatch(client);
      done += rows;
      if (rows < BATCH) break;
      // Woken early, it looks at once whether it has to end.
      await setTimeout((performance.now() - before) * rest, undefined, { signal }).catch(() => undefined);
    }
    await unlockLinking(client);
    return done;
  } catch (error) {
    // A connection that failed is closed, and with it goes the lock.
    failure = new Error(`linking persons failed: ${(error as { code?: string }).code ?? 'not in the database'}`);
    throw failure;
  } finally {
    client.release(failure);
  }
}

/** Links one batch: what it is decided from is read as it was at one moment, and what has changed since is still in the queue. */
async function linkBatch(client: PoolClient): Promise<number> {
  await client.query('begin transaction isolation level repeatable read read only');
  const { rows, persons } = await waiting(client, BATCH);
  const linked = rows.length === 0 ? undefined : { ...(await link(client, persons)), rows };
  await client.query('commit');
  if (linked === undefined) return 0;
  await client.query('begin');
  await writeClusters(client, linked);
  await client.query('commit');
  return rows.length;
}

/** Who of some persons, and of those that they hang together with, is one human with whom. */
async function link(client: ClientBase, changed: readonly string[]): Promise<Omit<Linked, 'rows'>> {
  const seeds = await withClusterMates(client, changed);
  const { persons, explored, links } = await explore(client, await keptOf(client, seeds));
  const keptBy = new Map([...explored].flatMap(({ id, records }) => records.map((record) => [record.id, id] as const)));
  const apart = (await toldApart(client, [...keptBy.keys()])).flatMap(([one, other]) => {
    const [a, b] = [keptBy.get(one), keptBy.get(other)];
    return a !== undefined && b !== undefined ? [[a, b] as const] : [];
  });
  const groups = clustersAmong(persons, links, apart).map((ids) =>
    ids.flatMap((id) => persons.get(id)?.records.map((record) => record.id) ?? []),
  );
  const looked = [...new Set([...seeds, ...keptBy.keys()])];
  return { persons: looked, clusters: named(groups, await clustersOf(client, looked)) };
}

interface Explored {
  readonly persons: ReadonlyMap<string, KnownPerson>;
  /** Those whose neighbours have all been compared: whoever hangs together with where it began. */
  readonly explored: ReadonlySet<KnownPerson>;
  readonly links: readonly Link[];
}

/** Goes from some persons along the links, as far as they lead. */
async function explore(client: ClientBase, from: readonly string[]): Promise<Explored> {
  const persons = new Map<string, KnownPerson>();
  const explored = new Set<KnownPerson>();
  const links = new Map<string, Link>();
  const compared = new Set<string>();
  const load = async (ids: readonly string[]) => {
    const absent = [...new Set(ids)].filter((id) => !persons.has(id));
    if (absent.length === 0) return;
    for (const known of knownPersons(await recordsOf(client, absent))) persons.set(known.id, known);
  };
  let frontier = [...from];
  while (frontier.length > 0) {
    await load(frontier);
    const here = frontier.flatMap((id) => persons.get(id) ?? []);
    for (const one of here) explored.add(one);
    const pairs = await neighboursOf(client, here);
    await load(pairs.map(([, other]) => other));
    const next = new Set<string>();
    for (const [one, other] of pairs) {
      const [a, b] = [persons.get(one), persons.get(other)];
      if (a === undefined || b === undefined || compared.has(pairOf(one, other))) continue;
      compared.add(pairOf(one, other));
      if (compared.size % COMPARISONS_AT_A_TIME === 0) await setImmediate();
      const found = bestMatch(a, b);
      if (!isLink(found)) continue;
      links.set(pairOf(one, other), { one, other, score: found.score });
      if (!explored.has(b)) next.add(other);
    }
    frontier = [...next];
  }
  return { persons, explored, links: [...links.values()] };
}

/** Pairs of kept records, each once, of which the first is one of those that are asked about. */
async function neighboursOf(client: ClientBase, here: readonly KnownPerson[]): Promise<(readonly [string, string])[]> {
  const own = new Map(here.flatMap(({ id, records }) => records.map((record) => [record.id, id] as const)));
  const found = await neighbours(client, [...own.keys()]);
  const kept = new Map<string, readonly [string, string]>();
  for (const [record, other] of found) {
    const one = own.get(record);
    if (one !== undefined) kept.set(`${one} ${other}`, [one, other]);
  }
  return [...kept.values()];
}

/** A cluster keeps its id as long as anybody stays in it; a new one gets one that says nothing. */
function named(groups: readonly (readonly string[])[], before: ReadonlyMap<string, string>): Map<string, string> {
  const taken = new Set<string>();
  const clusters = new Map<string, string>();
  for (const records of groups) {
    const known = records.flatMap((id) => before.get(id) ?? []).toSorted();
    const id = known.find((cluster) => !taken.has(cluster)) ?? randomUUID();
    taken.add(id);
    for (const record of records) clusters.set(record, id);
  }
  return clusters;
}

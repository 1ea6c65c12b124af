import type { LinkedRecord, Pair } from './person-cluster.queries.ts';
import { type Match, type MatchField, match, POSSIBLE_FROM } from './person-match.ts';

/** Somebody as one partner knows them: the record that is kept, and those that were merged into it. */
export interface KnownPerson {
  readonly id: string;
  readonly partnerId: string;
  readonly records: readonly LinkedRecord[];
}

/** Two persons of two partners whose records match well enough to be shown to somebody at an intake. */
export interface Link {
  readonly one: string;
  readonly other: string;
  readonly score: number;
}

/** Puts records together by the person that they are of. */
export function knownPersons(records: readonly LinkedRecord[]): KnownPerson[] {
  return [...Map.groupBy(records, ({ keptId }) => keptId)].map(([id, own]) => ({
    id,
    partnerId: own[0]?.partnerId ?? '',
    records: own,
  }));
}

/** How well two persons match: as the best two of their records do, as it is shown at an intake. */
export function bestMatch(one: KnownPerson, other: KnownPerson): Match {
  const matches = one.records.flatMap((a) => other.records.map((b) => match(a, b)));
  return matches.reduce((best, next) => (next.score > best.score ? next : best));
}

/** Whether a match is good enough to be shown to somebody at an intake. */
export const isLink = ({ score }: Match) => score >= POSSIBLE_FROM;

/**
 * Whether two records speak against being of one human: more of them against it than for it, or both what somebody is called
 * and when they were born. Relatives, who share a last name, a telephone and a place, come to less than that otherwise.
 */
function contradicts({ score, reasons }: Match): boolean {
  const differs = (field: MatchField) =>
    reasons.some((reason) => reason.field === field && reason.agreement === 'different');
  return score < 0 || (differs('first_name') && differs('birth_date'));
}

/** One key for two ids, in whichever order. */
export const pairOf = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`);

/**
 * Who is one human, of persons that hang together by links. The best link counts first; it joins two clusters if nobody of
 * the one contradicts anybody of the other, so that no chain of half-known records joins strangers. Two persons of one
 * partner come together only if that partner would be shown them as possible duplicates, and has not told them apart.
 */
export function clustersAmong(
  persons: ReadonlyMap<string, KnownPerson>,
  links: readonly Link[],
  toldApart: readonly Pair[],
): (readonly string[])[] {
  const apart = new Set(toldApart.map(([one, other]) => pairOf(one, other)));
  const agree = (one: string, other: string): boolean => {
    const [a, b] = [persons.get(one), persons.get(other)];
    if (a === undefined || b === undefined || apart.has(pairOf(one, other))) return false;
    const best = bestMatch(a, b);
    return a.partnerId === b.partnerId ? isLink(best) : !contradicts(best);
  };
  const clusters = new Map<string, readonly string[]>();
  const clusterOf = (id: string) => clusters.get(id) ?? [id];
  for (const { one, other } of links.toSorted(bestFirst)) {
    const [left, right] = [clusterOf(one), clusterOf(other)];
    if (left.includes(other) || !left.every((a) => right.every((b) => agree(a, b)))) continue;
    const joined = [...left, ...right];
    for (const id of joined) clusters.set(id, joined);
  }
  return [...new Set(clusters.values())];
}

function bestFirst(a: Link, b: Link): number {
  if (a.score !== b.score) return b.score - a.score;
  return pairOf(a.one, a.other) < pairOf(b.one, b.other) ? -1 : 1;
}

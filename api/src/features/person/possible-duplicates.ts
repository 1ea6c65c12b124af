import type { TextRow } from '../../platform/database/round-trip.ts';
import { comparableFrom } from './person-candidates.queries.ts';
import { type Match, type MatchBand, match } from './person-match.ts';

/** Duplicates shown at the most, the likeliest first: each is read by a statement of its own, with its own trace. */
const MOST_SHOWN = 10;

/** A match that is worth showing, with the id of the other record. */
export interface FoundDuplicate extends Match {
  readonly id: string;
  readonly band: MatchBand;
}

/** Compares the first row with each of the others and returns those that may be the same person, the likeliest first. */
export function likeliest([asked, ...others]: readonly TextRow[]): readonly FoundDuplicate[] {
  if (asked === undefined) return [];
  const one = comparableFrom(asked);
  return others
    .map((row) => {
      const other = comparableFrom(row);
      return { id: other.id, ...match(one, other) };
    })
    .filter((found): found is FoundDuplicate => found.band !== null)
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_SHOWN);
}

import type { TextRow } from '../../platform/database/round-trip.ts';
import { comparableFrom, keptFrom } from './person-candidates.queries.ts';
import { type Match, type MatchBand, match } from './person-match.ts';

/** Duplicates shown at the most, the likeliest first: each is read by a statement of its own, with its own trace. */
const MOST_SHOWN = 10;

/** A match that is worth showing, with the id of the other record: of the one that is kept for the person. */
export interface FoundDuplicate extends Match {
  readonly id: string;
  readonly band: MatchBand;
  /** Whether what matches is another record that was merged into this one. */
  readonly byMergedRecord: boolean;
}

/** Compares the first row with each of the others and returns those that may be the same person, the likeliest first. */
export function likeliest([asked, ...others]: readonly TextRow[]): readonly FoundDuplicate[] {
  if (asked === undefined) return [];
  const one = comparableFrom(asked);
  const found = others
    .map((row) => {
      const other = comparableFrom(row);
      const id = keptFrom(row);
      return { id, byMergedRecord: id !== other.id, ...match(one, other) };
    })
    .filter((found): found is FoundDuplicate => found.band !== null)
    .toSorted(
      (a, b) => b.score - a.score || Number(a.byMergedRecord) - Number(b.byMergedRecord) || (a.id < b.id ? -1 : 1),
    );
  return [...Map.groupBy(found, ({ id }) => id).values()].flatMap(([best]) => best ?? []).slice(0, MOST_SHOWN);
}

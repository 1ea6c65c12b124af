import { type UserError, userError } from '../../platform/graphql/index.ts';
import { today } from '../../platform/today.ts';
import type { Stay } from './household.queries.ts';

/** What is wrong with the day on which somebody came to a household. */
export function sinceProblems(locale: string, since: string): UserError[] {
  return since > today() ? [userError(locale, 'since', 'IN_FUTURE')] : [];
}

/** Whether a time in one household meets a time in another; the day of leaving one may be that of coming to the next. */
export function overlaps(stays: readonly Stay[], { since, until }: Pick<Stay, 'since' | 'until'>): boolean {
  return stays.some(
    (other) => (other.until === null || since < other.until) && (until === null || other.since < until),
  );
}

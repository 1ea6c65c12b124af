import type { FilterRule } from '../../platform/read/index.ts';

const TODAY = `(now() at time zone 'Europe/Belgrade')::date`;

/**
 * Rows in one of the statuses as they stand today: what waits past its last day has expired, whether the job that says so in
 * the table has run or not. `late` is a condition that ends with the column of that day.
 */
export function standingToday(...late: readonly ((alias: string) => string)[]): FilterRule {
  const standing = (alias: string) =>
    `case ${late.map((is) => `when ${is(alias)} < ${TODAY} then 'expired'`).join(' ')} else ${alias}.status end`;
  return { column: 'status', type: 'text[]', sql: (alias, value) => `(${standing(alias)}) = any (${value})` };
}

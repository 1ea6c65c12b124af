import type { Subject } from '@kolo/access';
import type { EntityMap } from '../database/entity-map.ts';
import type { ReadDeclaration } from './declaration.ts';
import { filterConditions } from './filter-conditions.ts';
import type { SqlBuilder } from './sql-builder.ts';

/** Where rows are counted: the records themselves, or the sums that the database keeps of them. */
export interface CountSource {
  readonly alias: string;
  readonly from: string;
  readonly where: string;
  /** The expression of the count. */
  readonly count: string;
  /** What a group of kept sums must have to exist at all. */
  readonly having: string;
}

/**
 * Chooses where to count the rows that the viewers of a shape may read. Kept sums are exact within the transaction; they
 * are taken where they have every column that is filtered and grouped by.
 */
export function countSource(
  declaration: ReadDeclaration,
  builder: SqlBuilder,
  entity: EntityMap,
  filters: readonly string[],
  groupColumns: readonly string[] = [],
): CountSource {
  const rules = filters.map((name) => declaration.filters?.[name]);
  const asked = [...groupColumns, ...rules.map((rule) => rule?.column ?? '')];
  const sums = declaration.keptCounts?.find(
    (kept) =>
      asked.every((column) => kept.columns.includes(column)) && isSamePolicy(builder, kept.subject, entity.subject),
  );
  const alias = builder.alias();
  const subject = sums?.subject ?? entity.subject;
  const readable = builder.readable(subject, alias) ?? 'false';
  return {
    alias,
    from: `${sums?.table ?? entity.table} ${alias}`,
    where: [readable, ...filterConditions(declaration, builder, filters, alias)].join(' and '),
    count: sums ? `coalesce(sum(${alias}.${sums.sum}), 0)` : 'count(*)',
    having: sums ? `having sum(${alias}.${sums.sum}) <> 0` : '',
  };
}

/** Sums that leave a column out, such as the partner, cannot tell the rows of a viewer whom that column decides for. */
function isSamePolicy(builder: SqlBuilder, sums: Subject, records: Subject): boolean {
  return JSON.stringify(builder.condition(sums)) === JSON.stringify(builder.condition(records));
}

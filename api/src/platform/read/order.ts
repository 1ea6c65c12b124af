import type { SqlBuilder } from './sql-builder.ts';

/** One expression of an order; never null. */
export interface SortKey {
  readonly sql: string;
  readonly type: string;
  readonly direction: 'asc' | 'desc';
}

export function orderSql(keys: readonly SortKey[]): string {
  return keys.map(({ sql, direction }) => `${sql} ${direction}`).join(', ');
}

/** The rows after the one at a cursor, whose sort values the request gives as `<path>.after`. */
export function keysetSql(builder: SqlBuilder, keys: readonly SortKey[], path: string): string {
  const places = keys.map((key, place) =>
    builder.param(({ values }) => (values[`${path}.after`] as readonly string[])[place], key.type),
  );
  const [first] = keys;
  if (first !== undefined && keys.every(({ direction }) => direction === first.direction)) {
    const than = first.direction === 'asc' ? '>' : '<';
    return `(${keys.map(({ sql }) => sql).join(', ')}) ${than} (${places.join(', ')})`;
  }
  const steps = keys.map((key, place) => {
    const equal = keys.slice(0, place).map(({ sql }, before) => `${sql} = ${places[before]}`);
    return `(${[...equal, `${key.sql} ${key.direction === 'asc' ? '>' : '<'} ${places[place]}`].join(' and ')})`;
  });
  return `(${steps.join(' or ')})`;
}

import { type Subject, tables } from '@kolo/access';
import { badInput } from '../errors/coded-error.ts';
import { type FilterRule, isUuid } from './declaration.ts';

/** Rows whose column holds one of the given codes; an empty list matches nothing. */
export function oneOf(column: string): FilterRule {
  return { column, type: 'text[]', sql: (alias, value) => `${alias}.${column} = any (${value})` };
}

/** Rows whose column holds one of the given ids. */
export function oneOfIds(column: string, through?: Subject): FilterRule {
  return {
    column,
    type: 'uuid[]',
    sql: (alias, value) => `${alias}.${column} = any (${value})`,
    parse: uuids,
    ...(through && { through: { subject: through, table: `kolo.${tables[through].table}` } }),
  };
}

/** Rows whose column holds this one id, given alone or as a list of one: a range of an index, which one of several is not. */
export function onlyId(column: string, through?: Subject): FilterRule {
  return {
    ...oneOfIds(column, through),
    type: 'uuid',
    sql: (alias, value) => `${alias}.${column} = ${value}`,
    parse: (value) => uuids([value].flat())[0],
  };
}

/** `one of these ids`, which is the other condition where there is exactly one. */
export function oneOfIdsOr(only: string, column: string, through?: Subject): FilterRule {
  return {
    ...oneOfIds(column, through),
    as: (value) => (Array.isArray(value) && value.length === 1 ? only : undefined),
  };
}

/** Rows whose column is empty; the value is not looked at. */
export function empty(column: string): FilterRule {
  return { column, type: 'boolean', sql: (alias, value) => `(${alias}.${column} is null and ${value})` };
}

/** Rows whose column is empty, or is not. */
export function isEmpty(column: string): FilterRule {
  return { column, type: 'boolean', sql: (alias, value) => `(${alias}.${column} is null) = ${value}` };
}

/** Rows on or after a day. */
export function from(column: string): FilterRule {
  return { column, type: 'date', sql: (alias, value) => `${alias}.${column} >= ${value}` };
}

/** Rows on or before a day. */
export function until(column: string): FilterRule {
  return { column, type: 'date', sql: (alias, value) => `${alias}.${column} <= ${value}` };
}

function uuids(value: unknown): string[] {
  if (Array.isArray(value) && value.every(isUuid)) return value;
  throw badInput('An id in the filter does not have the form of an id.');
}

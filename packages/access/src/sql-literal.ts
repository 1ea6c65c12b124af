import type { Constant } from './template.ts';

/** A constant of the policy as an SQL literal. Values of viewers never come here: they are bound or read from settings. */
export function literal(value: Constant): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}

/** A column of the policy as an SQL identifier. */
export function identifier(name: string): string {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`"${name}" is not the name of a column or table`);
  return name;
}

/** `column in (…)`, or false for an empty list. */
export function inList(column: string, values: readonly Constant[]): string {
  return values.length === 0 ? 'false' : `${column} in (${values.map(literal).join(', ')})`;
}

/** `column not in (…)`, or true for an empty list. */
export function notInList(column: string, values: readonly Constant[]): string {
  return values.length === 0 ? 'true' : `${column} not in (${values.map(literal).join(', ')})`;
}

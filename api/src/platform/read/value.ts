import type { GraphQLEnumType } from 'graphql';

/** Turns the text that PostgreSQL sends for a column into the value that GraphQL returns. */
export type Decode = (text: unknown) => unknown;

const asIs: Decode = (text) => text;
const toNumber: Decode = (text) => (text === null ? null : Number(text));
const toBoolean: Decode = (text) => (text === null ? null : text === 't');
const toMoment: Decode = (text) =>
  text === null
    ? null
    : `${String(text)
        .replace(' ', 'T')
        .replace(/\+00(:00)?$/, '')}Z`;
const parseJson: Decode = (text) => (text === null ? null : JSON.parse(String(text)));

/** A column as it is selected, and how its value is read. */
export interface SelectedColumn {
  readonly sql: string;
  readonly decode: Decode;
}

/** In rows, columns come as text; within JSON they have types already, save those that JSON would change. */
export type Form = 'row' | 'json';

/** How a column of a type is selected and read. Times and exact numbers never pass through JavaScript's own. */
export function selectedColumn(sql: string, type: string, form: Form): SelectedColumn {
  if (/^(smallint|int|integer|double precision)/.test(type)) return { sql, decode: form === 'row' ? toNumber : asIs };
  if (type.startsWith('bool')) return { sql, decode: form === 'row' ? toBoolean : asIs };
  if (type.startsWith('timestamptz')) return { sql: asText(sql, form), decode: toMoment };
  if (type.startsWith('numeric')) return { sql: asText(sql, form), decode: asIs };
  if (type.endsWith('[]'))
    return form === 'row' ? { sql: `to_json(${sql})`, decode: parseJson } : { sql, decode: asIs };
  return { sql, decode: asIs };
}

/** The same for a field of an enum: a stored code becomes its name, for nobody serialises it after the engine. */
export function enumColumn({ sql, decode }: SelectedColumn, type: GraphQLEnumType): SelectedColumn {
  const names = new Map(type.getValues().map(({ name, value }): [unknown, string] => [value, name]));
  const nameOf = (code: unknown) => {
    const name = names.get(code);
    if (name === undefined && code !== null) throw new Error(`${type.name} has no value of this code`);
    return name ?? null;
  };
  return {
    sql,
    decode: (text) => {
      const value = decode(text);
      return Array.isArray(value) ? value.map(nameOf) : nameOf(value);
    },
  };
}

/** The text that PostgreSQL writes for a value, which is what a sort value is kept as. */
export function textColumn(sql: string, form: Form): SelectedColumn {
  return { sql: asText(sql, form), decode: asIs };
}

/** In a row everything comes as text already. */
function asText(sql: string, form: Form): string {
  return form === 'row' ? sql : `${sql}::text`;
}

/** A list that was aggregated as JSON: text in a row, a list already within JSON. */
export function listColumn(sql: string, form: Form): SelectedColumn {
  return { sql, decode: form === 'row' ? parseJson : asIs };
}

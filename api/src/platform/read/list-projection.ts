import type { EntityMap, RelationMap } from '../database/entity-map.ts';
import { connectionFields, type FoundPage, type PageItem } from './connection.ts';
import { keysetSql, orderSql, type SortKey } from './order.ts';
import { type ProjectionContext, project, type Read, type Values } from './projection.ts';
import { Row } from './row.ts';
import type { SelectedField } from './selection.ts';
import { listColumn, selectedColumn, textColumn } from './value.ts';

const emptyPage: FoundPage = { items: [], totalCount: 0 };

/** PostgreSQL's own limit. */
const MOST_ARGUMENTS = 100;

type ManyRelation = Extract<RelationMap, { kind: 'many' }>;

/**
 * A list below an object: one lateral join that aggregates its rows as JSON, under the policy of its target.
 * A field with `first` is a connection and is paged; one without is the whole list, and is declared only where it is short.
 */
export function projectList(
  context: ProjectionContext,
  relation: ManyRelation,
  alias: string,
  field: SelectedField,
  row: Row,
  path: string,
  hidable: boolean,
): Read {
  const { builder } = context;
  const target = relation.target();
  const items = builder.alias();
  const readable = builder.readable(target.subject, items);
  const { paged } = field;
  if (readable === null) return () => (hidable ? null : paged ? emptyPage : []);

  const { from, where } = source(context, relation, alias, items, readable);
  const order = relation.order.map(({ column, direction }) => keyOf(target, items, column, direction));
  const inner = new Row('json');
  const wanted = connectionFields(field.fields);
  const object = project(context, target, items, paged ? wanted.nodes : field.fields, inner, path);
  const cursor = paged && wanted.cursors ? order.map((key) => inner.read(textColumn(key.sql, 'json'))) : [];

  const limits = [];
  if (paged) {
    if (context.startsAfter(path)) limits.push(`and ${keysetSql(builder, order, path)}`);
    limits.push(`order by ${orderSql(order)} limit ${builder.value(`${path}.first`, 'int')} + 1`);
  } else if (order.length > 0) {
    limits.push(`order by ${orderSql(order)}`);
  }
  const list = builder.alias();
  const names = inner.columns.map((_, place) => `c${place}`);
  const glasses = glassesSql(inner);
  const selected = [...inner.columns.map((sql, place) => `${sql} as c${place}`), ...glasses.inner];
  if (glasses.outer !== undefined) row.glasses.push(`${list}.glasses`);
  row.join(
    `left join lateral (select coalesce(json_agg(${arraySql(names.map((name) => `x.${name}`))}), '[]') as list ` +
      (glasses.outer ?? '') +
      `from (select ${selected.length > 0 ? selected : '1'} from ${from} ${inner.joins.join(' ')} where ${where} ` +
      `${limits.join(' ')}) x) ${list} on true`,
  );
  const rows = row.read(listColumn(`${list}.list`, row.form));
  const onParent = builder.readable(target.subject, alias, { renamed: { [relation.to]: relation.from } });
  const hidden = hidable ? row.read(selectedColumn(`(not (${onParent}))`, 'boolean', row.form)) : () => false;
  const total =
    wanted.total && paged
      ? row.read(selectedColumn(`(select count(*) from ${from} where ${where})`, 'int', row.form))
      : () => 0;

  return (values) => {
    if (hidden(values) === true) return null;
    const found = (rows(values) as Values[]).map((item) => (names.length > MOST_ARGUMENTS ? item.flat() : item));
    if (!paged) return found.map(object);
    const items: PageItem[] = found.map((item) => ({ node: object(item), key: cursor.map((read) => read(item)) }));
    return { items, totalCount: total(values) } as FoundPage;
  };
}

/** Through which glasses the rows of a list are seen, for the trace of whoever reads the list with its parent. */
function glassesSql({ glasses }: Row): { readonly inner: readonly string[]; readonly outer?: string } {
  if (glasses.length === 0) return { inner: [] };
  const names = glasses.map((_, place) => `x.g${place}`);
  return {
    inner: glasses.map((sql, place) => `${sql} as g${place}`),
    outer: `, string_agg(nullif(concat_ws(',', ${names}), ''), ',') as glasses `,
  };
}

/** A JSON array of the columns; more than a function takes are an array of arrays. */
function arraySql(columns: readonly string[]): string {
  if (columns.length <= MOST_ARGUMENTS) return `json_build_array(${columns})`;
  const parts = columns.flatMap((_, at) => (at % MOST_ARGUMENTS === 0 ? [columns.slice(at, at + MOST_ARGUMENTS)] : []));
  return `json_build_array(${parts.map(arraySql)})`;
}

function source(context: ProjectionContext, relation: ManyRelation, alias: string, items: string, readable: string) {
  const target = relation.target();
  const { through } = relation;
  if (through === undefined) {
    return {
      from: `${target.table} ${items}`,
      where: `${items}.${relation.to} = ${alias}.${relation.from} and ${readable}`,
    };
  }
  const link = context.builder.alias();
  const linked = context.builder.readable(through.pivot().subject, link) ?? 'false';
  return {
    from: `${through.pivot().table} ${link} join ${target.table} ${items} on ${items}.${relation.to} = ${link}.${through.there}`,
    where: `${link}.${through.here} = ${alias}.${relation.from} and ${linked} and ${readable}`,
  };
}

function keyOf(target: EntityMap, alias: string, column: string, direction: 'asc' | 'desc'): SortKey {
  const type = [...target.columns.values()].find((map) => map.column === column)?.type ?? 'text';
  return { sql: `${alias}.${column}`, type, direction };
}

import { getNamedType, isEnumType } from 'graphql';
import type { EntityMap, RelationMap } from '../database/entity-map.ts';
import type { ReadDeclaration } from './declaration.ts';
import { projectList } from './list-projection.ts';
import type { Row } from './row.ts';
import type { SelectedField } from './selection.ts';
import type { SqlBuilder } from './sql-builder.ts';
import { enumColumn, selectedColumn } from './value.ts';

export type Values = readonly unknown[];
/** Makes a value of one field, or of a whole object, out of a row. */
export type Read = (row: Values) => unknown;

/** What a projection is made with: the statement so far, and what features declared. */
export interface ProjectionContext {
  readonly builder: SqlBuilder;
  readonly declarationOf: (entity: EntityMap) => ReadDeclaration;
  /** Whether the page at a path starts after a cursor. */
  readonly startsAfter: (path: string) => boolean;
}

/**
 * Adds to a row what the selected fields of an entity need, and returns what makes the object of it.
 * Relations are joined under the policy of their target: hidden and absent both give null, and `hiddenFields` tells.
 */
export function project(
  context: ProjectionContext,
  entity: EntityMap,
  alias: string,
  fields: readonly SelectedField[],
  row: Row,
  path: string,
): (row: Values) => Record<string, unknown> {
  context.builder.returns(entity.subject, row.form === 'row' ? `${alias}.${entity.key} is not null` : undefined);
  const glass = context.builder.glass(entity.subject, alias);
  if (glass !== undefined) row.glasses.push(glass);
  const reads = new Map<string, Read>();
  for (const field of withComputed(context.declarationOf(entity), fields)) {
    if (reads.has(field.key)) continue;
    const read = projectField(context, entity, alias, field, row, path);
    if (read !== undefined) reads.set(field.key, read);
  }
  const entries = [...reads.entries()];
  return (values) => {
    const object: Record<string, unknown> = {};
    for (const [key, read] of entries) object[key] = read(values);
    return object;
  };
}

function projectField(
  context: ProjectionContext,
  entity: EntityMap,
  alias: string,
  field: SelectedField,
  row: Row,
  path: string,
): Read | undefined {
  const column = entity.columns.get(field.name);
  if (column !== undefined) {
    const selected = selectedColumn(`${alias}.${column.column}`, column.type, row.form);
    const type = getNamedType(field.definition.type);
    const isOwn = field.definition.name === field.name;
    return row.read(isOwn && isEnumType(type) ? enumColumn(selected, type) : selected);
  }
  const relation = entity.relations.get(field.name);
  const below = `${path}.${field.key}`;
  if (relation?.kind === 'one') return projectOne(context, relation, alias, field, row, below);
  if (relation?.kind === 'many') {
    const hidable = context.declarationOf(entity).hidable?.includes(field.name) ?? false;
    return projectList(context, relation, alias, field, row, below, hidable);
  }
  if (field.name === 'hiddenFields') return projectHidden(context, entity, alias, row);
  return undefined;
}

function projectOne(
  context: ProjectionContext,
  relation: Extract<RelationMap, { kind: 'one' }>,
  alias: string,
  field: SelectedField,
  row: Row,
  path: string,
): Read {
  const joined = join(context, relation, alias, row);
  if (joined === null) return () => null;
  const key = row.read(selectedColumn(`${joined}.${relation.to}`, 'text', row.form));
  const object = project(context, relation.target(), joined, field.fields, row, path);
  return (values) => (key(values) === null ? null : object(values));
}

/** Joins left, so that a row whose relation is hidden stays. Returns the alias, or null where nothing may be read. */
function join(
  { builder }: ProjectionContext,
  relation: Extract<RelationMap, { kind: 'one' }>,
  alias: string,
  row: Row,
): string | null {
  const target = relation.target();
  const joined = builder.alias();
  const readable = builder.readable(target.subject, joined);
  if (readable === null) return null;
  row.join(
    `left join ${target.table} ${joined} on ${joined}.${relation.to} = ${alias}.${relation.from} and ${readable}`,
  );
  return joined;
}

/** The names of the relations that the policy hides on this row. */
function projectHidden(context: ProjectionContext, entity: EntityMap, alias: string, row: Row): Read {
  const tests = (context.declarationOf(entity).hidable ?? []).map((name): [string, Read] => {
    const relation = entity.relations.get(name);
    if (relation === undefined) throw new Error(`${entity.subject}.${name} cannot be hidden: it is no relation`);
    return [name, isHidden(context, entity, name, relation, alias, row)];
  });
  return (values) => tests.filter(([, hidden]) => hidden(values) === true).map(([name]) => name);
}

/** Field groups carry the scope columns of their parent, so their condition can be asked of the parent's own row. */
function isHidden(
  context: ProjectionContext,
  entity: EntityMap,
  name: string,
  relation: RelationMap,
  alias: string,
  row: Row,
): Read {
  const { builder } = context;
  const ownsKey = relation.kind === 'one' && relation.from !== entity.key;
  if (!ownsKey) {
    const readable = builder.readable(relation.target().subject, alias, { renamed: { [relation.to]: relation.from } });
    if (readable === null) return () => true;
    return row.read(selectedColumn(`(not (${readable}))`, 'boolean', row.form));
  }
  const joined = join(context, relation, alias, row);
  const conditions = [`${alias}.${relation.from} is not null`];
  if (joined !== null) conditions.push(`${joined}.${relation.to} is null`);
  if (context.declarationOf(entity).hidableToOwner?.includes(name)) {
    conditions.push(builder.readable(entity.subject, alias, { reach: 'own' }) ?? 'false');
  }
  const hidden = `(${conditions.join(' and ')})`;
  return row.read(selectedColumn(hidden, 'boolean', row.form));
}

/** A field that a resolver makes needs the properties it is made of. */
function withComputed(declaration: ReadDeclaration, fields: readonly SelectedField[]): readonly SelectedField[] {
  const { computed } = declaration;
  if (computed === undefined) return fields;
  return fields.flatMap((field) => {
    const needs = computed[field.name];
    return needs === undefined ? [field] : needs.map((name) => ({ ...field, name, key: name, fields: [] }));
  });
}

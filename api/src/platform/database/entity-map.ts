import { type Subject, tables } from '@kolo/access';
import { type EntityMetadata, type EntityProperty, type MikroORM, ReferenceKind } from '@mikro-orm/core';

/** How a column's text is turned into a value. */
export interface ColumnMap {
  readonly column: string;
  readonly type: string;
}

interface Order {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
}

/** A relation as columns: `from` on this side, `to` on the other. */
export type RelationMap =
  | { readonly kind: 'one'; readonly target: () => EntityMap; readonly from: string; readonly to: string }
  | {
      readonly kind: 'many';
      readonly target: () => EntityMap;
      readonly from: string;
      readonly to: string;
      readonly order: readonly Order[];
      readonly through?: { readonly pivot: () => EntityMap; readonly here: string; readonly there: string };
    };

/** What reads and writes know of an entity: where it is kept, under which policy, its columns and relations. */
export interface EntityMap {
  readonly subject: Subject;
  readonly table: string;
  readonly key: string;
  readonly columns: ReadonlyMap<string, ColumnMap>;
  readonly relations: ReadonlyMap<string, RelationMap>;
}

/** Every entity by the name of its class. */
export type EntityMaps = ReadonlyMap<string, EntityMap>;

/** Reads the ORM's metadata once, so that statements can be written without it. */
export function mapEntities(orm: MikroORM): EntityMaps {
  const maps = new Map<string, EntityMap>();
  const mapOf = (meta: EntityMetadata) => () => {
    const found = maps.get(meta.className);
    if (found === undefined) throw new Error(`No entity is known as ${meta.className}`);
    return found;
  };
  for (const meta of orm.getMetadata().getAll().values()) {
    if (!(meta.className in tables)) throw new Error(`${meta.className} has no subject in the access policy`);
    maps.set(meta.className, mapEntity(meta, mapOf));
  }
  return maps;
}

type MapOf = (meta: EntityMetadata) => () => EntityMap;

function mapEntity(meta: EntityMetadata, mapOf: MapOf): EntityMap {
  const columns = new Map<string, ColumnMap>();
  const relations = new Map<string, RelationMap>();
  for (const property of meta.props) {
    if (property.kind === ReferenceKind.SCALAR) {
      columns.set(property.name, { column: only(property.fieldNames), type: only(property.columnTypes) });
    } else {
      relations.set(property.name, mapRelation(meta, property, mapOf));
    }
  }
  return {
    subject: meta.className as Subject,
    table: `kolo.${meta.tableName}`,
    key: meta.getPrimaryProps()[0]?.fieldNames[0] ?? 'id',
    columns,
    relations,
  };
}

function mapRelation(meta: EntityMetadata, property: EntityProperty, mapOf: MapOf): RelationMap {
  const targetMeta = property.targetMeta;
  if (targetMeta === undefined) throw new Error(`${meta.className}.${property.name} has no target`);
  const target = mapOf(targetMeta);
  if (property.kind === ReferenceKind.MANY_TO_MANY) {
    const pivotMeta = pivotOf(property);
    const order = orderOf(property, targetMeta);
    const through = {
      pivot: mapOf(pivotMeta),
      here: only(property.joinColumns),
      there: only(property.inverseJoinColumns),
    };
    return { kind: 'many', target, from: keyOf(meta), to: keyOf(targetMeta), order, through };
  }
  const owner = property.mappedBy ? targetMeta.properties[property.mappedBy as string] : undefined;
  if (owner === undefined) {
    return { kind: 'one', target, from: only(property.joinColumns), to: only(property.referencedColumnNames) };
  }
  const ends = { target, from: only(owner.referencedColumnNames), to: only(owner.joinColumns) };
  if (property.kind === ReferenceKind.ONE_TO_ONE) return { kind: 'one', ...ends };
  return { kind: 'many', ...ends, order: orderOf(property, targetMeta) };
}

function pivotOf(property: EntityProperty): EntityMetadata {
  const pivot = property.pivotEntity as unknown as { meta?: EntityMetadata } | undefined;
  const meta = (pivot as { prototype?: { __meta?: EntityMetadata } } | undefined)?.prototype?.__meta ?? pivot?.meta;
  if (meta === undefined) throw new Error(`${property.name} needs a pivot entity`);
  return meta;
}

function orderOf(property: EntityProperty, target: EntityMetadata): Order[] {
  const maps = [property.orderBy ?? []].flat() as Record<string, string>[];
  return maps.flatMap((map) =>
    Object.entries(map).map(([name, direction]) => ({
      column: only(target.properties[name]?.fieldNames ?? []),
      direction: direction.toLowerCase() === 'desc' ? ('desc' as const) : ('asc' as const),
    })),
  );
}

function keyOf(meta: EntityMetadata): string {
  return only(meta.getPrimaryProps().flatMap((property) => property.fieldNames));
}

function only(names: readonly string[]): string {
  const [name, ...others] = names;
  if (name === undefined || others.length > 0) throw new Error(`One column is expected, not: ${names.join(', ')}`);
  return name;
}

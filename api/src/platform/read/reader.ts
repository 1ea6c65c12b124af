import type { MikroORM } from '@mikro-orm/core';
import type { GraphQLResolveInfo } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import { settingsStatement } from '../access/index.ts';
import { badInput, codedError, notFound } from '../errors/coded-error.ts';
import type { Viewer } from '../viewer.ts';
import { connectionFields, type PageResult, pageOf } from './connection.ts';
import { type CompiledCounts, compileCounts } from './counts.ts';
import type { CursorSeal } from './cursor.ts';
import { isUuid, type ReadDeclaration } from './declaration.ts';
import { type EntityMap, mapEntities } from './entity-map.ts';
import { type Compiled, compileRoot, type RootQuery } from './root-query.ts';
import { roundTrip, type TextRow } from './round-trip.ts';
import { type SelectedField, selectedFields } from './selection.ts';
import type { Statement } from './statement.ts';

/** Longest page that may be asked for. */
export const LONGEST_PAGE = 100;
/** Groups that one count may return at the most. */
const MOST_GROUPS = 5_000;
/** Statements kept compiled; they hold texts, never values. */
const COMPILED = 2_000;

/** What a read is made for: the viewer, and what the trace of it names. */
export interface ReadRequest {
  readonly viewer: Viewer;
  readonly requestId: string;
}

export interface ListArguments {
  readonly first: number;
  readonly after?: string | null;
  readonly filter?: object | null;
  readonly sort?: { readonly field: string; readonly direction: 'asc' | 'desc' } | null;
}

type EntityClass = { readonly name: string };

/** A connection as GraphQL resolves it; cursors are sealed only when they are asked for. */
export interface Connection<T> {
  readonly nodes: T[];
  readonly edges: { readonly node: T; readonly cursor: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

/**
 * Reads what a request selects, under the viewer's policy, in one statement and one round trip.
 * Returns plain objects whose properties are the selected fields.
 */
export class Reader {
  readonly #pool: Pool;
  readonly #cursors: CursorSeal;
  readonly #entities: ReadonlyMap<string, EntityMap>;
  readonly #declarations: ReadonlyMap<string, ReadDeclaration>;
  readonly #compiled = new LRUCache<string, Compiled>({ max: COMPILED });
  readonly #counts = new LRUCache<string, CompiledCounts>({ max: COMPILED });

  constructor(orm: MikroORM, pool: Pool, cursors: CursorSeal, declarations: Readonly<Record<string, ReadDeclaration>>) {
    this.#pool = pool;
    this.#cursors = cursors;
    this.#entities = mapEntities(orm);
    this.#declarations = new Map(Object.entries(declarations));
  }

  /** One record by its key, with what the request selects of it. @throws NOT_FOUND for absent and for hidden alike. */
  async get<T>(request: ReadRequest, entity: EntityClass, id: string, info: GraphQLResolveInfo): Promise<T> {
    const found = await this.find<T>(request, entity, id, selectedFields(info), info.fieldName);
    if (found === null) throw notFound();
    return found;
  }

  /** One record by its key with the given fields; null for absent and for hidden alike. */
  async find<T>(
    request: ReadRequest,
    entity: EntityClass,
    id: string,
    fields: readonly SelectedField[],
    operation: string,
  ): Promise<T | null> {
    const map = this.#entity(entity);
    const keyIsUuid = map.columns.get('id')?.type === 'uuid';
    if (keyIsUuid && !isUuid(id)) return null;
    const compiled = this.#compile({ kind: 'one', entity: map, fields, keyType: keyIsUuid ? 'uuid' : 'text' }, request);
    const values = {
      ...nestedValues(this.#cursors, request, fields),
      id,
      first: 1,
      ...this.#audit(request, operation, { id: keyIsUuid ? id : null }),
    };
    const rows = await this.#run(request, compiled.statement, values);
    const row = rows.find((candidate) => compiled.isRow(candidate));
    return row === undefined ? null : (compiled.read(row) as T);
  }

  /** Every record that the viewer may read, in the default order; only for what is short by its nature. */
  async all<T>(
    request: ReadRequest,
    entity: EntityClass,
    info: GraphQLResolveInfo,
    filter?: object | null,
  ): Promise<T[]> {
    const fields = selectedFields(info);
    const compiled = this.#compile(
      { kind: 'all', entity: this.#entity(entity), fields, filter: filter ?? {}, sort: null },
      request,
    );
    const values = {
      ...nestedValues(this.#cursors, request, fields),
      ...this.#filterValues(entity, filter),
      first: MOST_GROUPS,
    };
    const rows = await this.#run(request, compiled.statement, {
      ...values,
      ...this.#audit(request, info.fieldName, { filter }),
    });
    return rows.filter((row) => compiled.isRow(row)).map((row) => compiled.read(row) as T);
  }

  /** One page of a list. @throws BAD_USER_INPUT for a page too long or a cursor of another list. */
  async connection<T>(
    request: ReadRequest,
    entity: EntityClass,
    args: ListArguments,
    info: GraphQLResolveInfo,
  ): Promise<Connection<T>> {
    assertPage(args.first);
    const map = this.#entity(entity);
    const selection = connectionFields(selectedFields(info));
    const sort = args.sort ?? this.#declarations.get(entity.name)?.defaultSort ?? null;
    const list = `${info.fieldName} ${JSON.stringify([sort, args.filter ?? {}])}`;
    const query: RootQuery = {
      kind: 'page',
      entity: map,
      fields: selection.nodes,
      filter: args.filter ?? {},
      sort,
      selection,
      after: args.after != null,
    };
    const compiled = this.#compile(query, request);
    const rows = await this.#run(request, compiled.statement, {
      ...nestedValues(this.#cursors, request, selection.nodes),
      ...this.#filterValues(entity, args.filter),
      ...this.#audit(request, info.fieldName, { filter: args.filter }),
      first: args.first,
      'root.first': args.first,
      'root.after': args.after == null ? null : this.#cursors.open(args.after, boundTo(request, list)),
    });
    const items = rows
      .filter((row) => compiled.isRow(row))
      .map((row) => ({
        node: compiled.read(row) as Record<string, unknown>,
        key: compiled.cursor(row),
      }));
    return this.asConnection<T>(request, pageOf(items, args.first, rows[0] ? compiled.total(rows[0]) : 0, list));
  }

  /** A page below an object, as GraphQL resolves it. */
  asConnection<T>(request: ReadRequest, page: PageResult): Connection<T> {
    const seal = (key: readonly unknown[]) => this.#cursors.seal(key, boundTo(request, page.list));
    return {
      nodes: page.items.map(({ node }) => node as T),
      edges: page.items.map(({ node, key }) => ({
        node: node as T,
        get cursor() {
          return seal(key);
        },
      })),
      pageInfo: {
        hasNextPage: page.hasNextPage,
        get endCursor() {
          const last = page.items.at(-1);
          return last === undefined ? null : seal(last.key);
        },
      },
      totalCount: page.totalCount,
    };
  }

  /** Counts of what the viewer may read, by dimensions that the feature declared. */
  async counts<T>(
    request: ReadRequest,
    entity: EntityClass,
    groupBy: readonly string[],
    filter: object | null | undefined,
    info: GraphQLResolveInfo,
  ): Promise<T[]> {
    const fields = selectedFields(info);
    const map = this.#entity(entity);
    const key = JSON.stringify([
      'counts',
      entity.name,
      request.viewer.shape,
      groupBy,
      Object.keys(given(filter)),
      shapeOf(fields),
    ]);
    let compiled = this.#counts.get(key);
    if (compiled === undefined) {
      compiled = compileCounts(this.#context(request), map, groupBy, given(filter), fields, MOST_GROUPS);
      this.#counts.set(key, compiled);
    }
    const counted = compiled;
    const rows = await this.#run(request, counted.statement, this.#filterValues(entity, filter));
    if (rows.length > MOST_GROUPS)
      throw codedError('TOO_COMPLEX', `More than ${MOST_GROUPS} groups: ask by fewer dimensions, or filter.`);
    return rows.map((row) => counted.read(row) as T);
  }

  #entity(entity: EntityClass): EntityMap {
    const map = this.#entities.get(entity.name);
    if (map === undefined) throw new Error(`The read engine does not know ${entity.name}`);
    return map;
  }

  #context({ viewer }: ReadRequest) {
    return { shape: viewer.shape, declarationOf: (map: EntityMap) => this.#declarations.get(map.subject) ?? {} };
  }

  #compile(query: RootQuery, request: ReadRequest): Compiled {
    const { entity, fields, ...rest } = query;
    const filter = 'filter' in query ? Object.keys(given(query.filter)) : [];
    const key = JSON.stringify([
      entity.subject,
      request.viewer.shape,
      shapeOf(fields),
      { ...rest, filter, selection: undefined },
      'selection' in query ? [query.selection.total, query.selection.cursors, query.selection.page] : null,
    ]);
    const known = this.#compiled.get(key);
    if (known) return known;
    const compiled = compileRoot(
      this.#context(request),
      'filter' in query ? { ...query, filter: given(query.filter) } : query,
    );
    this.#compiled.set(key, compiled);
    return compiled;
  }

  #filterValues(entity: EntityClass, filter: object | null | undefined): Record<string, unknown> {
    const rules = this.#declarations.get(entity.name)?.filters ?? {};
    return Object.fromEntries(
      Object.entries(given(filter)).map(([name, value]) => [`filter.${name}`, rules[name]?.parse?.(value) ?? value]),
    );
  }

  #audit(
    { viewer, requestId }: ReadRequest,
    operation: string,
    { id = null, filter }: { id?: string | null; filter?: object | null },
  ) {
    return {
      'audit.partner': viewer.memberships[0]?.partnerId ?? null,
      'audit.user': viewer.userId,
      'audit.request': requestId,
      'audit.subject': id,
      'audit.operation': operation,
      'audit.filter': filter == null ? null : JSON.stringify(filter),
    };
  }

  async #run({ viewer }: ReadRequest, statement: Statement, values: Record<string, unknown>): Promise<TextRow[]> {
    const bound = statement.bind({ scopes: viewer.scopes, values });
    const steps = [settingsStatement(viewer.scopes), { name: statement.name, text: statement.text, values: bound }];
    const [, rows] = await roundTrip(this.#pool, steps);
    return rows ?? [];
  }
}

function assertPage(first: number): void {
  if (first < 1 || first > LONGEST_PAGE) throw badInput(`A page has 1 to ${LONGEST_PAGE} rows.`);
}

function boundTo({ viewer }: ReadRequest, list: string): string {
  return `${viewer.userId} ${list}`;
}

/** Only what is given filters; null and absent are the same. */
function given(filter: object | null | undefined): Record<string, unknown> {
  return Object.fromEntries(Object.entries(filter ?? {}).filter(([, value]) => value != null));
}

/** What of a selection decides on the text of a statement. */
function shapeOf(fields: readonly SelectedField[]): unknown[] {
  return fields.map(({ name, key, args, fields: below }) => [
    name,
    key,
    'first' in args,
    args.after != null,
    shapeOf(below),
  ]);
}

function nestedValues(
  cursors: CursorSeal,
  request: ReadRequest,
  fields: readonly SelectedField[],
  path = 'root',
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const field of fields) {
    const below = `${path}.${field.key}`;
    if (typeof field.args.first === 'number') {
      assertPage(field.args.first);
      values[`${below}.first`] = field.args.first;
      if (typeof field.args.after === 'string')
        values[`${below}.after`] = cursors.open(field.args.after, boundTo(request, field.name));
    }
    Object.assign(
      values,
      nestedValues(
        cursors,
        request,
        'first' in field.args ? connectionFields(field.fields).nodes : field.fields,
        below,
      ),
    );
  }
  return values;
}

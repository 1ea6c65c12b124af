import type { GraphQLResolveInfo } from 'graphql';
import type { Pool } from 'pg';
import type { EntityMap, EntityMaps } from '../database/entity-map.ts';
import { roundTrip, type Step, type TextRow } from '../database/round-trip.ts';
import { codedError, notFound } from '../errors/coded-error.ts';
import type { Asker, Viewer } from '../viewer/index.ts';
import type { Connection, FoundPage } from './connection.ts';
import { compileCounts } from './counts.ts';
import type { CursorSeal } from './cursor.ts';
import { isUuid, type ReadDeclaration } from './declaration.ts';
import { filterValues, given, isSearch, tracedFilters } from './filter-conditions.ts';
import { assertPage, nestedPages, ViewerCursors } from './paging.ts';
import { type CompileContext, compileRead, type Sort } from './root-query.ts';
import { type Selection, selectionOf } from './selection-cache.ts';
import type { Statement } from './statement.ts';

/** Rows that a list without pages may have at the most; such lists are short by their nature. */
const LONGEST_LIST = 5_000;
/** Groups that one count may return at the most. */
const MOST_GROUPS = 5_000;

/**
 * A search for something rare is best begun with what is found, one for something common with the list; which it is, is
 * seen from the value, so it is planned with it.
 */
const PLANNED_WITH_VALUES: Step = {
  name: 'planned_with_values',
  text: `select set_config('plan_cache_mode', 'force_custom_plan', true)`,
  values: [],
};

/** What a read is made for: the viewer, and what the trace of it names. */
export interface ReadRequest {
  readonly viewer: Viewer;
  readonly asker: Asker;
  readonly requestId: string;
}

export interface ListArguments {
  readonly first: number;
  readonly after?: string | null;
  readonly filter?: object | null;
  readonly sort?: Sort | null;
}

/** A record to be read by a statement of somebody else's transaction. */
export interface PayloadRead<T> {
  step(id: string): Step;
  read(rows: readonly TextRow[]): T | null;
}

interface RecordRead<T> extends PayloadRead<T> {
  /** False for what cannot be a key; PostgreSQL would refuse it. */
  mayBeKey(id: string): boolean;
}

type EntityClass = { readonly name: string };
type Trace = { readonly operation: string; readonly subjectId?: string; readonly filter?: object };

/**
 * Reads what a request selects, under the viewer's policy, in one statement and one round trip.
 * Returns plain objects whose properties are the selected fields.
 */
export class Reader {
  readonly #pool: Pool;
  readonly #cursors: CursorSeal;
  readonly #entities: EntityMaps;
  readonly #declarations: Readonly<Record<string, ReadDeclaration>>;

  constructor(
    entities: EntityMaps,
    pool: Pool,
    cursors: CursorSeal,
    declarations: Readonly<Record<string, ReadDeclaration>>,
  ) {
    this.#pool = pool;
    this.#cursors = cursors;
    this.#entities = entities;
    this.#declarations = declarations;
  }

  /** One record by its key, with what the request selects of it. @throws NOT_FOUND for absent and for hidden alike. */
  async get<T>(request: ReadRequest, entity: EntityClass, id: string, info: GraphQLResolveInfo): Promise<T> {
    const record = this.#record<T>(request, entity, selectionOf(info), info);
    const found = record.mayBeKey(id) ? record.read(await this.#send(request, record.step(id))) : null;
    if (found === null) throw notFound();
    return found;
  }

  /** The record that a mutation writes, as the request selects it in the payload: to be read within the transaction. */
  payload<T>(request: ReadRequest, entity: EntityClass, field: string, info: GraphQLResolveInfo): PayloadRead<T> {
    const read = this.#record<T>(request, entity, selectionOf(info).below(field), info);
    return { step: read.step, read: read.read };
  }

  /** The records with these keys as the request selects them below a field, in this order; null for what is not readable. */
  async several<T>(
    request: ReadRequest,
    entity: EntityClass,
    ids: readonly string[],
    field: string,
    info: GraphQLResolveInfo,
  ): Promise<(T | null)[]> {
    if (ids.length === 0) return [];
    const read = this.payload<T>(request, entity, field, info);
    const found = await this.#sendAll(
      request,
      ids.map((id) => read.step(id)),
    );
    return found.map((rows) => read.read(rows));
  }

  /** The rows of a feature's own statement, as row-level security shows them to the viewer. */
  async rows(request: ReadRequest, step: Step): Promise<readonly TextRow[]> {
    return this.#send(request, step);
  }

  /** Every record that the viewer may read, in the default order; only for what is short by its nature. */
  async all<T>(request: ReadRequest, entity: EntityClass, info: GraphQLResolveInfo, filter?: object): Promise<T[]> {
    const map = this.#entity(entity);
    const selection = selectionOf(info);
    const { fields } = selection;
    const filters = given(filter);
    const names = Object.keys(filters);
    const declaration = this.#declarationOf(map);
    const nested = nestedPages(fields, info.variableValues, this.#cursorsOf(request));
    const compiled = selection.compiled(`all ${request.viewer.statementKey} ${names} ${Object.keys(nested)}`, () => {
      const sort = declaration.defaultSort;
      const list = { entity: map, fields, filters: names, sort, connection: null, after: false };
      return compileRead(this.#context(request, nested), { kind: 'list', ...list });
    });
    const rows = await this.#run(request, compiled.statement, {
      ...nested,
      ...filterValues(declaration, filters),
      ...traceOf(request, { operation: info.fieldName, filter: tracedFilters(declaration, filters) }),
      first: LONGEST_LIST,
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
    const declaration = this.#declarationOf(map);
    const selection = selectionOf(info);
    const { connection } = selection;
    const filters = given(args.filter);
    const names = Object.keys(filters);
    const sort = args.sort ?? declaration.defaultSort;
    const cursors = this.#cursorsOf(request);
    const nested = nestedPages(connection.nodes, info.variableValues, cursors);
    const after = args.after != null;
    const key = `page ${request.viewer.statementKey} ${names} ${sort?.field} ${sort?.direction} ${after} ${Object.keys(nested)}`;
    const compiled = selection.compiled(key, () => {
      const list = { entity: map, fields: connection.nodes, filters: names, sort, connection, after };
      return compileRead(this.#context(request, nested), { kind: 'list', ...list });
    });
    const list = `${info.fieldName} ${JSON.stringify([sort, filters])}`;
    const values = {
      ...nested,
      ...filterValues(declaration, filters),
      ...traceOf(request, { operation: info.fieldName, filter: tracedFilters(declaration, filters) }),
      first: args.first,
      'root.after': args.after == null ? null : cursors.open(args.after, list),
    };
    const step = stepOf(request, compiled.statement, values);
    const planned = isSearch(declaration, names) ? [PLANNED_WITH_VALUES, step] : [step];
    const rows = (await this.#sendAll(request, planned)).at(-1) ?? [];
    const items = rows
      .filter((row) => compiled.isRow(row))
      .map((row) => ({ node: compiled.read(row), key: compiled.cursor(row) }));
    const [firstRow] = rows;
    return cursors.connection<T>({ items, totalCount: firstRow ? compiled.total(firstRow) : 0 }, args.first, list);
  }

  /** A page below an object, found with it, as GraphQL resolves it. */
  nested<T>(request: ReadRequest, found: FoundPage, first: number, field: string): Connection<T> {
    return this.#cursorsOf(request).connection<T>(found, first, field);
  }

  /** Counts of what the viewer may read, by dimensions that the feature declared. */
  async counts<T>(
    request: ReadRequest,
    entity: EntityClass,
    groupBy: readonly string[],
    filter: object | null | undefined,
    info: GraphQLResolveInfo,
  ): Promise<T[]> {
    const map = this.#entity(entity);
    const selection = selectionOf(info);
    const filters = given(filter);
    const names = Object.keys(filters);
    const compiled = selection.compiled(`counts ${request.viewer.statementKey} ${groupBy} ${names}`, () =>
      compileCounts(this.#context(request), map, groupBy, names, selection.fields, MOST_GROUPS),
    );
    const rows = await this.#run(request, compiled.statement, filterValues(this.#declarationOf(map), filters));
    if (rows.length > MOST_GROUPS) {
      throw codedError('TOO_COMPLEX', `More than ${MOST_GROUPS} groups: ask by fewer dimensions, or filter.`);
    }
    return rows.map((row) => compiled.read(row) as T);
  }

  /** One record by its key: the statement for an id, and what reads its rows. */
  #record<T>(request: ReadRequest, entity: EntityClass, selection: Selection, info: GraphQLResolveInfo): RecordRead<T> {
    const map = this.#entity(entity);
    const keyType = map.columns.get('id')?.type === 'uuid' ? 'uuid' : 'text';
    const { fields } = selection;
    const nested = nestedPages(fields, info.variableValues, this.#cursorsOf(request));
    const compiled = selection.compiled(`record ${request.viewer.statementKey} ${Object.keys(nested)}`, () =>
      compileRead(this.#context(request, nested), { kind: 'record', entity: map, fields, keyType }),
    );
    return {
      mayBeKey: (id) => keyType === 'text' || isUuid(id),
      step: (id) => {
        const trace = traceOf(request, { operation: info.fieldName, subjectId: keyType === 'uuid' ? id : undefined });
        return stepOf(request, compiled.statement, { ...nested, ...trace, id, first: 1 });
      },
      read: (rows) => {
        const row = rows.find((candidate) => compiled.isRow(candidate));
        return row === undefined ? null : (compiled.read(row) as T);
      },
    };
  }

  #entity(entity: EntityClass): EntityMap {
    const map = this.#entities.get(entity.name);
    if (map === undefined) throw new Error(`The read engine does not know ${entity.name}`);
    return map;
  }

  #declarationOf({ subject }: EntityMap): ReadDeclaration {
    return this.#declarations[subject] ?? {};
  }

  #context({ viewer }: ReadRequest, nested: Readonly<Record<string, unknown>> = {}): CompileContext {
    return {
      viewer,
      declarationOf: (map) => this.#declarationOf(map),
      startsAfter: (path) => nested[`${path}.after`] !== undefined,
    };
  }

  #cursorsOf({ viewer }: ReadRequest): ViewerCursors {
    return new ViewerCursors(this.#cursors, viewer.userId);
  }

  #run(request: ReadRequest, statement: Statement, values: Record<string, unknown>): Promise<TextRow[]> {
    return this.#send(request, stepOf(request, statement, values));
  }

  async #send(request: ReadRequest, step: Step): Promise<TextRow[]> {
    const [rows] = await this.#sendAll(request, [step]);
    return rows ?? [];
  }

  async #sendAll({ asker }: ReadRequest, steps: readonly Step[]): Promise<TextRow[][]> {
    try {
      const opening = asker.opening();
      const results = await roundTrip(this.#pool, [...opening, ...steps], asker.departure);
      asker.confirmed();
      return results.slice(opening.length);
    } catch (error) {
      asker.failed(error);
      throw error;
    }
  }
}

function stepOf({ viewer }: ReadRequest, { name, text, bind }: Statement, values: Record<string, unknown>): Step {
  return { name, text, values: bind({ scopes: viewer.scopes, values }) };
}

/** What the audit event of a read is made of; a filter holds ids, codes and days. */
function traceOf({ viewer, requestId }: ReadRequest, { operation, subjectId, filter }: Trace): Record<string, unknown> {
  return {
    'audit.partner': viewer.memberships[0]?.partnerId,
    'audit.user': viewer.userId,
    'audit.request': requestId,
    'audit.subject': subjectId,
    'audit.operation': operation,
    'audit.filter': filter && JSON.stringify(filter),
  };
}

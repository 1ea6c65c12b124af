import { assertSamePage, type SelectedField } from './selection.ts';

/** A node with the sort values that its cursor is made of. */
export interface PageItem {
  readonly node: Record<string, unknown>;
  readonly key: readonly unknown[];
}

/** The rows found for a page, with one more where there are more; the page is cut when the answer is made. */
export interface FoundPage {
  readonly items: readonly PageItem[];
  readonly totalCount: number;
}

/** What a request asks of a connection. */
export interface ConnectionSelection {
  /** What is asked of each node, by `nodes` or by `edges { node }`. */
  readonly nodes: readonly SelectedField[];
  readonly cursors: boolean;
  readonly total: boolean;
  /** Whether anything but the total is asked for. */
  readonly page: boolean;
}

/** A connection as GraphQL resolves it; edges and cursors are made only when they are asked for. */
export interface Connection<T> {
  readonly nodes: T[];
  readonly edges: Edge<T>[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

type Seal = (key: readonly unknown[]) => string;

/**
 * Classes, because an object literal with a getter gets a shape of its own each time, and shapes keep what the getter
 * closes over, here a page of rows, until the old generation is collected.
 */
class Edge<T> {
  readonly node: T;
  readonly #key: readonly unknown[];
  readonly #seal: Seal;

  constructor({ node, key }: PageItem, seal: Seal) {
    this.node = node as T;
    this.#key = key;
    this.#seal = seal;
  }

  get cursor(): string {
    return this.#seal(this.#key);
  }
}

class PageInfo {
  readonly hasNextPage: boolean;
  readonly #last: PageItem | undefined;
  readonly #seal: Seal;

  constructor(hasNextPage: boolean, last: PageItem | undefined, seal: Seal) {
    this.hasNextPage = hasNextPage;
    this.#last = last;
    this.#seal = seal;
  }

  get endCursor(): string | null {
    return this.#last === undefined ? null : this.#seal(this.#last.key);
  }
}

class Page<T> implements Connection<T> {
  readonly nodes: T[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
  readonly #items: readonly PageItem[];
  readonly #seal: Seal;

  constructor(items: readonly PageItem[], hasNextPage: boolean, totalCount: number, seal: Seal) {
    this.nodes = items.map(({ node }) => node as T);
    this.pageInfo = new PageInfo(hasNextPage, items.at(-1), seal);
    this.totalCount = totalCount;
    this.#items = items;
    this.#seal = seal;
  }

  get edges(): Edge<T>[] {
    return this.#items.map((item) => new Edge<T>(item, this.#seal));
  }
}

/** What the fields below a connection ask of it. */
export function connectionFields(fields: readonly SelectedField[]): ConnectionSelection {
  const named = (name: string, among = fields) =>
    among.filter((field) => field.name === name).flatMap(({ fields: below }) => below);
  const edges = named('edges');
  const info = named('pageInfo');
  return {
    nodes: merged([...named('nodes'), ...named('node', edges)]),
    cursors: edges.some(({ name }) => name === 'cursor') || info.some(({ name }) => name === 'endCursor'),
    total: fields.some(({ name }) => name === 'totalCount'),
    page: fields.some(({ name }) => name !== 'totalCount'),
  };
}

/** Cuts the surplus row, which only tells that there are more. */
export function connectionOf<T>({ items, totalCount }: FoundPage, first: number, seal: Seal): Connection<T> {
  return new Page<T>(items.slice(0, first), items.length > first, totalCount, seal);
}

function merged(fields: readonly SelectedField[]): SelectedField[] {
  const byKey = new Map<string, SelectedField>();
  for (const field of fields) {
    const known = byKey.get(field.key);
    if (known?.paged) assertSamePage([known.node, field.node]);
    byKey.set(field.key, known ? { ...field, fields: merged([...known.fields, ...field.fields]) } : field);
  }
  return [...byKey.values()];
}

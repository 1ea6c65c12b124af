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

/** A connection as GraphQL resolves it; cursors are sealed only when they are asked for. */
export interface Connection<T> {
  readonly nodes: T[];
  readonly edges: { readonly node: T; readonly cursor: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
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
export function connectionOf<T>(
  { items, totalCount }: FoundPage,
  first: number,
  seal: (key: readonly unknown[]) => string,
): Connection<T> {
  const page = items.slice(0, first);
  return {
    nodes: page.map(({ node }) => node as T),
    edges: page.map(({ node, key }) => ({
      node: node as T,
      get cursor() {
        return seal(key);
      },
    })),
    pageInfo: {
      hasNextPage: items.length > first,
      get endCursor() {
        const last = page.at(-1);
        return last === undefined ? null : seal(last.key);
      },
    },
    totalCount,
  };
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

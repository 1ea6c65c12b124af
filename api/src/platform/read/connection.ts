import type { SelectedField } from './selection.ts';

/** A node with the sort values that its cursor is made of. */
export interface Page {
  readonly node: Record<string, unknown>;
  readonly key: readonly unknown[];
}

/** A page of a list as it leaves the read engine; cursors are sealed when the answer is made. */
export interface PageResult {
  /** Names the list; its cursors hold for no other. */
  readonly list: string;
  readonly items: readonly Page[];
  readonly hasNextPage: boolean;
  readonly totalCount: number;
}

interface ConnectionSelection {
  /** What is asked of each node, by `nodes` or by `edges { node }`. */
  readonly nodes: readonly SelectedField[];
  readonly cursors: boolean;
  readonly total: boolean;
  /** Whether anything but the total is asked for. */
  readonly page: boolean;
}

/** What a request asks of a connection. */
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
export function pageOf(found: readonly Page[], first: number, totalCount: number, list: string): PageResult {
  return { list, items: found.slice(0, first), hasNextPage: found.length > first, totalCount };
}

function merged(fields: readonly SelectedField[]): SelectedField[] {
  const byKey = new Map<string, SelectedField>();
  for (const field of fields) {
    const known = byKey.get(field.key);
    byKey.set(field.key, known ? { ...field, fields: merged([...known.fields, ...field.fields]) } : field);
  }
  return [...byKey.values()];
}

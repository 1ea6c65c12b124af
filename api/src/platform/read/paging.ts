import { badInput } from '../errors/coded-error.ts';
import type { Connection, FoundPage } from './connection.ts';
import { connectionFields, connectionOf } from './connection.ts';
import type { CursorSeal } from './cursor.ts';
import { argumentsOf, type SelectedField } from './selection.ts';

/** Longest page that may be asked for. */
export const LONGEST_PAGE = 100;

/** @throws BAD_USER_INPUT for a page that is empty or too long. */
export function assertPage(first: number): void {
  if (first < 1 || first > LONGEST_PAGE) throw badInput(`A page has 1 to ${LONGEST_PAGE} rows.`);
}

/** The cursors of one viewer: one that belongs to somebody else, or to another list, does not open. */
export class ViewerCursors {
  readonly #seal: CursorSeal;
  readonly #userId: string;

  constructor(seal: CursorSeal, userId: string) {
    this.#seal = seal;
    this.#userId = userId;
  }

  open(cursor: string, list: string): string[] {
    return this.#seal.open(cursor, `${this.#userId} ${list}`);
  }

  /** A found page as GraphQL resolves it. */
  connection<T>(found: FoundPage, first: number, list: string): Connection<T> {
    return connectionOf<T>(found, first, (key) => this.#seal.seal(key, `${this.#userId} ${list}`));
  }
}

/** A page below an object, and where in the tree it is. */
interface NestedPage {
  readonly path: string;
  readonly field: SelectedField;
}

const pagesOf = new WeakMap<readonly SelectedField[], readonly NestedPage[]>();

/**
 * The values that the pages below an object are cut by, under the names that their statement binds, and which of them
 * start after a cursor.
 */
export function nestedPages(
  fields: readonly SelectedField[],
  variables: Readonly<Record<string, unknown>>,
  cursors: ViewerCursors,
): Record<string, unknown> {
  let pages = pagesOf.get(fields);
  if (pages === undefined) {
    pages = findPages(fields, 'root');
    pagesOf.set(fields, pages);
  }
  const values: Record<string, unknown> = {};
  for (const { path, field } of pages) {
    const { first, after } = argumentsOf(field, variables) as { first: number; after?: string | null };
    assertPage(first);
    values[`${path}.first`] = first;
    if (after != null) values[`${path}.after`] = cursors.open(after, field.name);
  }
  return values;
}

function findPages(fields: readonly SelectedField[], path: string): NestedPage[] {
  return fields.flatMap((field) => {
    const below = `${path}.${field.key}`;
    const next = field.paged ? connectionFields(field.fields).nodes : field.fields;
    return [...(field.paged ? [{ path: below, field }] : []), ...findPages(next, below)];
  });
}

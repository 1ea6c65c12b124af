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

/**
 * The values that the pages below an object are cut by, under the names that their statement binds, and which of them
 * start after a cursor.
 */
export function nestedPages(
  fields: readonly SelectedField[],
  variables: Readonly<Record<string, unknown>>,
  cursors: ViewerCursors,
  path = 'root',
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const field of fields) {
    if (field.fields.length === 0 && !field.paged) continue;
    const below = `${path}.${field.key}`;
    if (field.paged) {
      const { first, after } = argumentsOf(field, variables) as { first: number; after?: string | null };
      assertPage(first);
      values[`${below}.first`] = first;
      if (after != null) values[`${below}.after`] = cursors.open(after, field.name);
    }
    const next = field.paged ? connectionFields(field.fields).nodes : field.fields;
    Object.assign(values, nestedPages(next, variables, cursors, below));
  }
  return values;
}

import type { Subject } from '@kolo/access';

/** A condition that a client may ask for; the value is always bound, never part of the text. */
export interface FilterRule {
  /** The column that decides. */
  readonly column: string;
  /** SQL over the entity's own columns; `value` is the placeholder. */
  sql(alias: string, value: string): string;
  /** PostgreSQL type that the value is bound as. */
  readonly type: string;
  /** A filter on the key of another record counts only where that record is readable itself. */
  readonly through?: { readonly subject: Subject; readonly table: string };
  /**
   * A filter on what another table says of the row: `sql` is asked of that table, `column` is the row's own key. Only rows
   * of it that are readable count, asking is recorded as reading it is, and the trace keeps the filter's name, no value.
   */
  readonly within?: {
    readonly subject: Subject;
    readonly table: string;
    readonly key: string;
    /** The key of the row that one of the other table stands for, where that is not `key` itself; for what finds few. */
    readonly leadsTo?: (alias: string) => string;
  };
  /** Turns the client's value into the bound one; throws BAD_USER_INPUT for what cannot be. */
  parse?(value: unknown): unknown;
  /** Another declared filter that means the same of this value, and has an index of its own. */
  as?(value: unknown): string | undefined;
}

/** An order that a client may ask for: an expression that is never null, over the entity's own columns. */
export interface SortRule {
  sql(alias: string): string;
  readonly type: string;
  /**
   * An order by what another table says of the row: `sql` is asked of that table, `key` is its column that holds the row's
   * own key. It can be asked for by whom lets the policy read that table, and is recorded as reading it is.
   */
  readonly within?: { readonly subject: Subject; readonly table: string; readonly key: string };
}

/** What a feature tells the read engine of an entity, beyond what the ORM's metadata says. */
export interface ReadDeclaration {
  readonly filters?: Readonly<Record<string, FilterRule>>;
  readonly sorts?: Readonly<Record<string, SortRule>>;
  /** What lists, totals and counts show at all; a record that they leave out is still found by its key. */
  readonly listed?: (alias: string) => string;
  readonly defaultSort?: { readonly field: string; readonly direction: 'asc' | 'desc' };
  /** GraphQL fields that a resolver makes from these properties. */
  readonly computed?: Readonly<Record<string, readonly string[]>>;
  /** Relations whose absence is named in `hiddenFields`. */
  readonly hidable?: readonly string[];
  /** Those of them that say something of a further record, whether there is one: not to whom a window shows this one. */
  readonly hidableToOwner?: readonly string[];
  /** Columns that `counts` may group by, by name of the field that shows them. */
  readonly dimensions?: Readonly<Record<string, DimensionRule>>;
  /** Tried in this order. */
  readonly keptCounts?: readonly KeptCounts[];
}

/**
 * Counts that the database keeps: a table of sums, read where it has every column that is asked for and its policy is the
 * entity's own for this viewer.
 */
export interface KeptCounts {
  readonly subject: Subject;
  readonly table: string;
  readonly sum: string;
  readonly columns: readonly string[];
}

/** A dimension of counts: the column that is grouped by. */
export interface DimensionRule {
  readonly column: string;
  /** The subject whose key the column holds, where it is not readable to everyone. */
  readonly through?: { readonly subject: Subject; readonly table: string };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** True for the text of a UUID. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}

import type { Read } from './projection.ts';
import type { Form, SelectedColumn } from './value.ts';

/** The columns and joins of one select list; equal columns are selected once. */
export class Row {
  readonly columns: string[] = [];
  readonly joins: string[] = [];
  /** For what of a row broken glasses may open, the ids of those that do, separated by commas; null where none does. */
  readonly glasses: string[] = [];
  readonly form: Form;
  readonly #places = new Map<string, number>();

  constructor(form: Form) {
    this.form = form;
  }

  /** Selects a column and returns what reads it. */
  read({ sql, decode }: SelectedColumn): Read {
    const known = this.#places.get(sql);
    const place = known ?? this.columns.push(sql) - 1;
    this.#places.set(sql, place);
    return (values) => decode(values[place]);
  }

  join(sql: string): void {
    this.joins.push(sql);
  }
}

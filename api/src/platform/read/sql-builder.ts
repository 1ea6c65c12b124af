import { conditionFor, conditionSql, type ScopeName, type Subject, scopeValue, type ViewerScopes } from '@kolo/access';

/** What a statement's parameters are taken from at each request. */
export interface BindContext {
  readonly scopes: ViewerScopes;
  readonly values: Readonly<Record<string, unknown>>;
}

export type Bind = (context: BindContext) => unknown;

/** Collects the text of one statement: aliases, parameters, and the policy's conditions for the viewers of a shape. */
export class SqlBuilder {
  readonly binds: Bind[] = [];
  /** Every subject that the statement may return rows of. */
  readonly subjects = new Set<Subject>();
  readonly #shape: string;
  readonly #places = new Map<string, string>();
  #aliases = 0;

  constructor(shape: string) {
    this.#shape = shape;
  }

  alias(): string {
    return `t${this.#aliases++}`;
  }

  /** A placeholder for a value that each request gives. */
  param(bind: Bind, type: string): string {
    this.binds.push(bind);
    return `$${this.binds.length}::${type}`;
  }

  /** A placeholder for a named value of the request; the same name gives the same placeholder. */
  value(name: string, type: string): string {
    return this.#once(`value ${name}`, () => this.param(({ values }) => values[name], type));
  }

  /** The policy's condition for reading a subject under an alias, or null where nothing of it may be read. */
  readable(subject: Subject, alias: string): string | null {
    const condition = conditionFor(this.#shape, 'read', subject);
    if (condition === null) return null;
    return conditionSql(condition, { alias, param: (scope) => this.#scope(scope) });
  }

  #scope(name: ScopeName): string {
    return this.#once(`scope ${name}`, () => {
      this.binds.push(({ scopes }) => scopeValue(scopes, name));
      return `$${this.binds.length}`;
    });
  }

  #once(key: string, make: () => string): string {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.#places.set(key, made);
    return made;
  }
}

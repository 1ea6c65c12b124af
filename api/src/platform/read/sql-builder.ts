import {
  type Condition,
  conditionFor,
  conditionSql,
  glassOpens,
  glassSql,
  type Reach,
  type ScopeName,
  type Subject,
  scopeType,
  scopeValue,
  type ViewerScopes,
} from '@kolo/access';

/** What a statement's parameters are taken from at each request. */
export interface BindContext {
  readonly scopes: ViewerScopes;
  readonly values: Readonly<Record<string, unknown>>;
}

export type Bind = (context: BindContext) => unknown;

/** How a subject's condition is asked. */
export interface Asked {
  /** Where the statement goes through the values of a scope one by one, the expression of the value it is at. */
  readonly each?: { readonly scope: ScopeName; readonly sql: string };
  /** What columns are called where the condition is asked of another table's row. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** `own` where what others share does not count, whatever the statement is for. */
  readonly reach?: Reach;
}

/** For whom a statement is compiled: all viewers who hold these scopes, and exactly one value of some. */
export interface ViewerShape {
  readonly shape: string;
  readonly singles: ReadonlySet<ScopeName>;
}

/** Collects the text of one statement: aliases, parameters, and the policy's conditions for the viewers of a shape. */
export class SqlBuilder {
  readonly binds: Bind[] = [];
  /** Every subject that the statement may return rows of. */
  readonly subjects = new Set<Subject>();
  /** The same of those that a window alone could open to the viewer: for each, whether a row of the page shows it. */
  readonly shownByWindow = new Map<Subject, string[]>();
  readonly #viewer: ViewerShape;
  readonly #reach: Reach;
  readonly #places = new Map<string, string>();
  #aliases = 0;

  /** @param reach `own` where the statement leaves out what others share: that is found by its key, or through what shares it. */
  constructor(viewer: ViewerShape, reach: Reach = 'everything') {
    this.#viewer = viewer;
    this.#reach = reach;
  }

  alias(): string {
    return `t${this.#aliases++}`;
  }

  /** Notes that the statement may return rows of a subject; `shown` says of a row of the page whether it does. */
  returns(subject: Subject, shown?: string): void {
    const isOwn = conditionFor(this.#viewer.shape, 'read', subject, 'own') !== null;
    if (isOwn || shown === undefined) this.subjects.add(subject);
    else this.shownByWindow.set(subject, [...(this.shownByWindow.get(subject) ?? []), shown]);
  }

  /** Through which broken glass a row of a subject is seen, as text; nothing for viewers who break none. */
  glass(subject: Subject, alias: string): string | undefined {
    const { scope, column } = glassOpens;
    if (subject !== glassOpens.subject || !this.#viewer.shape.split(',').includes(scope)) return undefined;
    const key = `${alias}.${column}`;
    return `case when ${key} is not null then ${glassSql(key, `${this.scope(scope)}::${scopeType(scope)}`)}::text end`;
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

  /** The policy's condition for reading a subject, as a tree, or null where nothing of it may be read. */
  condition(subject: Subject): Condition | null {
    return conditionFor(this.#viewer.shape, 'read', subject, this.#reach);
  }

  /** The same as SQL under an alias. */
  readable(subject: Subject, alias: string, { each, renamed, reach = this.#reach }: Asked = {}): string | null {
    const condition = conditionFor(this.#viewer.shape, 'read', subject, reach);
    if (condition === null) return null;
    return conditionSql(condition, {
      alias,
      renamed,
      param: (scope) => this.scope(scope),
      only: (scope, type) => {
        if (scope === each?.scope) return each.sql;
        return this.#viewer.singles.has(scope) ? `(${this.scope(scope)}::${type})[1]` : undefined;
      },
    });
  }

  /** The scope that a condition requires a column to be one of, if it holds several values and no other scope is required. */
  spreadable(subject: Subject): ScopeName | null {
    const condition = this.condition(subject);
    if (condition === null) return null;
    const parts = 'and' in condition ? condition.and : [condition];
    const scopes = parts.flatMap((part) => ('in' in part && typeof part.in[1] === 'string' ? [part.in[1]] : []));
    const [scope, ...others] = scopes;
    return scope === undefined || others.length > 0 || this.#viewer.singles.has(scope) ? null : scope;
  }

  /** A placeholder for the values of a scope, as an array. */
  scope(name: ScopeName): string {
    return this.#once(`scope ${name}`, () => this.param(({ scopes }) => scopeValue(scopes, name), scopeType(name)));
  }

  #once(key: string, make: () => string): string {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.#places.set(key, made);
    return made;
  }
}

import type { Client } from 'pg';
import { type Answer, type GraphqlClient, withoutCorrelation } from './client.ts';

/** What a script remembers of its answers: ids that are fresh in each world. */
export type Memory = Map<string, string>;

/** One thing that a viewer asks or does. */
export interface ScriptStep {
  readonly name: string;
  readonly query: string;
  readonly variables?: (memory: Memory) => object;
  /** Where in the answer an id stands that a later step needs, and under which name. */
  readonly keep?: Readonly<Record<string, string>>;
}

/** All that reached a viewer, and all that the database did for them, as text. */
export interface Seen {
  readonly step: string;
  readonly text: string;
}

/**
 * Takes out of texts what is fresh by nature, and only that: ids, pseudonyms and numbers of cases are named by the order in
 * which they come up, moments since the start are one. What was there before the worlds parted is the same in each.
 */
export class Fresh {
  readonly #names = new Map<string, string>();
  readonly #since: string;

  constructor(since: Date) {
    this.#since = since.toISOString();
  }

  out(text: string): string {
    return withoutCorrelation(text)
      .replaceAll(
        /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\bP-[0-9A-Z]{8}\b|\b(?:RS|XK)-\d{4}-[0-9A-Z]{6}\b/g,
        (id) => this.#nameOf(id),
      )
      .replaceAll(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[\d.]*(?:Z|[+-]\d\d(?::\d\d)?)/g, (moment) =>
        new Date(moment).toISOString() >= this.#since ? '<now>' : moment,
      );
  }

  #nameOf(id: string): string {
    const name = this.#names.get(id) ?? `<fresh ${this.#names.size + 1}>`;
    this.#names.set(id, name);
    return name;
  }
}

/** Headers that say when, and for which request; how long a body is follows from it, and is checked against it. */
const FRESH_HEADERS = ['date', 'content-length', 'x-request-id'];

function headersOf({ headers, text }: Answer<unknown>): string {
  const length = headers.get('content-length');
  if (length !== null && Number(length) !== Buffer.byteLength(text))
    throw new Error('a body is not as long as it says');
  return JSON.stringify([...headers].filter(([name]) => !FRESH_HEADERS.includes(name)).toSorted());
}

/** A statement without its constants, which the database's statistics leave out of some of the texts that they keep. */
const shapeOf = (text: string) =>
  text
    .replaceAll(/(?:\b[ue]&?)?'[^']*'|\$\d+|\b(?:\d+|null|true|false|nfkc)\b/gi, '?')
    .replaceAll(/\?(?:, \?)+|\? \/\*, \.\.\. \*\//g, '?');

/** What the API's roles ran for the last step: each statement, how often, and how many rows it returned or wrote. */
async function statementsSince(admin: Client): Promise<string> {
  const { rows } = await admin.query<{ text: string; calls: string; rows: string }>(
    `select s.query as text, s.calls, s.rows from pg_stat_statements s
       join pg_roles r on r.oid = s.userid join pg_database d on d.oid = s.dbid
      where d.datname = current_database() and r.rolname in ('kolo_login', 'kolo_app')`,
  );
  const byShape = Map.groupBy(rows, ({ text }) => shapeOf(text));
  const sum = (numbers: readonly string[]) => numbers.reduce((total, one) => total + Number(one), 0);
  return [...byShape]
    .map(([shape, of]) => `${sum(of.map(({ calls }) => calls))} × ${sum(of.map((one) => one.rows))} rows: ${shape}`)
    .toSorted()
    .join('\n');
}

/** Runs a script as a viewer, one step after the other, and returns all that could be told apart. */
export async function runScript(
  admin: Client,
  client: GraphqlClient,
  steps: readonly ScriptStep[],
  { memory, fresh }: { readonly memory: Memory; readonly fresh: Fresh },
): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const { name, query, variables, keep = {} } of steps) {
    await admin.query('select pg_stat_statements_reset()');
    const body = JSON.stringify({ query, variables: variables?.(memory) ?? {} });
    // Not compressed: how long a body is then would depend on ids that are fresh.
    const answer = await client.post(body, { 'accept-encoding': 'identity' });
    const statements = await statementsSince(admin);
    // A question that cannot be asked is answered alike everywhere, and would prove nothing.
    if (/VALIDATION|BAD_USER_INPUT/.test(answer.codes.join()))
      throw new Error(`${name} cannot be asked: ${answer.text}`);
    for (const [as, path] of Object.entries(keep)) {
      const value = path
        .split('.')
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], answer.data);
      if (typeof value !== 'string') throw new Error(`${name} did not bring ${path}: ${answer.text}`);
      memory.set(as, value);
    }
    const text = [`${answer.status} ${headersOf(answer)}`, answer.text, statements].join('\n');
    seen.push({ step: name, text: fresh.out(text) });
  }
  return seen;
}

/** The steps of which two worlds show something else, with where they begin to differ. */
export function differences(one: readonly Seen[], other: readonly Seen[]): string[] {
  const steps = Array.from({ length: Math.max(one.length, other.length) }, (_, place) => place);
  return steps.flatMap((place) => {
    const [a, b] = [one[place], other[place]];
    if (a !== undefined && a.step === b?.step && a.text === b.text) return [];
    const [left, right] = [a?.text ?? '', b?.text ?? ''];
    let at = 0;
    while (at < left.length && left[at] === right[at]) at += 1;
    const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60);
    return [`${a?.step ?? b?.step}\n- ${around(left)}\n+ ${around(right)}`];
  });
}

import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { ClientBase, Pool } from 'pg';
import { serialize } from 'pg-protocol';
import { badInput, cancelled } from '../errors/coded-error.ts';
import { cancelStatement } from './cancel.ts';

/** One step of a round trip: a statement by name, with its values. */
export interface Step {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The rows of one step, each a list of texts. */
export type TextRow = readonly (string | null)[];

/** What is used of the connection that the driver hands to whatever it submits. */
interface Wire {
  readonly stream: { write(bytes: Buffer): boolean };
}

/** Statements kept prepared on one connection; the least recently used is closed on the server too. */
const PREPARED_PER_CONNECTION = 300;

interface Prepared {
  /** The text that each name stands for. */
  readonly names: LRUCache<string, string>;
  readonly closing: Set<string>;
}

const preparedOn = new WeakMap<Wire, Prepared>();

function preparedFor(wire: Wire): Prepared {
  const known = preparedOn.get(wire);
  if (known) return known;
  const closing = new Set<string>();
  const names = new LRUCache<string, string>({
    max: PREPARED_PER_CONNECTION,
    dispose: (_, name, reason) => {
      if (reason === 'evict') closing.add(name);
    },
  });
  const made = { names, closing };
  preparedOn.set(wire, made);
  return made;
}

/**
 * Sends all steps in one network write, ended by one Sync: they are one implicit transaction, so settings that the
 * first step makes local hold for the others and for nothing after them.
 */
class RoundTrip {
  readonly #steps: readonly Step[];
  readonly #values: (string | null)[][];
  readonly #results: TextRow[][];
  readonly #settle: (error: Error | null, results: TextRow[][]) => void;
  #step = 0;
  #wire: Wire | undefined;

  constructor(steps: readonly Step[], settle: (error: Error | null, results: TextRow[][]) => void) {
    this.#steps = steps;
    this.#values = steps.map(({ values }) => values.map(toText));
    this.#results = steps.map(() => []);
    this.#settle = settle;
  }

  /** One write for all messages: each write is a call into the system. */
  submit(wire: Wire): void {
    this.#wire = wire;
    const { names, closing } = preparedFor(wire);
    const messages: Buffer[] = [];
    for (const name of closing) messages.push(serialize.close({ type: 'S', name }));
    closing.clear();
    this.#steps.forEach(({ name, text }, place) => {
      // Two features may give two statements one name: it stands for the text that it was prepared with.
      if (names.get(name) !== text) {
        messages.push(serialize.close({ type: 'S', name }), serialize.parse({ name, text }));
        names.set(name, text);
      }
      messages.push(serialize.bind({ statement: name, values: this.#values[place] ?? [] }), serialize.execute());
    });
    messages.push(serialize.sync());
    wire.stream.write(Buffer.concat(messages));
  }

  handleDataRow(message: { fields: (string | null)[] }): void {
    this.#results[this.#step]?.push(message.fields);
  }

  handleCommandComplete(): void {
    this.#step += 1;
  }

  handleEmptyQuery(): void {
    this.#step += 1;
  }

  handleRowDescription(): void {}

  handlePortalSuspended(): void {}

  /** After an error nothing is known of the statements that this round trip prepared: they are parsed anew. */
  handleError(error: Error): void {
    if (this.#wire) for (const { name } of this.#steps) preparedFor(this.#wire).names.delete(name);
    this.#settle(error, this.#results);
  }

  handleReadyForQuery(): void {
    this.#settle(null, this.#results);
  }
}

/**
 * Sends the steps over one connection in one round trip: one implicit transaction, or part of the open one.
 * @returns the rows of each step. @throws the database's error.
 */
export function pipeline(client: ClientBase, steps: readonly Step[]): Promise<TextRow[][]> {
  return new Promise((resolve, reject) => {
    const trip = new RoundTrip(steps, (error, results) => (error ? reject(error) : resolve(results)));
    client.query(trip as never);
  });
}

/** Whether a connection is as good as before: the error answers a statement, or is ours and nothing was sent. */
export function isRefusal(error: unknown): boolean {
  if (error instanceof GraphQLError) return true;
  return error instanceof Error && 'severity' in error && error.severity === 'ERROR';
}

/**
 * Runs the steps on a connection of the pool in one round trip; stops them when whoever waits for them is gone.
 * @returns the rows of each step.
 * @throws the database's error, the pool's when no connection is to be had, CANCELLED when nobody waits any more.
 */
export async function roundTrip(pool: Pool, steps: readonly Step[], departure: AbortSignal): Promise<TextRow[][]> {
  if (departure.aborted) throw cancelled();
  const client = await pool.connect();
  if (departure.aborted) {
    client.release();
    throw cancelled();
  }
  const cancel = () => cancelStatement(client);
  departure.addEventListener('abort', cancel);
  let broken = false;
  try {
    return await pipeline(client, steps);
  } catch (error) {
    broken = !isRefusal(error);
    throw departure.aborted ? cancelled() : error;
  } finally {
    departure.removeEventListener('abort', cancel);
    client.release(broken || departure.aborted);
  }
}

function toText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return `{${value.map(element).join(',')}}`;
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  if (text.includes('\0')) throw badInput('A text holds a character that cannot be stored.');
  return text;
}

function element(value: unknown): string {
  const text = toText(value);
  return text === null ? 'null' : `"${text.replace(/["\\]/g, '\\$&')}"`;
}

import type { Pool } from 'pg';

/** A statement by name with its values. */
export interface Step {
  readonly name: string;
  readonly text: string;
  readonly values: readonly (string | number | null)[];
}

export type TextRow = readonly (string | null)[];

interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  parse(message: { name: string; text: string; types: number[] }): void;
  bind(message: { statement: string; values: readonly (string | null)[]; portal: string; binary: boolean }): void;
  execute(message: { portal: string; rows: number }): void;
  sync(): void;
}

const preparedOn = new WeakMap<Wire, Set<string>>();

/** Sends all steps at once, ended by one Sync, which makes them one transaction; returns the rows of the last. */
export async function roundTrip(pool: Pool, steps: readonly Step[]): Promise<TextRow[]> {
  const client = await pool.connect();
  try {
    return await new Promise<TextRow[]>((resolve, reject) => {
      client.query(submittable(steps, resolve, reject) as never);
    });
  } finally {
    client.release();
  }
}

function submittable(steps: readonly Step[], resolve: (rows: TextRow[]) => void, reject: (error: Error) => void) {
  let rows: TextRow[] = [];
  let place = 0;
  return {
    submit(wire: Wire) {
      const prepared = preparedOn.get(wire) ?? new Set();
      preparedOn.set(wire, prepared);
      wire.stream.cork();
      for (const { name, text, values } of steps) {
        if (!prepared.has(name)) wire.parse({ name, text, types: [] });
        prepared.add(name);
        wire.bind({ statement: name, values: values.map(asText), portal: '', binary: false });
        wire.execute({ portal: '', rows: 0 });
      }
      wire.sync();
      wire.stream.uncork();
    },
    handleDataRow({ fields }: { fields: TextRow }) {
      if (place === steps.length - 1) rows.push(fields);
    },
    handleCommandComplete() {
      place += 1;
    },
    handleRowDescription() {},
    handleEmptyQuery() {},
    handlePortalSuspended() {},
    handleError(error: Error) {
      rows = [];
      reject(error);
    },
    handleReadyForQuery() {
      resolve(rows);
    },
  };
}

function asText(value: string | number | null): string | null {
  return value === null ? null : String(value);
}

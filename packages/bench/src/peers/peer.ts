import type { ChildProcess } from 'node:child_process';

export type PeerName = 'api' | 'postgraphile' | 'raw';

/** What is measured against each other: its name in tables, and the process that serves it. */
export interface Peer {
  readonly name: PeerName;
  readonly url: string;
  readonly pid: number;
  /** From the start of its process to its first answer. */
  readonly startSeconds: number;
  stop(): Promise<void>;
}

/** What a peer of this package is told when it starts, by its standard input. */
export interface PeerSettings {
  readonly port: number;
  /** The database as the API's login. */
  readonly databaseUrl: string;
  /** The key that session cookies are signed with. */
  readonly cookieKey: string;
}

/** Connections to the database that every peer may hold: what the API has by default. */
export const POOL_SIZE = 10;

/** Resolves when a server answers at all. @throws when it ends before, or does not answer in time. */
export async function untilItAnswers(url: string, child: ChildProcess): Promise<void> {
  for (const until = Date.now() + 30_000; Date.now() < until; ) {
    if (child.exitCode !== null) throw new Error(`The server for ${url} ended with code ${child.exitCode}`);
    const answered = await fetch(url, { method: 'POST' }).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`The server for ${url} does not answer`);
}

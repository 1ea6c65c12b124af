import type { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import { type ClientBase, Connection } from 'pg';

/** Longest that sending may take; a statement that could not be cancelled ends by its own timeout. */
const PATIENCE_MS = 3_000;

/** What the driver knows of an open connection: where it leads, and what the server calls it. */
interface Opened {
  readonly host: string;
  readonly port: number;
  readonly ssl: boolean | object;
  readonly processID: number;
  readonly secretKey: number;
}

/** A connection of the driver's on which nobody has logged in. */
interface Plain extends EventEmitter {
  readonly stream: Socket;
  connect(portOrPath: number | string, host?: string): void;
  requestSsl(): void;
  cancel(processID: number, secretKey: number): void;
}

/**
 * Asks the server to stop what a connection is running. The protocol wants another connection for it, and no answer
 * comes: the statement fails, or was done already. From now on the connection must not be lent to anybody, as the
 * server may take notice when the next statement runs.
 */
export function cancelStatement(client: ClientBase): void {
  const { host, port, ssl, processID, secretKey } = client as unknown as Opened;
  const messenger = new Connection({ ssl } as object) as unknown as Plain;
  const send = () => messenger.cancel(processID, secretKey);
  messenger.on('connect', () => (ssl ? messenger.requestSsl() : send()));
  messenger.on('sslconnect', send);
  messenger.on('error', () => messenger.stream.destroy());
  messenger.stream.setTimeout(PATIENCE_MS, () => messenger.stream.destroy());
  if (host.startsWith('/')) messenger.connect(`${host}/.s.PGSQL.${port}`);
  else messenger.connect(port, host);
}

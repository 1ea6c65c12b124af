import { scopesOf, type ViewerScopes, viewerSettings } from '@kolo/access';
import type { ClientBase, Pool, PoolClient } from 'pg';

/** A statement that makes a transaction a viewer's: of the role `kolo_app`, with the viewer's scopes. */
export interface SettingsStatement {
  readonly name: string;
  readonly text: string;
  readonly values: string[];
}

const names = Object.keys(viewerSettings(scopesOf('', [])));
const calls = names.map((name, index) => `set_config('${name}', $${index + 1}, true)`);
const text = `select set_config('role', 'kolo_app', true), ${calls.join(', ')}`;

/**
 * The statement to send at the start of a transaction, before the first statement about data. Every setting is local, so
 * that nothing of a viewer stays on the connection. Its text is the same for all viewers.
 */
export function settingsStatement(scopes: ViewerScopes): SettingsStatement {
  const settings = viewerSettings(scopes);
  return { name: 'kolo_viewer_settings', text, values: names.map((name) => settings[name] ?? '') };
}

/** Makes the transaction that a connection is in the viewer's. */
export async function becomeViewer(client: ClientBase, scopes: ViewerScopes): Promise<void> {
  await client.query(settingsStatement(scopes));
}

/** Does some work in one transaction of a viewer's; commits it, or rolls it back if the work throws. */
export async function asViewer<T>(pool: Pool, scopes: ViewerScopes, work: (client: PoolClient) => Promise<T>) {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    await becomeViewer(client, scopes);
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    // A connection that could not be rolled back is not lent again.
    client.release(broken);
  }
}

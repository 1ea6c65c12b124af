import { scopesOf, type ViewerScopes, viewerSettings } from '@kolo/access';
import type { ClientBase } from 'pg';

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

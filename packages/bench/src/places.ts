import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The top folder of the project. */
export const root = resolve(import.meta.dirname, '..', '..', '..');

/** Where the scratch database and the logs of the peers are kept; may be deleted at any time. */
export const cache = join(root, '.cache', 'bench');

/** The folder of this package. */
export const room = resolve(import.meta.dirname, '..');

/** A built program of the API. */
export function apiProgram(name: string): string {
  return join(root, 'api', 'dist', name);
}

/** What Node is given to serve the API, in its folder: flags and program, as its own script has them. */
export function apiServer(): { readonly args: readonly string[]; readonly folder: string } {
  const folder = join(root, 'api');
  const { scripts }: { scripts: { start: string } } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { args: scripts.start.split(' ').slice(1), folder };
}

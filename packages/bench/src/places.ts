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

import { delimiter, join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..', '..', '..');
export const modules = join(root, 'node_modules');
export const programs = join(modules, '.bin');

/** The search path with the installed programs first. */
export function pathWithPrograms() {
  return [programs, ...pathEntries()].join(delimiter);
}

/** The search path without any installed programs: `npm ci` removes the Node it would otherwise run on. */
export function pathWithoutPrograms() {
  return pathEntries().join(delimiter);
}

function pathEntries() {
  const installed = join('node_modules', '.bin');
  return (process.env.PATH ?? '').split(delimiter).filter((entry) => entry && !entry.endsWith(installed));
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';

/** The top folder of the project. */
export const root = resolve(import.meta.dirname, '..', '..', '..');

/** A workspace of the project. */
export interface Room {
  name: string;
  /** Relative to the top folder. */
  path: string;
  folder: string;
  scripts: Record<string, string>;
}

/** All workspaces, in the order in which they build on each other. */
export function rooms(top = root): Room[] {
  const packages = join(top, 'packages');
  const inPackages = existsSync(packages) ? readdirSync(packages).sort() : [];
  const folders = [
    ...inPackages.map((name) => join(packages, name)),
    ...['api', 'schema', 'portal'].map((name) => join(top, name)),
  ];
  return folders.filter((folder) => existsSync(join(folder, 'package.json'))).map((folder) => readRoom(top, folder));
}

/** The room with this name. */
export function room(name: string): Room {
  const found = rooms().find((candidate) => candidate.name === name);
  if (!found) throw new Error(`There is no room called ${name}`);
  return found;
}

function readRoom(top: string, folder: string): Room {
  const { scripts = {} }: { scripts?: Record<string, string> } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  return { name: basename(folder), path: relative(top, folder), folder, scripts };
}

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

const notSource = new Set(['node_modules', 'dist']);

/** A fingerprint of every source file, by path. It does not ask git: a check out may be uncommitted, or no check out. */
export async function fingerprints(top: string, folder = top): Promise<Map<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith('.') && !notSource.has(name))
      .map(async (entry): Promise<[string, string][]> => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return [...(await fingerprints(top, path))];
        if (!entry.isFile() || !existsSync(path)) return [];
        return [
          [
            relative(top, path),
            createHash('sha256')
              .update(await readFile(path))
              .digest('hex'),
          ],
        ];
      }),
  );
  return new Map(found.flat());
}

/** The files that were changed, added or removed between two states. */
export function drifted(before: Map<string, string>, after: Map<string, string>): string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
}

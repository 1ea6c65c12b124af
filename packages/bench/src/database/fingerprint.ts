import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../places.ts';

/** A short hash of what a scratch database is made of: the migrations and the rows that are loaded. */
export function fingerprint(): string {
  const hash = createHash('sha256');
  for (const folder of [join(root, 'api', 'migrations'), join(import.meta.dirname, 'rows')]) {
    const names = readdirSync(folder, { encoding: 'utf8', recursive: true }).filter((name) => name.endsWith('.ts'));
    for (const name of names.sort()) hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex').slice(0, 10);
}

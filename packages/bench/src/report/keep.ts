import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { room, root } from '../places.ts';
import { between } from './markers.ts';

/** Keeps a result as JSON under `results/`. */
export async function keepResult(name: string, result: object): Promise<string> {
  const folder = join(room, 'results');
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  await writeFile(file, `${JSON.stringify(result, rounded, 2)}\n`);
  return file;
}

/** Puts Markdown between the markers of a name in the READMEs that have them. */
export async function writeToReadmes(name: string, text: string): Promise<void> {
  for (const file of [join(room, 'README.md'), join(root, 'README.md')]) {
    const written = between(await readFile(file, 'utf8'), name, text);
    if (written !== null) await writeFile(file, written);
  }
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(5)) : value;
}

import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { toSerbianLatin } from '../src/shared/locale/transliteration.ts';

const locales = fileURLToPath(new URL('../src/locales/', import.meta.url));
const source = `${locales}sr-Cyrl.po`;
const target = `${locales}sr-Latn.po`;

/**
 * The Latin catalogue from the Cyrillic one: the translations are transliterated, everything else is copied.
 * English source strings hold no Cyrillic, so the whole file can go through.
 */
export function latinCatalog(cyrillicCatalog: string): string {
  return toSerbianLatin(cyrillicCatalog).replace('"Language: sr-Cyrl\\n"', '"Language: sr-Latn\\n"');
}

/** Whether the committed Latin catalogue is what the Cyrillic one says. */
export async function latinCatalogIsCurrent(): Promise<boolean> {
  const [cyrillic, latin] = await Promise.all([readFile(source, 'utf8'), readFile(target, 'utf8')]);
  return latin === latinCatalog(cyrillic);
}

if (import.meta.main) await writeFile(target, latinCatalog(await readFile(source, 'utf8')));

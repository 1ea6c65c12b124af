import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const DOCUMENT = '\0document:';
/** As the Babel plugin of the generator puts it where a document was. */
const imported = /import \{ (\w+Doc(?:ument)?) \} from "[\w./]+\/generated\/graphql"/g;

/**
 * Makes a module of each GraphQL document, so that a page loads its own. They are all generated into one file, and a file
 * is in one chunk: every page would carry the operations of all.
 * @param file Where they are.
 */
export function documentsByOperation(file: string): Plugin {
  let documents: Promise<ReadonlyMap<string, string>> | undefined;
  return {
    name: 'kolo-documents-by-operation',
    watchChange(changed) {
      if (changed === file) documents = undefined;
    },
    transform: (code) => code.replaceAll(imported, `import { $1 } from "${DOCUMENT}$1"`),
    resolveId: (id) => (id.startsWith(DOCUMENT) ? id : null),
    async load(id) {
      if (!id.startsWith(DOCUMENT)) return null;
      this.addWatchFile(file);
      documents ??= documentsOf(file);
      const name = id.slice(DOCUMENT.length);
      const document = (await documents).get(name);
      if (!document) throw new Error(`${file} has no ${name}`);
      return { code: `export const ${name} = ${document};`, moduleSideEffects: false };
    },
  };
}

/** The documents of a generated file by name, as text. */
async function documentsOf(file: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(file, 'utf8');
  return new Map(
    Array.from(
      text.matchAll(/^export const (\w+) = (\{.*\}) as unknown as DocumentNode</gm),
      ([, name = '', document = '']) => [name, document],
    ),
  );
}

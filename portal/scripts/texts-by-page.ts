import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { createCompiledCatalog, getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import type { Plugin, Rolldown } from 'vite';

/** The part that is loaded with the portal itself; every other part is called like the page that it belongs to. */
const START = 'start';

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;
/** A compiled catalogue: the message, as Lingui reads it, of each id. */
type Messages = Record<string, unknown>;

/**
 * Writes the texts of each page into files of their own, one for each language, so that a page loads the texts that its
 * code names and no others. Translators keep one catalogue for a language. The address of the files is in the page's
 * head, because it changes whenever a text does, and the page is the one file that is asked for again each time.
 */
export function textsByPage(cwd: string): Plugin {
  const config = getConfig({ cwd });
  let directory = '';
  return {
    name: 'kolo-texts-by-page',
    apply: 'build',
    async generateBundle(_options, bundle) {
      const files = new Map<string, string>();
      for (const locale of config.locales) {
        const messages = await compileCatalog(cwd, locale);
        for (const [part, ids] of idsByPart(bundle, new Set(Object.keys(messages)))) {
          const own = Object.fromEntries([...ids].toSorted().map((id) => [id, messages[id]]));
          files.set(`${locale}/${part}.json`, JSON.stringify(own));
        }
      }
      const hash = createHash('sha256')
        .update(JSON.stringify([...files]))
        .digest('base64url')
        .slice(0, 8);
      directory = `assets/texts-${hash}`;
      for (const [name, source] of files) this.emitFile({ type: 'asset', fileName: `${directory}/${name}`, source });
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => [{ tag: 'meta', attrs: { name: 'texts', content: `/${directory}` }, injectTo: 'head' }],
    },
  };
}

async function compileCatalog(cwd: string, locale: string): Promise<Messages> {
  const config = getConfig({ cwd });
  const [catalog] = await getCatalogs(config);
  if (!catalog) throw new Error('lingui.config.ts names no catalogue');
  const { fallbackLocales, sourceLocale } = config;
  const { messages, missing } = await catalog.getTranslations(locale, {
    fallbackLocales,
    sourceLocale,
    missingBehavior: 'resolved',
  });
  const texts = missing.map(({ id, source }) => source || id);
  if (texts.length > 0) throw new Error(`Not translated into ${locale}: ${texts.join('; ')}`);
  const { source, errors } = createCompiledCatalog(locale, messages, { namespace: 'json' });
  if (errors.length > 0) throw new Error(`Not readable in ${locale}: ${errors.map(({ id }) => id).join(', ')}`);
  return JSON.parse(source).messages;
}

/** Which messages each part needs. What the start has, no page has again. */
function idsByPart(bundle: Bundle, known: ReadonlySet<string>): Map<string, Set<string>> {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const start = reach(
    bundle,
    chunks.filter(({ isEntry }) => isEntry),
    (chunk) => chunk.imports,
  );
  const startIds = idsIn(start, known);
  const parts = new Map([[START, startIds]]);
  for (const name of new Set([...start].flatMap(({ dynamicImports }) => dynamicImports))) {
    const page = bundle[name];
    if (page?.type !== 'chunk' || !page.facadeModuleId) continue;
    // What a page loads later, a dialogue for instance, comes without asking for texts again.
    const code = reach(bundle, [page], (chunk) => [...chunk.imports, ...chunk.dynamicImports]);
    const ids = [...idsIn(code, known)].filter((id) => !startIds.has(id));
    parts.set(pageName(page.facadeModuleId), new Set(ids));
  }
  return parts;
}

const pageName = (file: string) => basename(file).replace(/\.tsx?$/, '');

function reach(bundle: Bundle, from: Chunk[], next: (chunk: Chunk) => string[]): Set<Chunk> {
  const reached = new Set(from);
  for (const chunk of reached) {
    for (const name of next(chunk)) {
      const file = bundle[name];
      if (file?.type === 'chunk') reached.add(file);
    }
  }
  return reached;
}

/** The ids among all strings of the code: the macros leave each message's id as a string. */
function idsIn(chunks: Iterable<Chunk>, known: ReadonlySet<string>): Set<string> {
  const ids = new Set<string>();
  for (const { code } of chunks) {
    for (const [, text] of code.matchAll(/["'`]([\w+/-]{6})(?=["'`])/g)) if (text && known.has(text)) ids.add(text);
  }
  return ids;
}

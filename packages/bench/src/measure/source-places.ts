import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { CpuProfile } from './cpu-profile.ts';

/** The same profile with places in the files that were built, where the build left maps of them. */
export function inSources(profile: CpuProfile): CpuProfile {
  const maps = new Map<string, SourceMap | null>();
  return {
    ...profile,
    nodes: profile.nodes.map((node) => {
      const { functionName, url, lineNumber, columnNumber } = node.callFrame;
      if (!maps.has(url)) maps.set(url, readMap(url));
      const entry = maps.get(url)?.findEntry(lineNumber, columnNumber);
      if (entry === undefined || !('originalSource' in entry)) return node;
      const { originalSource, originalLine, originalColumn } = entry;
      const place = { url: new URL(originalSource, url).href, lineNumber: originalLine, columnNumber: originalColumn };
      return { ...node, callFrame: { functionName, ...place } };
    }),
  };
}

function readMap(url: string): SourceMap | null {
  if (!url.startsWith('file:')) return null;
  const file = `${fileURLToPath(url)}.map`;
  return existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, 'utf8'))) : null;
}

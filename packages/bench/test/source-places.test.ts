import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { inSources } from '../src/measure/source-places.ts';

test('a function of a bundle is named by the file that it came from, everything else as it was', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kolo-bench-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const url = (path: string) => pathToFileURL(join(folder, path)).href;
  // One segment: line 1, column 0 is line 5, column 2 of the only source.
  const map = {
    version: 3,
    file: 'main.js',
    sources: ['../node_modules/pg/lib/client.js'],
    names: [],
    mappings: 'AAIE',
  };
  writeFileSync(join(folder, 'main.js.map'), JSON.stringify(map));
  const frame = (address: string) => ({ functionName: 'f', url: address, lineNumber: 0, columnNumber: 0 });
  const frames = [frame(url('main.js')), frame(url('other.js')), frame('node:net'), frame('')];
  const nodes = frames.map((callFrame, id) => ({ id, callFrame }));

  const placed = inSources({ nodes, samples: [], timeDeltas: [] }).nodes.map(({ callFrame }) => callFrame);
  expect(placed).toEqual([
    { functionName: 'f', url: url('../node_modules/pg/lib/client.js'), lineNumber: 4, columnNumber: 2 },
    ...frames.slice(1),
  ]);
});

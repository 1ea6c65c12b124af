import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { generatedDir } from '../src/codegen.ts';
import { generatedFiles } from '../src/generated-files.ts';

it('the generated files are what schema and documents say (npm run generate)', async () => {
  const expected = await generatedFiles();
  expect((await readdir(generatedDir)).toSorted()).toEqual(expected.map(({ name }) => name).toSorted());
  for (const { name, content } of expected) {
    expect(await readFile(`${generatedDir}${name}`, 'utf8'), name).toBe(content);
  }
}, 60_000);

import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { accessDocument } from '../src/document.ts';
import { actions, policy, type Subject, subjects, tables } from '../src/index.ts';
import { statements } from './proof/index.ts';

test('docs/access.md is what the policy says today; `npm run generate` writes it', async () => {
  const written = await readFile(new URL('../../../docs/access.md', import.meta.url), 'utf8');
  expect(written).toBe(`${accessDocument()}\n`);
});

test('every rule has a sentence of its own', () => {
  const sentences = subjects.flatMap((subject) =>
    actions.flatMap((action) => Object.values(policy[subject][action] ?? {}).map(({ sentence }) => sentence)),
  );
  expect(new Set(sentences).size).toBe(statements.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^(A|An|Every|What) .+\.$/);
});

test('nobody has a rule about convictions', () => {
  const guarded: Subject = 'PersonConviction';
  expect(policy[guarded]).toEqual({});
  expect(tables[guarded].table).toBe('person_conviction');
});

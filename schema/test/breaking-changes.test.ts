import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { contract } from './contract.ts';

const schemaDir = new URL('..', import.meta.url);

/** Breaking changes that were decided on, by the inspector's path, each with the reason. */
const allowed: Record<string, string> = JSON.parse(
  readFileSync(new URL('allowed-breaking-changes.json', schemaDir), 'utf8'),
);

/** The contract of the last commit; undefined where there is none, as in a copy without its history. */
function committedContract(): string | undefined {
  try {
    return execFileSync('git', ['show', 'HEAD:./schema.graphql'], { cwd: schemaDir, encoding: 'utf8', stdio: 'pipe' });
  } catch {
    return undefined;
  }
}

async function breakingChanges(before: string) {
  const changes = await diff(buildSchema(before), contract);
  return changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
}

describe('changes since the last commit', () => {
  it('break nobody who uses the contract, unless that was decided', async () => {
    const before = committedContract();
    const breaking = before === undefined ? [] : await breakingChanges(before);
    const undecided = breaking.filter(({ path }) => !(path && path in allowed));
    expect(undecided.map(({ path, message }) => `${path}: ${message}`)).toEqual([]);
  });

  it('a removed field would be noticed', async () => {
    const found = await breakingChanges('type Query { viewer: String gone: Int }');
    expect(found.map(({ path }) => path)).toContain('Query.gone');
  });
});

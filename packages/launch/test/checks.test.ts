import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { allChecks } from '../src/checks/all.ts';
import { lastLine, type Outcome, table } from '../src/checks/check.ts';
import { drifted, fingerprints } from '../src/checks/drift.ts';
import { countReport, reportOf } from '../src/checks/report.ts';
import { generationSteps } from '../src/generation.ts';
import { testVariables } from '../src/script.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kolo-checks-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

const outcome = (passed: number, failed: number): Outcome => ({ name: 'x', passed, failed, seconds: 1.25, output: '' });

it('ends with one plain line', () => {
  expect(lastLine([outcome(3, 0), outcome(39, 1)])).toBe('42 passed, 1 failed');
  expect(table([outcome(3, 0)])).toBe('✓ x     3 passed   0 failed     1.3 s');
});

describe('counting a report', () => {
  const report = { success: true, numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  const count = (content: object | string, code = 0) => {
    const file = join(folder, 'report.json');
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return countReport(file, code);
  };

  it('takes the numbers', async () => {
    expect(await count(report)).toEqual({ passed: 5, failed: 0 });
    expect(await count({ ...report, success: false, numFailedTests: 2 }, 1)).toEqual({ passed: 5, failed: 2 });
  });

  it('does not let what was not run pass', async () => {
    expect(await count({ ...report, numPendingTests: 1, numTodoTests: 1 })).toEqual({ passed: 5, failed: 2 });
    expect(await count({ ...report, numPassedTests: 0 })).toEqual({ passed: 0, failed: 1 });
  });

  it('counts a crash as a failure', async () => {
    expect(await count({ ...report, success: false })).toEqual({ passed: 5, failed: 1 });
    expect(await count(report, 137)).toEqual({ passed: 5, failed: 1 });
    expect(await count('{"success":', 1)).toEqual({ passed: 0, failed: 1 });
    expect(await countReport(join(folder, 'absent.json'), 0)).toEqual({ passed: 0, failed: 1 });
  });
});

it('finds the report of a script', () => {
  const room = {
    name: 'api',
    path: 'api',
    folder: '/kolo/api',
    scripts: { test: 'vitest --outputFile.json=../.reports/api.json' },
  };
  expect(reportOf(room, 'test')).toBe('/kolo/.reports/api.json');
  expect(reportOf(room, 'e2e')).toBeUndefined();
});

it('sees files that were changed, added and removed, and only sources', async () => {
  for (const name of ['same', 'changed', 'removed']) writeFileSync(join(folder, name), name);
  for (const name of ['node_modules', 'dist', '.turbo', 'src']) mkdirSync(join(folder, name));
  const before = await fingerprints(folder);
  writeFileSync(join(folder, 'changed'), 'otherwise');
  rmSync(join(folder, 'removed'));
  for (const name of ['node_modules', 'dist', '.turbo', 'src']) writeFileSync(join(folder, name, 'added'), '');
  expect(drifted(before, await fingerprints(folder))).toEqual(['changed', 'removed', 'src/added']);
});

it('lints, checks types, builds and runs the suite of every room that has one', () => {
  const names = allChecks().map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['build', 'lint', 'types packages/launch', 'packages/launch']));
  expect(new Set(names).size).toBe(names.length);
});

it('keeps the real data away from tests', () => {
  const variables = { PATH: '/bin', DATABASE_URL: 'postgres://db/kolo', KOLO_SECRET_FILE: '/run/secret', PORT: '1' };
  expect(testVariables(variables)).toEqual({ PATH: '/bin', CI: 'true' });
});

it('generates in the rooms that have something to generate, after their build', () => {
  const room = (path: string, ...scripts: string[]) => ({
    name: path,
    path,
    folder: `/kolo/${path}`,
    scripts: Object.fromEntries(scripts.map((script) => [script, 'true'])),
  });
  const steps = generationSteps([
    room('access', 'generate'),
    room('api', 'build', 'generate'),
    room('portal', 'build'),
  ]);
  expect(steps.map(({ name }) => name)).toEqual(['access: generate', 'api: build', 'api: generate']);
  expect(steps[1]?.command.args).toContain('--filter=./api');
});

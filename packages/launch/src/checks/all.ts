import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildCommand } from '../build.ts';
import type { Command } from '../child.ts';
import { type Room, rooms, root } from '../room.ts';
import { roomScript, testVariables } from '../script.ts';
import type { Check } from './check.ts';
import { reportOf } from './report.ts';

/** Names a check that others wait for. */
export const buildName = 'build';

/** Everything that is looked at once the generated files are right; what takes longest comes first. */
export function allChecks(): Check[] {
  const all = rooms();
  return [
    { name: buildName, command: buildCommand(testVariables()) },
    ...suites(all.toReversed(), 'test'),
    { name: 'lint', command: program('biome', ['check', '--error-on-warnings']) },
    ...all
      .filter(({ folder }) => existsSync(join(folder, 'tsconfig.json')))
      .map(({ path }) => ({ name: `types ${path}`, command: program('tsc', ['-p', path]) })),
    ...suites(all, 'e2e').map((check) => ({ ...check, afterBuild: true })),
  ];
}

/** The lockfile holds what the package files ask for, on every platform: `npm ci` refuses it otherwise. */
export function lockfileCheck(): Check {
  const args = ['ci', '--dry-run', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  return { name: 'lockfile', command: { command: 'npm', args, cwd: root, env: testVariables() } };
}

function suites(all: readonly Room[], script: string): Check[] {
  return all
    .filter(({ scripts }) => script in scripts)
    .map((room) => ({
      name: script === 'test' ? room.path : `${room.path} ${script}`,
      command: roomScript(room, script),
      report: reportOf(room, script),
    }));
}

function program(name: string, args: string[]): Command {
  return { command: join(root, 'node_modules', '.bin', name), args, cwd: root, env: testVariables() };
}

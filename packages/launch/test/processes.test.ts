import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { runQuietly, startChild } from '../src/child.ts';
import type { Ending } from '../src/ending.ts';

const guard = join(import.meta.dirname, '..', 'bootstrap', 'guard.mjs');
const node = process.execPath;

/** A command whose own child ignores requests to end. */
const stubborn = `
  const { spawn } = require('node:child_process');
  const inner = spawn(process.execPath, ['-e', 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)']);
  process.stdout.write(JSON.stringify([process.pid, inner.pid]) + String.fromCharCode(10));
  setInterval(() => {}, 1000);
`;

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const gone = (pids: number[]) =>
  vi.waitFor(() => expect(pids.filter(isAlive)).toEqual([]), { timeout: 20_000, interval: 50 });

function noEnding(): Ending & { stops: (() => Promise<void>)[] } {
  const stops: (() => Promise<void>)[] = [];
  const before = (stop: () => Promise<void>) => stops.push(stop);
  return { stops, requested: new Promise(() => {}), hasBegun: () => false, before, cleanUp: async () => {} };
}

async function firstLine(child: Pick<ChildProcess, 'stdout'>): Promise<number[]> {
  if (!child.stdout) throw new Error('no output');
  const [line] = await once(child.stdout, 'data');
  return JSON.parse(String(line));
}

const command = (script: string) => ({
  command: node,
  args: ['-e', script],
  cwd: import.meta.dirname,
  env: process.env,
});

it('gives back what a command wrote, and how it ended', async () => {
  const { code, output } = await runQuietly(noEnding(), command('console.log("Љубав"); process.exitCode = 3'));
  expect({ code, output }).toEqual({ code: 3, output: 'Љубав\n' });
});

it('says 127 for a command that does not exist', async () => {
  const { code } = await runQuietly(noEnding(), { ...command(''), command: 'kolo-absent', args: [] });
  expect(code).toBe(127);
});

it('lets a command read what is typed only if it is to', async () => {
  const typed = 'require("node:fs").writeSync(1, require("node:fs").readFileSync(0))';
  const program = join(import.meta.dirname, 'typing.ts');
  const answer = (input: string) =>
    execFileSync(node, [program, input, typed], { input: 'a password', encoding: 'utf8' });
  expect(answer('inherit')).toBe('a password');
  expect(answer('ignore')).toBe('');
});

it('stops a whole group on request', async () => {
  const ending = noEnding();
  const child = startChild(ending, command(stubborn), 'pipe');
  const pids = await firstLine({ stdout: child.output[0] ?? null });
  expect(pids.every(isAlive)).toBe(true);
  await ending.stops[0]?.();
  await gone(pids);
});

it('stops the group of a guard that was killed', async () => {
  const child = startChild(noEnding(), command(`${stubborn}; process.kill(process.ppid, 'SIGKILL')`), 'pipe');
  const pids = await firstLine({ stdout: child.output[0] ?? null });
  expect(await child.ended).toBe(137);
  await gone(pids);
});

it.for(['SIGKILL', 'SIGTERM', 'SIGHUP', 'SIGINT'] as const)(
  'leaves nothing behind when the starter gets %s',
  async (signal) => {
    const starter = spawn(
      node,
      [
        '-e',
        `require('node:child_process').spawn(process.execPath, ${JSON.stringify([guard, node, '-e', stubborn])},
      { detached: true, stdio: ['ignore', 'inherit', 'inherit', 'pipe'] }); setInterval(() => {}, 1000)`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    onTestFinished(() => {
      starter.kill('SIGKILL');
    });
    const pids = await firstLine(starter);
    starter.kill(signal);
    await gone(pids);
  },
);

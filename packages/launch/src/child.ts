import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { type Readable, Writable } from 'node:stream';
import type { Ending } from './ending.ts';

const guard = join(import.meta.dirname, '..', 'bootstrap', 'guard.mjs');

/** How a command is run. */
export interface Command {
  command: string;
  args: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
}

/** A running command; its whole process group ends with it, with the launcher, and on request. */
export interface Child {
  output: Readable[];
  ended: Promise<number>;
  stop(): Promise<void>;
}

/** Starts a command; its output is read from `output`, or goes to ours. */
export function startChild(
  ending: Ending,
  { command, args, cwd, env }: Command,
  output: 'inherit' | 'pipe' = 'inherit',
  input: 'inherit' | 'ignore' = 'ignore',
): Child {
  const child = spawn(process.execPath, [guard, command, ...args], {
    cwd,
    env,
    detached: true,
    stdio: [input, output, output, 'pipe'],
  });
  const lifeline = lifelineOf(child);
  // An early end closes the pipe that asks for it.
  lifeline.on('error', () => {});
  const ended = untilEnd(child);
  const stop = async () => {
    lifeline.end();
    await ended;
  };
  ending.before(stop);
  return { output: [child.stdout, child.stderr].filter((stream) => stream !== null), ended, stop };
}

/** Runs a command to its end and returns what it wrote. */
export async function runQuietly(ending: Ending, command: Command): Promise<{ code: number; output: string }> {
  const child = startChild(ending, command, 'pipe');
  const chunks: Buffer[] = [];
  for (const stream of child.output) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await child.ended;
  return { code, output: Buffer.concat(chunks).toString('utf8') };
}

/** The pipe by which the guard knows that we live. */
function lifelineOf(child: ChildProcess): Writable {
  const pipe = child.stdio[3];
  if (pipe instanceof Writable) return pipe;
  throw new Error('The guard has no lifeline');
}

function untilEnd(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (_code, signal) => signal && killGroup(child.pid));
    child.once('close', (code, signal) => {
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

/** A guard that was killed leaves its group behind. */
function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group is empty already.
  }
}

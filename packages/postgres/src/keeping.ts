import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { join } from 'node:path';
import type { KeeperJob } from './keeper.ts';
import { writeKeeperState } from './keeper-state.ts';
import { isAlive, pause } from './process.ts';

const program = join(import.meta.dirname, 'keeper.ts');

/** A running keeper, seen from its starter. */
export interface Keeper {
  /** Resolves when the keeper has ended, and the database with it. */
  ended: Promise<void>;
  /** For loops that wait for something else. */
  hasEnded(): boolean;
  stop(): Promise<void>;
}

/** Starts a keeper; it ends, after the database, when this process ends. */
export async function startKeeper(job: KeeperJob): Promise<Keeper> {
  const child = spawn(process.execPath, [program, JSON.stringify(job)], {
    cwd: '/',
    detached: true,
    env: { PATH: process.env.PATH },
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  await once(child, 'spawn');
  await writeKeeperState(job.state, { keeper: child.pid ?? 0, starter: process.pid });
  let over = false;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      over = true;
      resolve();
    });
  });
  letGo(child);
  return {
    ended,
    hasEnded: () => over,
    async stop() {
      child.ref();
      child.stdin?.end();
      await ended;
    },
  };
}

/** Resolves when a server has ended that somebody else keeps; does not keep this process from ending. */
export async function untilEnded(pid: number): Promise<void> {
  while (isAlive(pid)) await pause(500, { ref: false });
}

/** Stays with a server when its keeper is killed: the next one takes over. */
export function keepOn(first: Keeper, pid: number, state: string): Pick<Keeper, 'ended' | 'stop'> {
  let keeper = first;
  let stopping = false;
  const follow = async () => {
    await keeper.ended;
    while (isAlive(pid)) {
      keeper = await startKeeper({ kind: 'watch', pid, state });
      await (stopping ? keeper.stop() : keeper.ended);
    }
  };
  const ended = follow();
  return {
    ended,
    async stop() {
      stopping = true;
      await keeper.stop();
      await ended;
    },
  };
}

/** The keeper alone must not keep its starter from ending. */
function letGo(child: ChildProcess): void {
  child.unref();
  if (child.stdin instanceof Socket) child.stdin.unref();
}

import { execFile } from 'node:child_process';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Which processor each side runs on: what is measured has one for itself. */
export interface Placement {
  readonly pinned: boolean;
  readonly peer: string;
  /** Load generator and database. */
  readonly others: string;
}

/** The placement that this machine allows: with `taskset` and at least two processors. */
export async function choosePlacement(): Promise<Placement> {
  const processors = availableParallelism();
  const works = processors > 1 && (await pin(process.pid, `0-${processors - 1}`));
  return { pinned: works, peer: '0', others: processors > 2 ? `1-${processors - 1}` : '1' };
}

/** Keeps a process with all its threads on these processors; false where the system cannot. */
export async function pin(pid: number, processors: string): Promise<boolean> {
  return run('taskset', ['-acp', processors, String(pid)]).then(
    () => true,
    () => false,
  );
}

/** What the figures were measured on. */
export function describeMachine() {
  return {
    processors: cpus().length,
    model: cpus()[0]?.model ?? 'unknown',
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
  };
}

import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** Whether a process exists and has not ended yet. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return !isZombie(pid);
}

/** An ended process stays in the table until its parent asks for it; some parents never do. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
  } catch {
    return false;
  }
}

/** Waits; with `ref: false` the process may end meanwhile. */
export function pause(milliseconds: number, { ref = true } = {}): Promise<void> {
  return setTimeout(milliseconds, undefined, { ref });
}

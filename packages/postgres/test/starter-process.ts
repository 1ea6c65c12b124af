import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A process of its own that runs the embedded PostgreSQL. */
export interface Starter {
  process: ChildProcess;
  pid: number;
  adminUrl: string;
  adopted: boolean;
}

/** Starts a process that starts the embedded PostgreSQL, and waits until it says so. */
export async function startElsewhere(dataDir: string): Promise<Starter> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'starter.ts'), dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const [line] = await once(child.stdout, 'data');
  return { process: child, ...JSON.parse(String(line)) };
}

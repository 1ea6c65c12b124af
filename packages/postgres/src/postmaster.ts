import { readFile, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Home } from './home.ts';
import { isAlive } from './process.ts';

/** What a running server writes about itself. */
export interface Postmaster {
  pid: number;
  port: number;
  status: string;
}

/** The server that runs on this cluster, if one does. */
export async function findPostmaster(home: Home): Promise<Postmaster | null> {
  const text = await readFile(noteOf(home), 'utf8').catch(() => null);
  if (text === null) return null;
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  // A server that starts creates its note first and fills it in a moment later.
  if (!pid || !(await runsOn(pid, home.cluster))) return null;
  return { pid, port: Number(lines[3]), status: (lines[7] ?? '').trim() };
}

/** Takes away the note of a server that was killed; only for whoever knows that none runs and none starts. */
export async function removeStaleNote(home: Home): Promise<void> {
  await rm(noteOf(home), { force: true });
}

function noteOf({ cluster }: Home): string {
  return join(cluster, 'postmaster.pid');
}

/** After a crash another program may have got the number of the old server. */
async function runsOn(pid: number, cluster: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => cluster);
  return folder === cluster;
}

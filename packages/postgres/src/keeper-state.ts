import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { isAlive } from './process.ts';

/** Who keeps a running database; written beside it. */
export interface KeeperState {
  keeper: number;
  starter: number;
  stopping?: boolean;
}

/** Replaces the note in one step: others read it at any moment. */
export async function writeKeeperState(file: string, state: KeeperState): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, JSON.stringify(state), { mode: 0o600 });
  await rename(draft, file);
}

/** Whose the running database is: somebody's who lives, somebody's who is stopping it, or nobody's. */
export async function ownership(file: string): Promise<'kept' | 'ending' | 'orphan'> {
  const state = await readKeeperState(file);
  if (!state || !isAlive(state.keeper)) return 'orphan';
  return isAlive(state.starter) && !state.stopping ? 'kept' : 'ending';
}

/** Takes a keeper's note away, unless the next keeper has written its own already. */
export async function removeKeeperState(file: string, keeper: number): Promise<void> {
  const state = await readKeeperState(file);
  if (state?.keeper === keeper) await rm(file, { force: true });
}

async function readKeeperState(file: string): Promise<KeeperState | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : JSON.parse(text);
}

import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new data folder for one test, in a folder that everybody may enter, or its owner only. */
export async function dataFolder(mode = 0o755): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'kolo-postgres-'));
  await chmod(parent, mode);
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  return join(parent, 'data');
}

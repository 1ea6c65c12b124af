import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new data folder for one test, in a folder that everybody may enter, or its owner only. */
export async function dataFolder(mode = 0o755): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'kolo-postgres-'));
  await chmod(parent, mode);
  // A database that is being stopped may still write its last files.
  onTestFinished(() => rm(parent, { recursive: true, force: true, maxRetries: 10 }));
  return join(parent, 'data');
}

import { join } from 'node:path';
import { pathWithPrograms, programs, root } from './root.mjs';
import { run } from './run.mjs';

const launcher = join(root, 'packages', 'launch', 'src', 'main.ts');

/** Lets the installed Node 24 run the launcher; returns its exit code. */
export function handOver(args) {
  return run(join(programs, 'node'), [launcher, ...args], {
    cwd: root,
    env: { ...process.env, PATH: pathWithPrograms() },
  });
}

import { Complaint } from './complaint.ts';
import { watchForEnd } from './ending.ts';
import type { Task } from './task.ts';

const tasks: Record<string, () => Promise<{ task: Task }>> = {
  start: () => import('./tasks/start.task.ts'),
  dev: () => import('./tasks/dev.task.ts'),
  test: () => import('./tasks/test.task.ts'),
  admin: () => import('./tasks/admin.task.ts'),
  prove: () => import('./tasks/prove.task.ts'),
  generate: () => import('./tasks/generate.task.ts'),
  bench: () => import('./tasks/bench.task.ts'),
};

const [name = '', ...args] = process.argv.slice(2);
const load = tasks[name];
if (!load) {
  console.error(`Unknown task "${name}"; there are ${Object.keys(tasks).join(', ')}.`);
  process.exit(2);
}

// To end a server on request is success; to interrupt a test is not.
const serving = name === 'start' || name === 'dev';
const ending = watchForEnd();
const { task } = await load();
const code = await Promise.race([
  task(ending, args).catch(complain),
  ending.requested.then((code) => (serving ? 0 : code)),
]);
await ending.cleanUp();
process.exit(code);

function complain(error: unknown): number {
  if (ending.hasBegun()) return 1;
  console.error(error instanceof Complaint ? `\n${error.message}` : error);
  return 1;
}

import { join } from 'node:path';
import { welcome } from '../accounts.ts';
import { apiServer, openApplication, requireFreePort } from '../application.ts';
import { startChild } from '../child.ts';
import { Complaint } from '../complaint.ts';
import { readEnvironment } from '../environment.ts';
import { room, root } from '../room.ts';
import type { Task } from '../task.ts';

const vite = join(root, 'node_modules', '.bin', 'vite');

/** `npm run dev`: the API is rebuilt and restarted, and the portal updated in the browser, when a file changes. */
export const task: Task = async (ending) => {
  const environment = readEnvironment();
  await requireFreePort(environment);
  const { variables } = await openApplication(environment, ending);
  const address = `http://${environment.host}:${environment.port}/`;
  const server = apiServer(variables);
  const children = [
    startChild(ending, {
      command: vite,
      args: ['build', '--watch', '--no-emptyOutDir', '--mode', 'development'],
      cwd: room('api').folder,
      env: process.env,
    }),
    startChild(ending, { ...server, args: ['--watch', '--watch-preserve-output', ...server.args] }),
    startChild(ending, {
      command: vite,
      args: [],
      cwd: room('portal').folder,
      env: { ...process.env, API_URL: address },
    }),
  ];
  console.log(welcome(address, environment));
  const code = await Promise.race(children.map(({ ended }) => ended));
  throw new Complaint(`One of the watchers ended (${code}).`);
};

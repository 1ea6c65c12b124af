import { welcome } from '../accounts.ts';
import { apiServer, openApplication, requireFreePort } from '../application.ts';
import { type Child, startChild } from '../child.ts';
import { Complaint } from '../complaint.ts';
import { readEnvironment } from '../environment.ts';
import type { Task } from '../task.ts';

/** `npm start`: serves the application until somebody ends it. */
export const task: Task = async (ending) => {
  const environment = readEnvironment();
  await requireFreePort(environment);
  const { database, variables } = await openApplication(environment, ending);
  const server = startChild(ending, apiServer(variables), 'pipe');
  const address = await Promise.race([untilServing(server), server.ended.then(() => null)]);
  if (address) console.log(welcome(address, environment));
  const ended = await Promise.race([
    server.ended.then((code) => `The server ended (${code}).`),
    database.ended.then(() => 'The database ended.'),
  ]);
  throw new Complaint(ended);
};

/** Passes the server's output on; resolves to its address when it says that it listens. */
function untilServing(server: Child): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const [out, err] = server.output;
    err?.pipe(process.stderr, { end: false });
    out?.pipe(process.stdout, { end: false });
    const read = (chunk: Buffer) => {
      text += chunk.toString('utf8');
      const address = /listening on (http:\/\/[^\s"]+)/.exec(text)?.[1];
      if (!address) return;
      out?.off('data', read);
      resolve(address.endsWith('/') ? address : `${address}/`);
    };
    out?.on('data', read);
  });
}

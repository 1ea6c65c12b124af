import { createServer } from 'node:net';
import { join } from 'node:path';
import { build } from './build.ts';
import { type Command, startChild } from './child.ts';
import { Complaint } from './complaint.ts';
import { type Database, openDatabase } from './database.ts';
import type { Ending } from './ending.ts';
import type { Environment } from './environment.ts';
import { room } from './room.ts';
import { openSecret } from './secret.ts';

/** Everything the API needs to run: a build, a prepared database, and its variables. */
export interface Application {
  database: Database;
  /** For the server: without the administrator's address. */
  variables: NodeJS.ProcessEnv;
}

/** Builds, opens the database and prepares it (roles, migrations, reference and demonstration data). */
export async function openApplication(environment: Environment, ending: Ending): Promise<Application> {
  const [database, secret] = await Promise.all([
    openDatabase(environment, ending),
    openSecret(environment),
    build(ending),
  ]);
  const variables = serverVariables(environment, database, secret);
  if (database.adminUrl) await prepare({ ...variables, DATABASE_ADMIN_URL: database.adminUrl }, ending);
  else console.log('DATABASE_ADMIN_URL is not set: the database is taken as it is.');
  return { database, variables };
}

/** The command that runs one of the API's programs. */
export function apiProgram(name: string, env: NodeJS.ProcessEnv, args: readonly string[] = []): Command {
  const { folder } = room('api');
  return { command: process.execPath, args: [join(folder, 'dist', name), ...args], cwd: folder, env };
}

/** The command that serves: the API's own script, with the flags of Node that stand in it. */
export function apiServer(env: NodeJS.ProcessEnv): Command {
  const { folder, scripts } = room('api');
  const [, ...args] = scripts.start?.split(' ') ?? [];
  return { command: process.execPath, args, cwd: folder, env };
}

/** Complains when somebody else listens where the application is to listen. */
export async function requireFreePort({ host, port }: Environment): Promise<void> {
  const error = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    const probe = createServer();
    probe.once('error', resolve);
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
  if (error?.code === 'EADDRINUSE') {
    throw new Complaint(
      `Port ${port} is in use. Stop the other program, or choose another port: PORT=${port + 1} npm start`,
    );
  }
  if (error) throw new Complaint(`Cannot listen on ${host}:${port}: ${error.message}`);
}

function serverVariables(environment: Environment, database: Database, secret: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^((DATABASE_URL|KOLO_SECRET)_FILE|DATABASE_ADMIN_URL(_FILE)?)$/.test(name),
  );
  return {
    ...Object.fromEntries(own),
    NODE_ENV: environment.mode,
    HOST: environment.host,
    PORT: String(environment.port),
    DATABASE_URL: database.url,
    KOLO_SECRET: secret,
    PORTAL_DIR: join(room('portal').folder, 'dist'),
    ...(environment.mode === 'production' ? {} : { DEMO_PASSWORD: environment.demoPassword }),
  };
}

async function prepare(variables: NodeJS.ProcessEnv, ending: Ending): Promise<void> {
  const code = await startChild(ending, apiProgram('prepare.js', variables)).ended;
  if (code !== 0 && !ending.hasBegun()) throw new Complaint(`The database could not be prepared (${code}).`);
}

import { join } from 'node:path';
import { type Command, runQuietly } from './child.ts';
import { Complaint } from './complaint.ts';
import type { Ending } from './ending.ts';
import { root } from './room.ts';

/** Builds the API and the portal; what has not changed comes from the cache. */
export async function build(ending: Ending): Promise<void> {
  const { code, output } = await runQuietly(ending, buildCommand());
  if (code !== 0 && !ending.hasBegun()) throw new Complaint(`The build failed:\n${output}`);
}

/** The command that builds everything, or only the rooms at these paths. */
export function buildCommand(variables = process.env, ...only: string[]): Command {
  const args = [
    'run',
    'build',
    ...only.map((path) => `--filter=./${path}`),
    '--ui=stream',
    '--output-logs=errors-only',
  ];
  return { command: join(root, 'node_modules', '.bin', 'turbo'), args, cwd: root, env: quietTurbo(variables) };
}

function quietTurbo(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...variables, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', TURBO_NO_UPDATE_NOTIFIER: '1' };
}

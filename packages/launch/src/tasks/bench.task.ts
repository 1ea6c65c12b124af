import { join } from 'node:path';
import { buildCommand } from '../build.ts';
import { runQuietly, startChild } from '../child.ts';
import { Complaint } from '../complaint.ts';
import { room } from '../room.ts';
import { testVariables } from '../script.ts';
import type { Task } from '../task.ts';

/** `npm run bench`: the API measured against what one would build instead, on data of its own. */
export const task: Task = async (ending, args) => {
  const { code, output } = await runQuietly(ending, buildCommand(testVariables(), 'api'));
  if (code !== 0) throw new Complaint(`The build failed:\n${output}`);
  const { folder } = room('bench');
  const program = [join(folder, 'src', 'main.ts'), ...args];
  return startChild(ending, { command: process.execPath, args: program, cwd: folder, env: testVariables() }).ended;
};

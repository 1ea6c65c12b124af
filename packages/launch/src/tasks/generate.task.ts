import { startChild } from '../child.ts';
import { Complaint } from '../complaint.ts';
import { generationSteps } from '../generation.ts';
import type { Task } from '../task.ts';

/** `npm run generate`: writes everything that is generated and committed. */
export const task: Task = async (ending) => {
  for (const { name, command } of generationSteps()) {
    console.log(name);
    const code = await startChild(ending, command).ended;
    if (code !== 0) throw new Complaint(`It failed (${code}): ${name}`);
  }
  return 0;
};

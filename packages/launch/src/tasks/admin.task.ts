import { apiProgram, openApplication } from '../application.ts';
import { startChild } from '../child.ts';
import { readEnvironment } from '../environment.ts';
import type { Task } from '../task.ts';

/** `npm run admin -- create-admin …` and `renew-sign-in …`: administration from the command line. */
export const task: Task = async (ending, args) => {
  const { database, variables } = await openApplication(readEnvironment(), ending);
  const admin = database.adminUrl ? { DATABASE_ADMIN_URL: database.adminUrl } : {};
  return startChild(ending, apiProgram('admin.js', { ...variables, ...admin }, args), 'inherit', 'inherit').ended;
};

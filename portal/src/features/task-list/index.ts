export { taskFilter, taskSearchSchema } from './task-search.ts';

import { connectionType } from '../../platform/graphql/index.ts';
import { CaseTask } from './case-task.entity.ts';

/** Pages of tasks, below a case and across cases. */
export const CaseTaskConnection = connectionType('CaseTask', () => CaseTask);

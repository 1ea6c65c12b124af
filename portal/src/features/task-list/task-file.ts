import type { CaseTaskFilter, CaseTaskSort, TaskFileQuery } from '@kolo/schema';
import { msg } from '@lingui/core/macro';
import { type Column, type FileJob, offerListFile, pastCache } from '../../shared/list-file/list-file.ts';
import { taskKindLabels, taskRepeatLabels, taskStatusLabels } from '../../shared/vocabulary/casework-labels.ts';
import { taskFileQuery } from './task-file.query.ts';

export type FileTask = TaskFileQuery['caseTasks']['nodes'][number];

export const taskColumns: readonly Column<FileTask>[] = [
  { heading: msg({ message: 'Task', context: 'field' }), of: ({ what }) => what },
  { heading: msg`Kind`, of: ({ kind }, i18n) => i18n._(taskKindLabels[kind]) },
  { heading: msg`To be done by`, of: ({ dueOn }) => dueOn },
  { heading: msg`How often`, of: ({ repeats }, i18n) => repeats && i18n._(taskRepeatLabels[repeats]) },
  { heading: msg`Status`, of: ({ status }, i18n) => i18n._(taskStatusLabels[status]) },
  { heading: msg`Day it was done or cancelled`, of: ({ endedOn }) => endedOn },
  { heading: msg`Assigned to`, of: ({ assignee }) => assignee?.displayName },
  { heading: msg({ message: 'Case', context: 'column' }), of: (task) => task.case?.number },
  { heading: msg`First name`, of: (task) => task.case?.person.identity?.firstName },
  { heading: msg`Last name`, of: (task) => task.case?.person.identity?.lastName },
  { heading: msg`Pseudonym`, of: (task) => task.case?.person.pseudonym },
];

/** Offers the tasks under a filter, in their order, as a file. */
export function offerTaskFile(list: { filter: CaseTaskFilter; sort: CaseTaskSort }, job: FileJob) {
  return offerListFile<FileTask>(
    {
      name: 'tasks',
      columns: taskColumns,
      async read(wanted) {
        const variables = { ...list, ...wanted };
        const { data } = await job.client.query({ query: taskFileQuery, variables, ...pastCache(job.signal) });
        if (!data) throw new Error('A page of the list came without tasks');
        return data.caseTasks;
      },
    },
    job,
  );
}

import { setupI18n } from '@lingui/core';
import { describe, expect, it } from 'vitest';
import { tableOf } from '../../shared/list-file/list-file.ts';
import { type FileTask, taskColumns } from './task-file.ts';

const i18n = setupI18n({ locale: 'en', messages: { en: {} } });

const done: FileTask = {
  id: 't1',
  what: 'Ask how the sales go',
  kind: 'FOLLOW_UP',
  dueOn: '2026-11-25',
  repeats: 'MONTHLY',
  status: 'DONE',
  endedOn: '2026-11-24',
  assignee: { id: 'm1', displayName: 'Mira Petrović' },
  case: {
    id: 'c1',
    number: 'RS-2025-7KQ4ZM',
    person: { id: 'p1', pseudonym: 'P-4KX9', identity: { firstName: 'Ana', lastName: 'Ilić' } },
  },
};

describe('the file of the tasks', () => {
  it('has a column for each thing that the list says', () => {
    expect(tableOf([done], taskColumns, i18n)).toEqual([
      [
        'Task',
        'Kind',
        'To be done by',
        'How often',
        'Status',
        'Day it was done or cancelled',
        'Assigned to',
        'Case',
        'First name',
        'Last name',
        'Pseudonym',
      ],
      [
        'Ask how the sales go',
        'Follow-up',
        '2026-11-25',
        'Every month',
        'Done',
        '2026-11-24',
        'Mira Petrović',
        'RS-2025-7KQ4ZM',
        'Ana',
        'Ilić',
        'P-4KX9',
      ],
    ]);
  });

  it('leaves empty what is hidden or not recorded', () => {
    const task: FileTask = { ...done, status: 'OPEN', repeats: null, endedOn: null, assignee: null, case: null };
    expect(tableOf([task], taskColumns, i18n)[1]).toEqual([
      'Ask how the sales go',
      'Follow-up',
      '2026-11-25',
      '',
      'To be done',
      '',
      '',
      '',
      '',
      '',
      '',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { taskFilter, taskSearchSchema } from './task-search.ts';

describe('taskFilter', () => {
  it.each([
    ['overdue', { overdue: true }],
    ['week', { open: true, dueFrom: '2026-03-04', dueUntil: '2026-03-08' }],
    ['open', { open: true }],
    ['ended', { open: false }],
  ] as const)('%s', (tab, filter) => {
    expect(taskFilter(tab, undefined, '2026-03-04')).toEqual(filter);
    expect(taskFilter(tab, ['own'], '2026-03-04')).toEqual({ ...filter, assigneeIds: ['own'] });
  });
});

describe('taskSearchSchema', () => {
  it('drops what makes no sense', () =>
    expect(taskSearchSchema.parse({ tab: 'gone', whose: 'all', page: 1 })).toEqual({ whose: 'all' }));
});

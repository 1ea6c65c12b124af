import type { CaseTaskFilter } from '@kolo/schema';
import { z } from 'zod/mini';
import { endOfWeek } from '../../shared/due/due.ts';

export const taskTabs = ['overdue', 'week', 'open', 'ended'] as const;
export type TaskTab = (typeof taskTabs)[number];

function lenient<Type extends z.ZodMiniType>(type: Type) {
  return z.catch(z.optional(type), undefined);
}

/** The state of the list of tasks in the address; what makes no sense is dropped. */
export const taskSearchSchema = z.object({
  tab: lenient(z.enum(taskTabs)),
  whose: lenient(z.enum(['mine', 'all'])),
  view: lenient(z.uuid()),
  /** The member whose tasks are shown, among everybody's. */
  assignee: lenient(z.uuid()),
  after: lenient(z.string().check(z.maxLength(2000))),
  page: lenient(z.int().check(z.gte(2))),
});

export type TaskSearch = z.infer<typeof taskSearchSchema>;

/** The API's filter for one tab; the same makes the list, the number on the tab and the number on the start page. */
export function taskFilter(tab: TaskTab, assigneeIds: readonly string[] | undefined, today: string): CaseTaskFilter {
  const whose = assigneeIds && { assigneeIds: [...assigneeIds] };
  switch (tab) {
    case 'overdue':
      return { ...whose, overdue: true };
    case 'week':
      return { ...whose, open: true, dueFrom: today, dueUntil: endOfWeek(today) };
    case 'open':
      return { ...whose, open: true };
    default:
      return { ...whose, open: false };
  }
}

import type { TaskRepeatCode } from '@kolo/reference-data';

const DAY = 86_400_000;
const MONTHS = { monthly: 1, quarterly: 3 } as const;

/** The day on which what was due on a day is due again: in a shorter month, its last day. */
export function nextDueDay(dueOn: string, repeats: TaskRepeatCode): string {
  const due = new Date(`${dueOn}T00:00:00Z`);
  if (repeats === 'weekly') return dayOf(new Date(due.getTime() + 7 * DAY));
  const first = new Date(Date.UTC(due.getUTCFullYear(), due.getUTCMonth() + MONTHS[repeats], 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(due.getUTCDate(), last));
  return dayOf(first);
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

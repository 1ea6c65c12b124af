const day = 86_400_000;

/** How a day on which something is due stands to today. */
export type Due = { readonly kind: 'overdue'; readonly days: number } | { readonly kind: 'today' | 'later' };

/** How a due day stands to today; both as `2017-04-12`. */
export function dueOf(dueOn: string, today: string): Due {
  if (dueOn === today) return { kind: 'today' };
  if (dueOn > today) return { kind: 'later' };
  return { kind: 'overdue', days: daysUntil(today, dueOn) };
}

/** How many days from one day to another; below zero where that has passed. */
export function daysUntil(on: string, from: string): number {
  return Math.round((timeOf(on) - timeOf(from)) / day);
}

/** The last day of the week of a day: weeks end on Sunday in the four countries. */
export function endOfWeek(of: string): string {
  const weekday = new Date(timeOf(of)).getUTCDay();
  return daysAfter(of, (7 - weekday) % 7);
}

/** The day that comes so many days after another. */
export function daysAfter(of: string, days: number): string {
  return new Date(timeOf(of) + days * day).toISOString().slice(0, 10);
}

function timeOf(isoDate: string): number {
  return Date.parse(`${isoDate}T00:00:00Z`);
}

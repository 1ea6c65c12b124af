const day = 86_400_000;

/** The ISO date a number of days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);
}

/** Days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / day);
}

/** The date itself, or the Monday after it when it falls on a weekend: offices are closed. */
export function workingDay(date: string): string {
  const weekday = new Date(date).getUTCDay();
  return weekday === 6 ? addDays(date, 2) : weekday === 0 ? addDays(date, 1) : date;
}

/** An hour of the working day, UTC; `share` from 0 to 1 is where in the day. */
export function officeHour(date: string, share: number): string {
  return new Date(Date.parse(date) + Math.round((6.5 + share * 8) * 3_600_000)).toISOString();
}

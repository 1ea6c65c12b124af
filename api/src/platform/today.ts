const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Belgrade' });

/** The day it is in the four countries, which share one time zone, as `YYYY-MM-DD`. */
export function today(now: Date = new Date()): string {
  return calendar.format(now);
}

/** The day that is so many days after another. */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The same day so many years later; of 29 February, where there is none, the days before 1 March count. */
export function yearsAfter(day: string, years: number): string {
  const [year = '', ...rest] = day.split('-');
  return [String(Number(year) + years).padStart(4, '0'), ...rest].join('-');
}

const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Belgrade' });

/** The day it is in the four countries, which share one time zone, as `YYYY-MM-DD`. */
export function today(now: Date = new Date()): string {
  return calendar.format(now);
}

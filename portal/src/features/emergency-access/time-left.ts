/** How long something is open yet: whole minutes, a begun one counted in; undefined once it is over. */
export interface TimeLeft {
  readonly hours: number;
  readonly minutes: number;
}

const MINUTE = 60_000;

/** The time from a moment until another. */
export function timeLeft(until: string, now: Date): TimeLeft | undefined {
  const left = Math.ceil((Date.parse(until) - now.getTime()) / MINUTE);
  return left <= 0 ? undefined : { hours: Math.floor(left / 60), minutes: left % 60 };
}

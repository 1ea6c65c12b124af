import { dayOf } from '../../shared/format/format.ts';

/** Some of a list that came on one day. */
export interface Day<T> {
  readonly day: string;
  readonly of: readonly T[];
}

/** A list in its order, cut where the day changes. */
export function byDay<T extends { readonly createdAt: string }>(list: readonly T[]): Day<T>[] {
  const days: { day: string; of: T[] }[] = [];
  for (const one of list) {
    const day = dayOf(new Date(one.createdAt));
    const last = days.at(-1);
    if (last?.day === day) last.of.push(one);
    else days.push({ day, of: [one] });
  }
  return days;
}

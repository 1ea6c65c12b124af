import type { ExitReason } from '@kolo/schema';

/** Why a case can be closed by hand; a transfer comes about when another partner accepts the case. */
export const exitReasonsByHand = [
  'GOALS_MET',
  'MOVED',
  'REFUSED',
  'NO_LONGER_ELIGIBLE',
  'MISSING',
  'DIED',
  'OTHER',
] as const satisfies ExitReason[];

/** The reason that a form holds; undefined where it holds none. */
export function findExitReason(value: string): ExitReason | undefined {
  return exitReasonsByHand.find((reason) => reason === value);
}

import type { BasisStateCode } from '@kolo/reference-data';

export type BasisEventName = 'withdraw' | 'last_day_passes';

/** One step of a basis: from where to where, and whose it is; nobody's where time alone makes it. */
export interface BasisStep {
  readonly from: BasisStateCode;
  readonly event: BasisEventName;
  readonly to: BasisStateCode;
  readonly side: 'giver' | null;
}

/** Every step that there is. The database has the same in a trigger, which refuses whatever gets past this one. */
export const basisSteps: readonly BasisStep[] = [
  { from: 'given', event: 'withdraw', to: 'withdrawn', side: 'giver' },
  { from: 'given', event: 'last_day_passes', to: 'expired', side: null },
];

/** The step that an event makes of a basis as it stands; undefined where it makes none. */
export function basisStep(from: BasisStateCode, event: BasisEventName): BasisStep | undefined {
  return basisSteps.find((known) => known.from === from && known.event === event);
}

/** Where a basis stands on a day. */
export function basisState(
  { withdrawnOn, expiresOn }: { readonly withdrawnOn: string | null; readonly expiresOn: string | null },
  day: string,
): BasisStateCode {
  if (withdrawnOn !== null) return 'withdrawn';
  return expiresOn !== null && expiresOn < day ? 'expired' : 'given';
}

import { codesOf, type Term } from '../term.ts';

/** What one partner offers another. */
export const offerKinds = [
  { code: 'referral', label: 'Referral', description: 'The receiver gives a service; the case stays where it is.' },
  { code: 'transfer', label: 'Transfer', description: 'The receiver takes the case over in a linked one of its own.' },
] as const satisfies readonly Term[];

export const offerKindCodes = codesOf(offerKinds);
export type OfferKindCode = (typeof offerKindCodes)[number];

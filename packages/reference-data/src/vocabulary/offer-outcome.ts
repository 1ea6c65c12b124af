import { codesOf, type Term } from '../term.ts';

/** What became of the service of a referral. */
export const offerOutcomes = [
  { code: 'provided', label: 'Provided', description: 'The service was given.' },
  { code: 'partly_provided', label: 'Partly provided', description: 'A part of the service was given.' },
  { code: 'not_provided', label: 'Not provided', description: 'The receiver could not give it.' },
  { code: 'person_declined', label: 'Person declined', description: 'The person did not want it.' },
  { code: 'person_not_reached', label: 'Person not reached', description: 'The person could not be reached.' },
] as const satisfies readonly Term[];

export const offerOutcomeCodes = codesOf(offerOutcomes);
export type OfferOutcomeCode = (typeof offerOutcomeCodes)[number];

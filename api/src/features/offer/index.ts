export { Offer } from './offer.entity.ts';
export { TransitionEnding, TransitionStatus } from './offer.vocabulary.ts';

export { namesSaid, namesSaidFrom } from './named-person.queries.ts';
export { Offer } from './offer.entity.ts';
export { TransitionEnding, TransitionStatus } from './offer.vocabulary.ts';
export { ownPartners } from './offer-sides.ts';
export { basisOfOffer, basisOfOfferFrom, idOrNobody } from './offering.queries.ts';
export { MOST_DAYS_TO_ANSWER, problemsOfBasis } from './offering-basis.ts';
export { standingToday } from './standing-today.ts';

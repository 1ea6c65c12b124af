export { offerFilter, offerSearchSchema } from './offer-search.ts';

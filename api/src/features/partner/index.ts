export { Partner } from './partner.entity.ts';
export { PartnerKind } from './partner.vocabulary.ts';

import { type PartnerKindCode, partnerKinds } from '@kolo/reference-data';
import { vocabularyEnum } from '../../platform/graphql/index.ts';

export const PartnerKind = vocabularyEnum('PartnerKind', 'What sort of organisation a partner is.', partnerKinds);
export type PartnerKind = PartnerKindCode;

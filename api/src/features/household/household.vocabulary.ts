import {
  type HouseholdFieldCode,
  type HouseholdRelationCode,
  householdFields,
  householdRelations,
  type LeavingReasonCode,
  leavingReasons,
} from '@kolo/reference-data';
import { vocabularyEnum } from '../../platform/graphql/index.ts';

export const HouseholdRelation = vocabularyEnum(
  'HouseholdRelation',
  'How somebody is related to the head of the household.',
  householdRelations,
);
export type HouseholdRelation = HouseholdRelationCode;

export const LeavingReason = vocabularyEnum(
  'LeavingReason',
  'Why somebody does not live in a household any more.',
  leavingReasons,
);
export type LeavingReason = LeavingReasonCode;

export const HouseholdField = vocabularyEnum(
  'HouseholdField',
  'What can be corrected of how somebody lives in a household.',
  householdFields,
);
export type HouseholdField = HouseholdFieldCode;

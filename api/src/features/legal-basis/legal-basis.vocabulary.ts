import {
  type BasisEvidenceCode,
  type BasisKindCode,
  type BasisPurposeCode,
  type BasisStateCode,
  basisEvidences,
  basisKinds,
  basisPurposes,
  basisStates,
  type GuardianKindCode,
  guardianKinds,
} from '@kolo/reference-data';
import { vocabularyEnum } from '../../platform/graphql/index.ts';

export const BasisKind = vocabularyEnum(
  'BasisKind',
  'On what the processing rests (GDPR Art. 6 (1), Art. 9 (2)).',
  basisKinds,
);
export type BasisKind = BasisKindCode;

export const BasisPurpose = vocabularyEnum(
  'BasisPurpose',
  'What something may be shown to another partner for.',
  basisPurposes,
);
export type BasisPurpose = BasisPurposeCode;

export const BasisEvidence = vocabularyEnum(
  'BasisEvidence',
  'How it can be shown that there is a basis.',
  basisEvidences,
);
export type BasisEvidence = BasisEvidenceCode;

export const BasisState = vocabularyEnum('BasisState', 'Whether a basis holds today.', basisStates);
export type BasisState = BasisStateCode;

export const GuardianKind = vocabularyEnum(
  'GuardianKind',
  'Who acts for somebody who cannot agree themselves.',
  guardianKinds,
);
export type GuardianKind = GuardianKindCode;

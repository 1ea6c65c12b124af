import {
  type BirthDatePrecisionCode,
  birthDatePrecisions,
  type DifficultyCode,
  type DisabilityCode,
  difficulties,
  disabilities,
  type ErasureGroundCode,
  type EthnicityCode,
  erasureGrounds,
  ethnicities,
  type NationalIdKindCode,
  nationalIdKinds,
  type PersonFieldCode,
  personFields,
  type SexCode,
  sexes,
  type VulnerabilityCode,
  vulnerabilities,
} from '@kolo/reference-data';
import { vocabularyEnum } from '../../platform/graphql/index.ts';

export const Sex = vocabularyEnum('Sex', 'Sex as recorded.', sexes);
export type Sex = SexCode;

export const BirthDatePrecision = vocabularyEnum(
  'BirthDatePrecision',
  'How much of a birth date is known.',
  birthDatePrecisions,
);
export type BirthDatePrecision = BirthDatePrecisionCode;

export const Ethnicity = vocabularyEnum('Ethnicity', 'Ethnicity as the person states it.', ethnicities);
export type Ethnicity = EthnicityCode;

export const Disability = vocabularyEnum('Disability', 'Disability as recorded.', disabilities);
export type Disability = DisabilityCode;

export const Difficulty = vocabularyEnum(
  'Difficulty',
  'An answer to a question of the Washington Group’s short set, in its own wording.',
  difficulties,
);
export type Difficulty = DifficultyCode;

export const Vulnerability = vocabularyEnum(
  'Vulnerability',
  'A specific need that makes a person vulnerable, after UNHCR’s codes.',
  vulnerabilities,
);
export type Vulnerability = VulnerabilityCode;

export const NationalIdKind = vocabularyEnum(
  'NationalIdKind',
  'Which register or document a person’s number comes from.',
  nationalIdKinds,
);
export type NationalIdKind = NationalIdKindCode;

export const ErasureGround = vocabularyEnum(
  'ErasureGround',
  'Why a person was erased, after the GDPR.',
  erasureGrounds,
);
export type ErasureGround = ErasureGroundCode;
export const PersonField = vocabularyEnum(
  'PersonField',
  'What can be taken over from one record of a person to another.',
  personFields,
);
export type PersonField = PersonFieldCode;

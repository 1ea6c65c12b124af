import {
  type BirthDatePrecisionCode,
  birthDatePrecisions,
  type DisabilityCode,
  disabilities,
  type EthnicityCode,
  ethnicities,
  type SexCode,
  sexes,
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

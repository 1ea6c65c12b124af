import type { MatchAgreement, MatchBand, MatchField } from '@kolo/schema';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export const matchBandLabels: Record<MatchBand, MessageDescriptor> = {
  LIKELY: msg`probably the same person`,
  POSSIBLE: msg`perhaps the same person`,
};

export const matchFieldLabels: Record<MatchField, MessageDescriptor> = {
  FIRST_NAME: msg`First name`,
  LAST_NAME: msg`Last name`,
  BIRTH_DATE: msg`Date of birth`,
  SEX: msg`Sex`,
  MUNICIPALITY: msg`Municipality`,
  PHONE: msg`Phone`,
  NATIONAL_ID: msg`National id`,
};

export const matchAgreementLabels: Record<MatchAgreement, MessageDescriptor> = {
  SAME: msg`the same`,
  CLOSE: msg`nearly the same`,
  SWAPPED: msg`swapped`,
  PARTIAL: msg`the same as far as known`,
  DIFFERENT: msg`different`,
};

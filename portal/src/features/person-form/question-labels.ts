import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { functioningQuestions, Question } from './questions.ts';

/** What each question is called in lists of facts. */
export const questionLabels: Record<Question, MessageDescriptor> = {
  firstName: msg`First name`,
  lastName: msg`Last name`,
  alias: msg`Also known as`,
  birthDate: msg`Date of birth`,
  sex: msg`Sex`,
  nationalId: msg`National id`,
  municipalityCode: msg`Municipality`,
  noFixedAddress: msg`No fixed address`,
  address: msg`Address`,
  phone: msg`Phone`,
  safeContact: msg`Safe contact`,
  targetGroups: msg`Target groups`,
  vulnerabilities: msg`Vulnerabilities`,
  ethnicity: msg`Ethnicity`,
  disability: msg`Disability`,
  health: msg`Health`,
  seeing: msg`Seeing`,
  hearing: msg`Hearing`,
  walking: msg`Walking`,
  remembering: msg`Remembering`,
  selfCare: msg`Self-care`,
  communicating: msg`Communicating`,
};

/** The six questions in the Washington Group's own wording. */
export const functioningTexts: Record<(typeof functioningQuestions)[number], MessageDescriptor> = {
  seeing: msg`Do you have difficulty seeing, even if wearing glasses?`,
  hearing: msg`Do you have difficulty hearing, even if using a hearing aid(s)?`,
  walking: msg`Do you have difficulty walking or climbing steps?`,
  remembering: msg`Do you have difficulty remembering or concentrating?`,
  selfCare: msg`Do you have difficulty with self-care, such as washing all over or dressing?`,
  communicating: msg`Using your usual language, do you have difficulty communicating, for example understanding or being understood?`,
};

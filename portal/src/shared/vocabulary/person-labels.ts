import type {
  BirthDatePrecision,
  Difficulty,
  Disability,
  Ethnicity,
  NationalIdKind,
  Sex,
  TargetGroup,
  Vulnerability,
} from '@kolo/schema';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export const sexLabels: Record<Sex, MessageDescriptor> = {
  FEMALE: msg`Female`,
  MALE: msg`Male`,
  OTHER: msg({ message: 'Other', context: 'sex' }),
  UNKNOWN: msg({ message: 'Not known', context: 'sex' }),
};

export const ethnicityLabels: Record<Ethnicity, MessageDescriptor> = {
  SERB: msg`Serb`,
  ALBANIAN: msg`Albanian`,
  BOSNIAK: msg`Bosniak`,
  CROAT: msg`Croat`,
  MONTENEGRIN: msg`Montenegrin`,
  ROMA: msg`Roma`,
  EGYPTIAN: msg`Egyptian`,
  ASHKALI: msg`Ashkali`,
  GORANI: msg`Gorani`,
  TURK: msg`Turk`,
  VLACH: msg`Vlach`,
  HUNGARIAN: msg`Hungarian`,
  OTHER: msg({ message: 'Other', context: 'ethnicity' }),
  UNDISCLOSED: msg`Chose not to say`,
};

export const disabilityLabels: Record<Disability, MessageDescriptor> = {
  NONE: msg({ message: 'None', context: 'disability' }),
  PHYSICAL: msg({ message: 'Physical', context: 'disability' }),
  SENSORY: msg({ message: 'Sensory', context: 'disability' }),
  INTELLECTUAL: msg({ message: 'Intellectual', context: 'disability' }),
  PSYCHOSOCIAL: msg({ message: 'Psychosocial', context: 'disability' }),
  MULTIPLE: msg({ message: 'Multiple', context: 'disability' }),
};

export const targetGroupLabels: Record<TargetGroup, MessageDescriptor> = {
  START_UP: msg`Start-up`,
  MICRO_BUSINESS: msg`Micro business`,
  SMALL_BUSINESS: msg`Small business`,
  UNEMPLOYED_WOMAN: msg`Unemployed woman`,
  YOUTH: msg`Youth`,
  NATIONAL_MINORITY: msg`National minority`,
  PERSON_WITH_DISABILITY: msg`Person with a disability`,
  LESS_EMPLOYABLE: msg`Less employable`,
  CONVICT: msg`Serving a sentence`,
  FORMER_CONVICT: msg`After a sentence`,
  ROMA_FAMILY: msg`Roma family`,
};

export const vulnerabilityLabels: Record<Vulnerability, MessageDescriptor> = {
  CHILD_AT_RISK: msg`Child at risk`,
  UNACCOMPANIED_CHILD: msg`Unaccompanied or separated child`,
  OLDER_PERSON_AT_RISK: msg`Older person at risk`,
  WOMAN_AT_RISK: msg`Woman at risk`,
  SINGLE_PARENT: msg`Single parent or caregiver`,
  SERIOUS_MEDICAL_CONDITION: msg`Serious medical condition`,
  SURVIVOR_OF_VIOLENCE: msg`Survivor of violence`,
  SURVIVOR_OF_TORTURE: msg`Survivor of torture`,
  LEGAL_PROTECTION: msg`Legal and physical protection needs`,
  NO_DOCUMENTS: msg`No legal documentation`,
  FAMILY_SEPARATED: msg`Separated from the family`,
};

/** The answers of the Washington Group short set, in its own wording. */
export const difficultyLabels: Record<Difficulty, MessageDescriptor> = {
  NO_DIFFICULTY: msg`No difficulty`,
  SOME_DIFFICULTY: msg`Some difficulty`,
  A_LOT_OF_DIFFICULTY: msg`A lot of difficulty`,
  CANNOT_DO_AT_ALL: msg`Cannot do at all`,
};

export const nationalIdKindLabels: Record<NationalIdKind, MessageDescriptor> = {
  JMBG: msg`JMBG (13 digits)`,
  KOSOVO_PERSONAL_NUMBER: msg`Personal number of Kosovo (10 digits)`,
  IDENTITY_CARD: msg`Number of the identity card`,
  PASSPORT: msg`Number of the passport`,
  OTHER_DOCUMENT: msg`Number of another document`,
};

export const birthDatePrecisionLabels: Record<BirthDatePrecision, MessageDescriptor> = {
  DAY: msg`Day, month and year`,
  MONTH: msg`Month and year`,
  YEAR: msg`Year only`,
  ESTIMATED: msg`Year, estimated`,
  UNKNOWN: msg({ message: 'Not known', context: 'birth date' }),
};

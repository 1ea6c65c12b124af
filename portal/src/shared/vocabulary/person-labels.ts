import type { Disability, Ethnicity, Sex, TargetGroup } from '@kolo/schema';
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

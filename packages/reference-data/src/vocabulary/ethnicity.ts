import { codesOf, type Term } from '../term.ts';

const article9 = 'Special category under GDPR Art. 9';

/** As the person declares it, never as somebody else sees it. */
export const ethnicities = [
  { code: 'serb', label: 'Serb', description: 'Declared as Serb.', source: article9 },
  { code: 'albanian', label: 'Albanian', description: 'Declared as Albanian.', source: article9 },
  { code: 'bosniak', label: 'Bosniak', description: 'Declared as Bosniak.', source: article9 },
  { code: 'croat', label: 'Croat', description: 'Declared as Croat.', source: article9 },
  { code: 'montenegrin', label: 'Montenegrin', description: 'Declared as Montenegrin.', source: article9 },
  { code: 'roma', label: 'Roma', description: 'Declared as Roma.', source: article9 },
  { code: 'egyptian', label: 'Egyptian', description: 'Declared as Egyptian.', source: article9 },
  { code: 'ashkali', label: 'Ashkali', description: 'Declared as Ashkali.', source: article9 },
  { code: 'gorani', label: 'Gorani', description: 'Declared as Gorani.', source: article9 },
  { code: 'turk', label: 'Turk', description: 'Declared as Turk.', source: article9 },
  { code: 'vlach', label: 'Vlach', description: 'Declared as Vlach.', source: article9 },
  { code: 'hungarian', label: 'Hungarian', description: 'Declared as Hungarian.', source: article9 },
  { code: 'other', label: 'Other', description: 'Declared as something else.', source: article9 },
  { code: 'undisclosed', label: 'Not disclosed', description: 'The person prefers not to say.', source: article9 },
] as const satisfies readonly Term[];

export const ethnicityCodes = codesOf(ethnicities);
export type EthnicityCode = (typeof ethnicityCodes)[number];

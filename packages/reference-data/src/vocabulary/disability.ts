import { codesOf, type Term } from '../term.ts';

const article9 = 'Special category under GDPR Art. 9';

export const disabilities = [
  { code: 'none', label: 'None', description: 'The person says that there is no disability.', source: article9 },
  { code: 'physical', label: 'Physical', description: 'Of mobility or of the body.', source: article9 },
  { code: 'sensory', label: 'Sensory', description: 'Of sight, hearing or speech.', source: article9 },
  { code: 'intellectual', label: 'Intellectual', description: 'Of learning or understanding.', source: article9 },
  { code: 'psychosocial', label: 'Psychosocial', description: 'Arising from mental health.', source: article9 },
  { code: 'multiple', label: 'Multiple', description: 'More than one kind of disability.', source: article9 },
] as const satisfies readonly Term[];

export const disabilityCodes = codesOf(disabilities);
export type DisabilityCode = (typeof disabilityCodes)[number];

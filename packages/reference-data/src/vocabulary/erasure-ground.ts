import { codesOf, type Term } from '../term.ts';

export const erasureGrounds = [
  {
    code: 'no_longer_needed',
    label: 'No longer needed',
    description: 'The data are no longer needed for their purpose (GDPR Art. 17 (1) a).',
  },
  {
    code: 'consent_withdrawn',
    label: 'Consent withdrawn',
    description: 'The consent was withdrawn and nothing else allows it (GDPR Art. 17 (1) b).',
  },
  {
    code: 'objection',
    label: 'Objection',
    description: 'The person objected, and no stronger reason stands against it (GDPR Art. 17 (1) c).',
  },
  { code: 'unlawful', label: 'Unlawful', description: 'The data were used unlawfully (GDPR Art. 17 (1) d).' },
  {
    code: 'legal_obligation',
    label: 'Legal obligation',
    description: 'A law obliges to erase the data (GDPR Art. 17 (1) e).',
  },
  {
    code: 'retention',
    label: 'Retention period over',
    description: "The programme's period of retention is over (GDPR Art. 5 (1) e).",
  },
] as const satisfies readonly Term[];

export const erasureGroundCodes = codesOf(erasureGrounds);
export type ErasureGroundCode = (typeof erasureGroundCodes)[number];

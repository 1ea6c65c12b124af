import { codesOf, type Term } from '../term.ts';

/** How often somebody is told by e-mail how many notices wait. */
export const digests = [
  { code: 'off', label: 'Never', description: 'No e-mail.' },
  { code: 'daily', label: 'On working days', description: 'From Monday to Friday at seven in the morning.' },
  { code: 'weekly', label: 'Once a week', description: 'On Monday at seven in the morning.' },
] as const satisfies readonly Term[];

export const digestCodes = codesOf(digests);
export type DigestCode = (typeof digestCodes)[number];

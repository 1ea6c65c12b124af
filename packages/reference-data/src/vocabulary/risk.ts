import { codesOf, type Term } from '../term.ts';

/** Highest first, the order in which risk sorts. */
export const risks = [
  { code: 'high', label: 'High', description: 'Needs attention within days.' },
  { code: 'medium', label: 'Medium', description: 'Needs regular follow-up.' },
  { code: 'low', label: 'Low', description: 'Routine follow-up is enough.' },
] as const satisfies readonly Term[];

export const riskCodes = codesOf(risks);
export type RiskCode = (typeof riskCodes)[number];

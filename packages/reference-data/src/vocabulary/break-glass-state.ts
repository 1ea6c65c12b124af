import { codesOf, type Term } from '../term.ts';

/** Whether a broken glass shows who the person is. */
export const breakGlassStates = [
  { code: 'open', label: 'Open', description: 'Who broke it sees who the person is.' },
  { code: 'ended', label: 'Ended', description: 'It was ended before its time was over.' },
  { code: 'expired', label: 'Expired', description: 'Its three hours are over.' },
] as const satisfies readonly Term[];

export const breakGlassStateCodes = codesOf(breakGlassStates);
export type BreakGlassStateCode = (typeof breakGlassStateCodes)[number];

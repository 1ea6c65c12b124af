import { type BreakGlassStateCode, breakGlassStates } from '@kolo/reference-data';
import { vocabularyEnum } from '../../platform/graphql/index.ts';

export const BreakGlassState = vocabularyEnum(
  'BreakGlassState',
  'Whether a broken glass shows who the person is.',
  breakGlassStates,
);
export type BreakGlassState = BreakGlassStateCode;

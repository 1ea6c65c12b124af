import {
  type WindowEndingCode,
  type WindowGroupCode,
  type WindowSourceCode,
  windowEndings,
  windowGroupTerms,
  windowSources,
} from '@kolo/reference-data';
import { vocabularyEnum } from '../../platform/graphql/index.ts';

export const WindowGroup = vocabularyEnum(
  'WindowGroup',
  'What a window opens of a record at another partner.',
  windowGroupTerms,
);
export type WindowGroup = WindowGroupCode;

export const WindowSource = vocabularyEnum('WindowSource', 'What opens a window.', windowSources);
export type WindowSource = WindowSourceCode;

export const WindowEnding = vocabularyEnum('WindowEnding', 'Why a window was closed.', windowEndings);
export type WindowEnding = WindowEndingCode;

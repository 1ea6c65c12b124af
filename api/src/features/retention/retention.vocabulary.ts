import { type RetentionOutcomeCode, retentionOutcomes } from '@kolo/reference-data';
import { vocabularyEnum } from '../../platform/graphql/index.ts';

export const RetentionOutcome = vocabularyEnum(
  'RetentionOutcome',
  'What became of a person whose period of retention is over.',
  retentionOutcomes,
);
export type RetentionOutcome = RetentionOutcomeCode;

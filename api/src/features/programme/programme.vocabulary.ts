import { type TargetGroupCode, targetGroups } from '@kolo/reference-data';
import { vocabularyEnum } from '../../platform/graphql/index.ts';

export const TargetGroup = vocabularyEnum(
  'TargetGroup',
  'A group that a programme means to reach; also a disaggregation of its results.',
  targetGroups,
);
export type TargetGroup = TargetGroupCode;

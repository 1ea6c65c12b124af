import {
  type AgeBandCode,
  ageBands,
  type CaseEventKindCode,
  type CaseFieldCode,
  type CaseNoteKindCode,
  type CaseStatusCode,
  caseEventKinds,
  caseFields,
  caseNoteKinds,
  caseStatuses,
  type ExitReasonCode,
  exitReasons,
  type GoalFieldCode,
  type GoalOutcomeCode,
  goalFields,
  goalOutcomes,
  type RiskCode,
  risks,
  type TaskFieldCode,
  type TaskKindCode,
  type TaskRepeatCode,
  type TaskStatusCode,
  taskFields,
  taskKinds,
  taskRepeats,
  taskStatuses,
} from '@kolo/reference-data';
import { vocabularyEnum } from '../../platform/graphql/index.ts';

export const CaseStatus = vocabularyEnum('CaseStatus', 'Where a case stands.', caseStatuses);
export type CaseStatus = CaseStatusCode;

export const Risk = vocabularyEnum('Risk', 'The caseworker’s judgement of risk.', risks);
export type Risk = RiskCode;

export const ExitReason = vocabularyEnum('ExitReason', 'Why a case ended.', exitReasons);
export type ExitReason = ExitReasonCode;

export const AgeBand = vocabularyEnum('AgeBand', 'Age of the person on the day the case was opened.', ageBands);
export type AgeBand = AgeBandCode;

export const CaseEventKind = vocabularyEnum('CaseEventKind', 'What happened to a case.', caseEventKinds);
export type CaseEventKind = CaseEventKindCode;

export const CaseField = vocabularyEnum('CaseField', 'A field of a case that can be corrected.', caseFields);
export type CaseField = CaseFieldCode;

export const CaseNoteKind = vocabularyEnum('CaseNoteKind', 'What a note is of.', caseNoteKinds);
export type CaseNoteKind = CaseNoteKindCode;

export const GoalOutcome = vocabularyEnum('GoalOutcome', 'What became of a goal.', goalOutcomes);
export type GoalOutcome = GoalOutcomeCode;

export const GoalField = vocabularyEnum('GoalField', 'A field of a goal that can be corrected.', goalFields);
export type GoalField = GoalFieldCode;

export const TaskField = vocabularyEnum(
  'TaskField',
  'A field of a task that can be corrected or taken back.',
  taskFields,
);
export type TaskField = TaskFieldCode;

export const TaskKind = vocabularyEnum('TaskKind', 'What kind of task it is.', taskKinds);
export type TaskKind = TaskKindCode;

export const TaskStatus = vocabularyEnum('TaskStatus', 'Where a task stands.', taskStatuses);
export type TaskStatus = TaskStatusCode;

export const TaskRepeat = vocabularyEnum('TaskRepeat', 'How often a follow-up comes again.', taskRepeats);
export type TaskRepeat = TaskRepeatCode;

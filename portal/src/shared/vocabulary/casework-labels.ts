import type {
  CaseField,
  CaseNoteKind,
  GoalField,
  GoalOutcome,
  TaskField,
  TaskKind,
  TaskRepeat,
  TaskStatus,
} from '@kolo/schema';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export const noteKindLabels: Record<CaseNoteKind, MessageDescriptor> = {
  CONTACT: msg`Contact by letter or message`,
  VISIT: msg`Visit`,
  PHONE: msg`Talk on the phone`,
  OFFICE: msg`Talk at the office`,
  OTHER: msg({ message: 'Other', context: 'kind of note' }),
};

export const goalOutcomeLabels: Record<GoalOutcome, MessageDescriptor> = {
  ACHIEVED: msg`Achieved`,
  PARTIALLY_ACHIEVED: msg`Partially achieved`,
  NOT_ACHIEVED: msg`Not achieved`,
};

export const goalFieldLabels: Record<GoalField, MessageDescriptor> = {
  WHAT: msg`Goal`,
  DUE_ON: msg`To be reached by`,
  OUTCOME: msg`Outcome`,
  DECIDED_ON: msg`Day of the outcome`,
};

export const taskKindLabels: Record<TaskKind, MessageDescriptor> = {
  TASK: msg`Task`,
  FOLLOW_UP: msg`Follow-up`,
};

export const taskRepeatLabels: Record<TaskRepeat, MessageDescriptor> = {
  WEEKLY: msg`Every week`,
  MONTHLY: msg`Every month`,
  QUARTERLY: msg`Every quarter`,
};

export const taskStatusLabels: Record<TaskStatus, MessageDescriptor> = {
  OPEN: msg({ message: 'To be done', context: 'task' }),
  DONE: msg({ message: 'Done', context: 'task' }),
  CANCELLED: msg({ message: 'Cancelled', context: 'task' }),
};

export const taskFieldLabels: Record<TaskField, MessageDescriptor> = {
  WHAT: msg({ message: 'Task', context: 'field' }),
  DUE_ON: msg`To be done by`,
  REPEATS: msg`How often`,
  STATUS: msg`Status`,
  ENDED_ON: msg`Day it was done or cancelled`,
};

export const caseFieldLabels: Record<CaseField, MessageDescriptor> = {
  MUNICIPALITY_CODE: msg`Municipality`,
  RISK: msg`Risk`,
  OPENED_ON: msg`Opened on`,
  CLOSED_ON: msg`Closed on`,
  EXIT_REASON: msg`Reason for closing`,
};

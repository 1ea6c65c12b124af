import 'reflect-metadata';
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import {
  ChangeInput,
  DateScalar,
  PageArgs,
  payloadType,
  SortDirection,
  WriteInput,
} from '../../platform/graphql/index.ts';
import { TaskKind, TaskRepeat } from './case.vocabulary.ts';
import { CaseTask } from './case-task.entity.ts';

@InputType({ description: 'Something to be done on an open case.' })
export class AddCaseTaskInput extends WriteInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => TaskKind, { description: 'What kind it is.' })
  kind!: TaskKind;

  @Field(() => String, { description: 'What is to be done, up to 2,000 characters.' })
  what!: string;

  @Field(() => DateScalar, { description: 'The day by which it is to be done; not before the case was opened.' })
  dueOn!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The member of the partner who is to do it; the viewer where left out.',
  })
  assigneeId?: string | null;

  @Field(() => TaskRepeat, { nullable: true, description: 'How often it comes again; only a follow-up does.' })
  repeats?: TaskRepeat | null;
}

@InputType({ description: 'A task that was done.' })
export class CompleteCaseTaskInput extends ChangeInput {
  @Field(() => ID, { description: 'The task.' })
  taskId!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was done: not in the future, not before the case was opened; today where left out.',
  })
  doneOn?: string | null;
}

@InputType({ description: 'A task that is not to be done any more.' })
export class CancelCaseTaskInput extends ChangeInput {
  @Field(() => ID, { description: 'The task.' })
  taskId!: string;
}

@InputType({ description: 'A task for somebody else to do.' })
export class ReassignCaseTaskInput extends ChangeInput {
  @Field(() => ID, { description: 'The task.' })
  taskId!: string;

  @Field(() => ID, { description: 'The member of the partner who is to do it.' })
  assigneeId!: string;
}

export const AddCaseTaskPayload = payloadType('addCaseTask', 'caseTask', () => CaseTask);
export const CompleteCaseTaskPayload = payloadType('completeCaseTask', 'caseTask', () => CaseTask);
export const CancelCaseTaskPayload = payloadType('cancelCaseTask', 'caseTask', () => CaseTask);
export const ReassignCaseTaskPayload = payloadType('reassignCaseTask', 'caseTask', () => CaseTask);

@InputType({ description: 'Which tasks; what is left out does not filter, an empty list matches nothing.' })
export class CaseTaskFilter {
  @Field(() => [ID], { nullable: true, description: 'Of one of these cases.' })
  caseIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'To be done by one of these members.' })
  assigneeIds?: string[] | null;

  @Field(() => [TaskKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: TaskKind[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for those to be done, false for those done or cancelled.',
  })
  open?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for those to be done that were due before today, false for all others.',
  })
  overdue?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'Due on this day or later.' })
  dueFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Due on this day or earlier.' })
  dueUntil?: string | null;
}

export const CaseTaskSortField = { DUE_ON: 'dueOn', CREATED_AT: 'createdAt' } as const;
export type CaseTaskSortField = (typeof CaseTaskSortField)[keyof typeof CaseTaskSortField];

registerEnumType(CaseTaskSortField, {
  name: 'CaseTaskSortField',
  description: 'What tasks can be sorted by.',
  valuesConfig: {
    DUE_ON: { description: 'The day by which they are to be done.' },
    CREATED_AT: { description: 'When they were recorded.' },
  },
});

@InputType({ description: 'In which order tasks come.' })
export class CaseTaskSort {
  @Field(() => CaseTaskSortField, { description: 'What decides.' })
  field!: CaseTaskSortField;

  @Field(() => SortDirection, { description: 'Which end comes first.' })
  direction!: SortDirection;
}

@ArgsType()
export class CaseTasksArgs extends PageArgs {
  @Field(() => CaseTaskFilter, {
    nullable: true,
    description: 'Which tasks; all that the viewer may see where left out.',
  })
  filter?: CaseTaskFilter | null;

  @Field(() => CaseTaskSort, { nullable: true, description: 'The order; first due first where left out.' })
  sort?: CaseTaskSort | null;
}

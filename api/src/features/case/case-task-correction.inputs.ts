import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { ChangeInput, DateScalar, payloadType } from '../../platform/graphql/index.ts';
import { TaskRepeat } from './case.vocabulary.ts';
import { CaseTask } from './case-task.entity.ts';

@InputType({
  description: 'What was recorded wrongly of a task, as it should have been; what is left out stays as it is.',
})
export class CorrectCaseTaskInput extends ChangeInput {
  @Field(() => ID, { description: 'The task.' })
  taskId!: string;

  @Field(() => String, { nullable: true, description: 'What is to be done, up to 2,000 characters.' })
  what?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day by which it is to be done.' })
  dueOn?: string | null;

  @Field(() => TaskRepeat, {
    nullable: true,
    description: 'How often it comes again; null for once. Only of a follow-up that is to be done.',
  })
  repeats?: TaskRepeat | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was done; of one that was.' })
  doneOn?: string | null;

  @Field(() => String, { description: 'Why it is corrected; up to 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'A task that was not done, or is not to be cancelled, after all.' })
export class ReopenCaseTaskInput extends ChangeInput {
  @Field(() => ID, { description: 'The task.' })
  taskId!: string;

  @Field(() => String, { description: 'Why it is to be done again; up to 2,000 characters.' })
  reason!: string;
}

export const CorrectCaseTaskPayload = payloadType('correctCaseTask', 'caseTask', () => CaseTask);
export const ReopenCaseTaskPayload = payloadType('reopenCaseTask', 'caseTask', () => CaseTask);

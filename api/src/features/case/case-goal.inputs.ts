import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { ChangeInput, DateScalar, payloadType, WriteInput } from '../../platform/graphql/index.ts';
import { GoalOutcome } from './case.vocabulary.ts';
import { CaseGoal } from './case-goal.entity.ts';

@InputType({ description: 'A goal to be added to an open case.' })
export class AddCaseGoalInput extends WriteInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => String, { description: 'What is to be reached, up to 2,000 characters.' })
  what!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was set: not in the future, not before the case was opened; today where left out.',
  })
  setOn?: string | null;

  @Field(() => DateScalar, { description: 'The day by which it is to be reached; not before it was set.' })
  dueOn!: string;
}

@InputType({ description: 'What became of a goal.' })
export class DecideCaseGoalInput extends ChangeInput {
  @Field(() => ID, { description: 'The goal.' })
  goalId!: string;

  @Field(() => GoalOutcome, { description: 'What became of it.' })
  outcome!: GoalOutcome;

  @Field(() => DateScalar, { description: 'The day of the outcome: not in the future, not before the goal was set.' })
  decidedOn!: string;
}

@InputType({
  description: 'What was recorded wrongly of a goal, as it should have been; what is left out stays as it is.',
})
export class CorrectCaseGoalInput extends ChangeInput {
  @Field(() => ID, { description: 'The goal.' })
  goalId!: string;

  @Field(() => String, { nullable: true, description: 'What is to be reached, up to 2,000 characters.' })
  what?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day by which it is to be reached.' })
  dueOn?: string | null;

  @Field(() => GoalOutcome, { nullable: true, description: 'What became of it; of a decided one.' })
  outcome?: GoalOutcome | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the outcome; of a decided one.' })
  decidedOn?: string | null;

  @Field(() => String, { description: 'Why it is corrected; up to 2,000 characters.' })
  reason!: string;
}

export const AddCaseGoalPayload = payloadType('addCaseGoal', 'caseGoal', () => CaseGoal);
export const DecideCaseGoalPayload = payloadType('decideCaseGoal', 'caseGoal', () => CaseGoal);
export const CorrectCaseGoalPayload = payloadType('correctCaseGoal', 'caseGoal', () => CaseGoal);

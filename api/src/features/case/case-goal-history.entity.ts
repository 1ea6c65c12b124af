import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/index.ts';
import { Membership } from '../member/index.ts';
import { GoalField } from './case.vocabulary.ts';
import { CaseGoal } from './case-goal.entity.ts';

@ObjectType({ description: 'What a field of a goal held before it was corrected.', simpleResolvers: true })
export class CaseGoalHistory {
  id!: string;

  @Field(() => GoalField, { description: 'The field.' })
  field!: GoalField;

  @Field(() => String, { nullable: true, description: 'What it held: a text, a code or a day.' })
  oldValue!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was corrected, as entered.' })
  reason!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was corrected.' })
  recordedAt!: string;

  @Field(() => Membership, { nullable: true, description: 'Who corrected it; null where hidden from the viewer.' })
  actor!: Membership | null;

  goal!: CaseGoal;
}

export const CaseGoalHistorySchema = defineEntity({
  class: CaseGoalHistory,
  tableName: 'case_goal_history',
  properties: (p) => ({
    id: p.uuid().primary(),
    goal: () => p.manyToOne(CaseGoal).joinColumn('goal_id'),
    field: p.text(),
    oldValue: p.text().nullable(),
    reason: p.text().nullable(),
    recordedAt: p.datetime(),
    actor: () => p.manyToOne(Membership).joinColumn('actor_id').nullable(),
  }),
});

import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/index.ts';
import { Membership } from '../member/index.ts';
import { Case } from './case.entity.ts';
import { GoalOutcome } from './case.vocabulary.ts';
import { CaseGoalHistory } from './case-goal-history.entity.ts';

@ObjectType({ description: 'What is to be reached in a case, and what became of it.', simpleResolvers: true })
export class CaseGoal {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'What is to be reached, as entered.' })
  what!: string;

  @Field(() => DateScalar, { description: 'The day on which it was set.' })
  setOn!: string;

  @Field(() => DateScalar, { description: 'The day by which it is to be reached.' })
  dueOn!: string;

  @Field(() => GoalOutcome, { nullable: true, description: 'What became of it; null while it is worked on.' })
  outcome!: GoalOutcome | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the outcome; null while it is worked on.' })
  decidedOn!: string | null;

  @Field(() => Int, { description: 'Grows by one with each change; sent back as `expectedVersion`.' })
  version!: number;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  createdAt!: string;

  @Field(() => Membership, { nullable: true, description: 'Who recorded it; null where hidden from the viewer.' })
  author!: Membership | null;

  @Field(() => [CaseGoalHistory], { description: 'What its fields held before they were corrected, newest first.' })
  history!: CaseGoalHistory[];

  case!: Case;
}

export const CaseGoalSchema = defineEntity({
  class: CaseGoal,
  tableName: 'case_goal',
  properties: (p) => ({
    id: p.uuid().primary(),
    case: () => p.manyToOne(Case).joinColumn('case_id'),
    what: p.text(),
    setOn: p.date(),
    dueOn: p.date(),
    outcome: p.text().nullable(),
    decidedOn: p.date().nullable(),
    version: p.integer().version(),
    createdAt: p.datetime(),
    author: () => p.manyToOne(Membership).joinColumn('author_id'),
    history: () => p.oneToMany(CaseGoalHistory).mappedBy('goal').orderBy({ recordedAt: 'desc', id: 'desc' }),
  }),
});

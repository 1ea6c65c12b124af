import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/index.ts';
import { Membership } from '../member/index.ts';
import { TaskField } from './case.vocabulary.ts';
import { CaseTask } from './case-task.entity.ts';

@ObjectType({
  description: 'What a field of a task held before it was corrected, or opened again.',
  simpleResolvers: true,
})
export class CaseTaskHistory {
  id!: string;

  @Field(() => TaskField, { description: 'The field.' })
  field!: TaskField;

  @Field(() => String, { nullable: true, description: 'What it held: a text, a code or a day.' })
  oldValue!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was changed, as entered.' })
  reason!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was changed.' })
  recordedAt!: string;

  @Field(() => Membership, { nullable: true, description: 'Who changed it; null where hidden from the viewer.' })
  actor!: Membership | null;

  task!: CaseTask;
}

export const CaseTaskHistorySchema = defineEntity({
  class: CaseTaskHistory,
  tableName: 'case_task_history',
  properties: (p) => ({
    id: p.uuid().primary(),
    task: () => p.manyToOne(CaseTask).joinColumn('task_id'),
    field: p.text(),
    oldValue: p.text().nullable(),
    reason: p.text().nullable(),
    recordedAt: p.datetime(),
    actor: () => p.manyToOne(Membership).joinColumn('actor_id').nullable(),
  }),
});

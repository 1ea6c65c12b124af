import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/index.ts';
import { Membership } from '../member/index.ts';
import { Partner } from '../partner/index.ts';
import { Case } from './case.entity.ts';
import { TaskKind, TaskRepeat, TaskStatus } from './case.vocabulary.ts';
import { CaseTaskHistory } from './case-task-history.entity.ts';

@ObjectType({ description: 'Something to be done on a case.', simpleResolvers: true })
export class CaseTask {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => TaskKind, { description: 'What kind it is.' })
  kind!: TaskKind;

  @Field(() => String, { description: 'What is to be done, as entered.' })
  what!: string;

  @Field(() => DateScalar, { description: 'The day by which it is to be done.' })
  dueOn!: string;

  @Field(() => TaskRepeat, {
    nullable: true,
    description: 'How often it comes again once it is done; null for what comes once.',
  })
  repeats!: TaskRepeat | null;

  @Field(() => TaskStatus, { description: 'Where it stands.' })
  status!: TaskStatus;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was done or cancelled; null while open.' })
  endedOn!: string | null;

  @Field(() => Int, { description: 'Grows by one with each change; sent back as `expectedVersion`.' })
  version!: number;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  createdAt!: string;

  @Field(() => Case, { nullable: true, description: 'The case; null where hidden from the viewer.' })
  case!: Case | null;

  @Field(() => Membership, { nullable: true, description: 'Who is to do it; null where hidden from the viewer.' })
  assignee!: Membership | null;

  @Field(() => Membership, { nullable: true, description: 'Who recorded it; null where hidden from the viewer.' })
  author!: Membership | null;

  @Field(() => Membership, {
    nullable: true,
    description: 'Who did or cancelled it; null while open, or where hidden from the viewer.',
  })
  endedBy!: Membership | null;

  @Field(() => CaseTask, { nullable: true, description: 'The one that came of it, where it repeats and was done.' })
  next!: CaseTask | null;

  @Field(() => [CaseTaskHistory], {
    description: 'What its fields held before they were corrected or it was opened again, newest first.',
  })
  history!: CaseTaskHistory[];

  previous!: CaseTask | null;
  partner!: Partner;
}

export const CaseTaskSchema = defineEntity({
  class: CaseTask,
  tableName: 'case_task',
  properties: (p) => ({
    id: p.uuid().primary(),
    case: () => p.manyToOne(Case).joinColumn('case_id'),
    partner: () => p.manyToOne(Partner).joinColumn('partner_id'),
    kind: p.text(),
    what: p.text(),
    dueOn: p.date(),
    repeats: p.text().nullable(),
    status: p.text(),
    endedOn: p.date().nullable(),
    version: p.integer().version(),
    createdAt: p.datetime(),
    assignee: () => p.manyToOne(Membership).joinColumn('assignee_id'),
    author: () => p.manyToOne(Membership).joinColumn('author_id'),
    endedBy: () => p.manyToOne(Membership).joinColumn('ended_by_id').nullable(),
    previous: () => p.oneToOne(CaseTask).joinColumn('previous_id').nullable(),
    next: () => p.oneToOne(CaseTask).mappedBy('previous'),
    history: () => p.oneToMany(CaseTaskHistory).mappedBy('task').orderBy({ recordedAt: 'desc', id: 'desc' }),
  }),
});

import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/index.ts';
import { Case, CaseTask } from '../case/index.ts';
import { Membership } from '../member/index.ts';
import { NoticeKind } from './notice.vocabulary.ts';

@ObjectType({
  description:
    'Something that the viewer is told of. It holds no text: that is made of the kind and of what the viewer may read.',
  simpleResolvers: true,
})
export class Notice {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => NoticeKind, { description: 'What it tells of.' })
  kind!: NoticeKind;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was read; null where it was not.' })
  readAt!: string | null;

  @Field(() => Case, {
    nullable: true,
    description: 'The case; null where it is about none, and where the case is hidden from the viewer by now.',
  })
  case!: Case | null;

  @Field(() => CaseTask, {
    nullable: true,
    description: 'The task; null where it is about none, and where the task is hidden from the viewer by now.',
  })
  task!: CaseTask | null;

  @Field(() => Membership, {
    nullable: true,
    description: 'Who waits; null where it is about nobody, and where the member is hidden from the viewer by now.',
  })
  member!: Membership | null;

  dismissedAt!: string | null;
}

export const NoticeSchema = defineEntity({
  class: Notice,
  tableName: 'notice',
  properties: (p) => ({
    id: p.uuid().primary(),
    kind: p.text(),
    createdAt: p.datetime(),
    readAt: p.datetime().nullable(),
    dismissedAt: p.datetime().nullable(),
    case: () => p.manyToOne(Case).joinColumn('case_id').nullable(),
    task: () => p.manyToOne(CaseTask).joinColumn('task_id').nullable(),
    member: () => p.manyToOne(Membership).joinColumn('member_id').nullable(),
  }),
});

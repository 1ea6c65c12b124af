import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/index.ts';
import { BreakGlass } from '../break-glass/index.ts';
import { Case, CaseTask } from '../case/index.ts';
import { LegalBasis } from '../legal-basis/index.ts';
import { Membership } from '../member/index.ts';
import { Offer } from '../offer/index.ts';
import { TransferRequest } from '../transfer-request/index.ts';
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

  @Field(() => Offer, {
    nullable: true,
    description: 'The offer; null where it is about none, and where the offer is hidden from the viewer by now.',
  })
  offer!: Offer | null;

  @Field(() => TransferRequest, {
    nullable: true,
    description: 'The request; null where it is about none, and where the request is hidden from the viewer by now.',
  })
  transferRequest!: TransferRequest | null;

  @Field(() => BreakGlass, {
    nullable: true,
    description: 'The broken glass; null where it is about none, and where it is hidden from the viewer by now.',
  })
  brokenGlass!: BreakGlass | null;

  @Field(() => LegalBasis, {
    nullable: true,
    description: 'The legal basis; null where it is about none, and where it is hidden from the viewer by now.',
  })
  legalBasis!: LegalBasis | null;

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
    offer: () => p.manyToOne(Offer).joinColumn('offer_id').nullable(),
    transferRequest: () => p.manyToOne(TransferRequest).joinColumn('request_id').nullable(),
    brokenGlass: () => p.manyToOne(BreakGlass).joinColumn('glass_id').nullable(),
    legalBasis: () => p.manyToOne(LegalBasis).joinColumn('basis_id').nullable(),
  }),
});

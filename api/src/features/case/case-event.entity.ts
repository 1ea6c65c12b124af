import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/index.ts';
import { Membership } from '../member/index.ts';
import { Case } from './case.entity.ts';
import { CaseEventKind, CaseStatus, ExitReason } from './case.vocabulary.ts';

@ObjectType({
  description: 'A change of a case’s status: when it took effect and when it was recorded.',
  simpleResolvers: true,
})
export class CaseEvent {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => CaseEventKind, { description: 'What happened.' })
  kind!: CaseEventKind;

  @Field(() => CaseStatus, { nullable: true, description: 'The status before; null at the opening.' })
  fromStatus!: CaseStatus | null;

  @Field(() => CaseStatus, { description: 'The status after.' })
  toStatus!: CaseStatus;

  @Field(() => ExitReason, { nullable: true, description: 'Why the case ended, where it did.' })
  exitReason!: ExitReason | null;

  @Field(() => DateScalar, { description: 'The day from which it holds.' })
  effectiveOn!: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: string;

  @Field(() => Membership, {
    nullable: true,
    description: 'Who made it; null where hidden from the viewer or made by the system.',
  })
  actor!: Membership | null;

  case!: Case;
}

export const CaseEventSchema = defineEntity({
  class: CaseEvent,
  tableName: 'case_event',
  properties: (p) => ({
    id: p.uuid().primary(),
    case: () => p.manyToOne(Case).joinColumn('case_id'),
    kind: p.text(),
    fromStatus: p.text().nullable(),
    toStatus: p.text(),
    exitReason: p.text().nullable(),
    effectiveOn: p.date(),
    recordedAt: p.datetime(),
    actor: () => p.manyToOne(Membership).joinColumn('actor_id').nullable(),
  }),
});

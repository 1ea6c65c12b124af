import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/index.ts';
import { Membership } from '../member/index.ts';
import { Case } from './case.entity.ts';
import { CaseEventKind, CaseStatus, ExitReason, Risk } from './case.vocabulary.ts';
import { CaseHistory } from './case-history.entity.ts';
import { CaseReason } from './case-reason.entity.ts';

@ObjectType({
  description: 'A change of a case: when it took effect and when it was recorded.',
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

  @Field(() => Risk, { nullable: true, description: 'The risk before, where the risk changed.' })
  fromRisk!: Risk | null;

  @Field(() => Risk, { nullable: true, description: 'The risk after, where the case was opened or the risk changed.' })
  toRisk!: Risk | null;

  @Field(() => DateScalar, { description: 'The day from which it holds.' })
  effectiveOn!: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: string;

  @Field(() => Membership, {
    nullable: true,
    description: 'Who made it; null where hidden from the viewer or made by the system.',
  })
  actor!: Membership | null;

  @Field(() => Membership, {
    nullable: true,
    description: 'The caseworker before, where the case was assigned; null where there was none or hidden.',
  })
  fromCaseworker!: Membership | null;

  @Field(() => Membership, {
    nullable: true,
    description: 'The caseworker after, where the case was opened or assigned; null where there is none or hidden.',
  })
  toCaseworker!: Membership | null;

  @Field(() => CaseReason, {
    nullable: true,
    description: 'Why it was done; null where no reason was given, or where hidden from the viewer.',
  })
  reason!: CaseReason | null;

  @Field(() => [CaseHistory], { description: 'What the fields held before, where they were corrected.' })
  corrected!: CaseHistory[];

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
    fromRisk: p.text().nullable(),
    toRisk: p.text().nullable(),
    effectiveOn: p.date(),
    recordedAt: p.datetime(),
    actor: () => p.manyToOne(Membership).joinColumn('actor_id').nullable(),
    fromCaseworker: () => p.manyToOne(Membership).joinColumn('from_caseworker_id').nullable(),
    toCaseworker: () => p.manyToOne(Membership).joinColumn('to_caseworker_id').nullable(),
    reason: () => p.oneToOne(CaseReason).mappedBy('event'),
    corrected: () => p.oneToMany(CaseHistory).mappedBy('event').orderBy({ id: 'asc' }),
  }),
});

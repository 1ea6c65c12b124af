import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/index.ts';
import { Membership } from '../member/index.ts';
import { HouseholdField } from './household.vocabulary.ts';
import { HouseholdMember } from './household-member.entity.ts';

@ObjectType({
  description: 'What was recorded of how somebody lives in a household before it changed.',
  simpleResolvers: true,
})
export class HouseholdMemberHistory {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => HouseholdField, { description: 'The field.' })
  field!: HouseholdField;

  @Field(() => String, { nullable: true, description: 'What it held: a code or a day; null where it was empty.' })
  oldValue!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was changed.' })
  recordedAt!: string;

  @Field(() => Membership, { nullable: true, description: 'Who changed it; null where hidden from the viewer.' })
  actor!: Membership | null;

  member!: HouseholdMember;
}

export const HouseholdMemberHistorySchema = defineEntity({
  class: HouseholdMemberHistory,
  tableName: 'household_member_history',
  properties: (p) => ({
    id: p.uuid().primary(),
    member: () => p.manyToOne(HouseholdMember).joinColumn('member_id'),
    field: p.text(),
    oldValue: p.text().nullable(),
    actor: () => p.manyToOne(Membership).joinColumn('actor_id').nullable(),
    recordedAt: p.datetime(),
  }),
});

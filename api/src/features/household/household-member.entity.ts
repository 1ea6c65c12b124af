import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/index.ts';
import { Membership } from '../member/index.ts';
import { Person } from '../person/index.ts';
import { Household } from './household.entity.ts';
import { HouseholdRelation, LeavingReason } from './household.vocabulary.ts';
import { HouseholdMemberHistory } from './household-member-history.entity.ts';

@ObjectType({ description: 'That a person lives or lived in a household.', simpleResolvers: true })
export class HouseholdMember {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Household, { description: 'The household.' })
  household!: Household;

  @Field(() => Person, { description: 'The person.' })
  person!: Person;

  @Field(() => HouseholdRelation, { description: 'How the person is related to the head of the household.' })
  relation!: HouseholdRelation;

  @Field(() => DateScalar, { description: 'The day since which the person lives there.' })
  since!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which the person left; null while living there.',
  })
  until!: string | null;

  @Field(() => LeavingReason, { nullable: true, description: 'Why the person left; null while living there.' })
  leavingReason!: LeavingReason | null;

  @Field(() => Int, { description: 'Grows by one with each change; sent back as `expectedVersion`.' })
  version!: number;

  @Field(() => Membership, { nullable: true, description: 'Who recorded it; null where hidden from the viewer.' })
  addedBy!: Membership | null;

  @Field(() => [HouseholdMemberHistory], { description: 'What was recorded before a correction, newest first.' })
  history!: HouseholdMemberHistory[];

  currentPerson!: Person | null;

  currentHousehold!: Household | null;
}

export const HouseholdMemberSchema = defineEntity({
  class: HouseholdMember,
  tableName: 'household_member',
  properties: (p) => ({
    id: p.uuid().primary(),
    household: () => p.manyToOne(Household).joinColumn('household_id'),
    person: () => p.manyToOne(Person).joinColumn('person_id'),
    relation: p.text(),
    since: p.date(),
    until: p.date().nullable(),
    leavingReason: p.text().nullable(),
    version: p.integer().version(),
    addedBy: () => p.manyToOne(Membership).joinColumn('added_by_id').nullable(),
    currentPerson: () => p.oneToOne(Person).joinColumn('current_person_id').nullable(),
    currentHousehold: () => p.manyToOne(Household).joinColumn('current_household_id').nullable(),
    history: () => p.oneToMany(HouseholdMemberHistory).mappedBy('member').orderBy({ recordedAt: 'desc', id: 'desc' }),
  }),
});

import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Country, Municipality } from '../country/index.ts';
import { Partner } from '../partner/index.ts';
import { Person } from '../person/index.ts';
import { HouseholdMember } from './household-member.entity.ts';

@ObjectType({ description: 'Persons of one partner who live together.', simpleResolvers: true })
export class Household {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'What the household is called, as entered.' })
  label!: string | null;

  @Field(() => Municipality, { nullable: true, description: 'Where it is; null where not recorded.' })
  municipality!: Municipality | null;

  @Field(() => Partner, { description: 'The partner whose record this is.' })
  partner!: Partner;

  @Field(() => Country, { description: 'The country in which the partner works with its persons.' })
  country!: Country;

  @Field(() => Int, { description: 'Grows by one with each change; sent back as `expectedVersion`.' })
  version!: number;

  @Field(() => [HouseholdMember], { description: 'Who lives there, the longest first.' })
  members!: HouseholdMember[];

  firstPerson!: Person;
}

export const HouseholdSchema = defineEntity({
  class: Household,
  tableName: 'household',
  properties: (p) => ({
    id: p.uuid().primary(),
    label: p.text().nullable(),
    municipality: () => p.manyToOne(Municipality).joinColumn('municipality_code').nullable(),
    partner: () => p.manyToOne(Partner).joinColumn('partner_id'),
    country: () => p.manyToOne(Country).joinColumn('country_code'),
    firstPerson: () => p.manyToOne(Person).joinColumn('first_person_id'),
    version: p.integer().version(),
    members: () => p.oneToMany(HouseholdMember).mappedBy('currentHousehold').orderBy({ since: 'asc', id: 'asc' }),
  }),
});

import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Country } from '../country/index.ts';
import { Partner } from '../partner/index.ts';
import { Programme } from '../programme/index.ts';
import { MembershipStatus, Role } from './member.vocabulary.ts';
import { User } from './user.entity.ts';

@ObjectType({
  description: 'What a user is to a partner: a role, in one country and programme.',
  simpleResolvers: true,
})
export class Membership {
  @Field(() => ID, { description: 'Identifier; what a case names as its caseworker and a note as its author.' })
  id!: string;

  @Field(() => Role, { description: 'What the member may do.' })
  role!: Role;

  @Field(() => String, { description: 'The name under which the member works.' })
  displayName!: string;

  @Field(() => MembershipStatus, { description: 'Whether it counts.' })
  status!: MembershipStatus;

  @Field(() => Partner, { description: 'The partner.' })
  partner!: Partner;

  @Field(() => Country, { description: 'The country.' })
  country!: Country;

  @Field(() => Programme, { description: 'The programme.' })
  programme!: Programme;

  @Field(() => Int, { description: 'Grows by one with each change; sent back as `expectedVersion`.' })
  version!: number;

  user!: User;
  partnerKind!: string;
  createdAt!: Date;
}

export const MembershipSchema = defineEntity({
  class: Membership,
  tableName: 'membership',
  properties: (p) => ({
    id: p.uuid().primary(),
    user: () => p.manyToOne(User).joinColumn('user_id'),
    role: p.text(),
    partner: () => p.manyToOne(Partner).joinColumn('partner_id'),
    partnerKind: p.text(),
    country: () => p.manyToOne(Country).joinColumn('country_code'),
    programme: () => p.manyToOne(Programme).joinColumn('programme_code'),
    displayName: p.text(),
    status: p.text(),
    createdAt: p.datetime(),
    version: p.integer().version(),
  }),
});

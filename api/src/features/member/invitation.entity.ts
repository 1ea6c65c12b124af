import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, LocaleScalar } from '../../platform/graphql/index.ts';
import { Country } from '../country/index.ts';
import { Partner } from '../partner/index.ts';
import { Programme } from '../programme/index.ts';
import { InvitationStatus, Role } from './member.vocabulary.ts';
import { Membership } from './membership.entity.ts';

@ObjectType({
  description: 'That somebody may become a member of a partner; whoever accepts waits for a manager’s confirmation.',
  simpleResolvers: true,
})
export class Invitation {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'The invited address, in small letters.' })
  email!: string;

  @Field(() => Role, { description: 'What the member will be.' })
  role!: Role;

  @Field(() => LocaleScalar, { description: 'The language in which the person is addressed, and theirs from then on.' })
  locale!: string;

  @Field(() => InvitationStatus, { description: 'What became of it; one that has expired stays open.' })
  status!: InvitationStatus;

  @Field(() => Partner, { description: 'The partner.' })
  partner!: Partner;

  @Field(() => Country, { description: 'The country, one of the partner’s.' })
  country!: Country;

  @Field(() => Programme, { description: 'The programme, one in which the partner takes part.' })
  programme!: Programme;

  @Field(() => Membership, { nullable: true, description: 'Who invited; null where hidden from the viewer.' })
  invitedBy!: Membership | null;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'Until when it can be accepted: seven days.' })
  expiresAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was accepted or revoked; null before.' })
  answeredAt!: string | null;

  @Field(() => Int, { description: 'Grows by one with each change; sent back as `expectedVersion`.' })
  version!: number;

  partnerKind!: string;
  tokenHash!: string;
}

export const InvitationSchema = defineEntity({
  class: Invitation,
  tableName: 'invitation',
  properties: (p) => ({
    id: p.uuid().primary(),
    email: p.text(),
    role: p.text(),
    locale: p.text(),
    status: p.text(),
    partner: () => p.manyToOne(Partner).joinColumn('partner_id'),
    partnerKind: p.text(),
    country: () => p.manyToOne(Country).joinColumn('country_code'),
    programme: () => p.manyToOne(Programme).joinColumn('programme_code'),
    invitedBy: () => p.manyToOne(Membership).joinColumn('invited_by_id'),
    tokenHash: p.text(),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
    answeredAt: p.datetime().nullable(),
    version: p.integer().version(),
  }),
});

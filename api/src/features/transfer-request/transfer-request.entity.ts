import 'reflect-metadata';
import { defineEntity, OptionalProps } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/index.ts';
import { LegalBasis } from '../legal-basis/index.ts';
import { Offer, TransitionEnding, TransitionStatus } from '../offer/index.ts';
import { Partner } from '../partner/index.ts';
import { Person } from '../person/index.ts';
import { TransferRequestSide } from './transfer-request.vocabulary.ts';

@ObjectType({
  description: 'A partner asks another for the transfer of a person who said that they are known there.',
  simpleResolvers: true,
})
export class TransferRequest {
  [OptionalProps]?: 'status' | 'version' | 'createdAt';

  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Partner, { description: 'The partner that asks.' })
  partner!: Partner;

  @Field(() => Partner, { description: 'The partner that is asked.' })
  toPartner!: Partner;

  @Field(() => TransferRequestSide, {
    description: 'On which side the viewer is; the asking one, where both partners are the viewer’s own.',
  })
  side!: TransferRequestSide;

  @Field(() => String, { description: 'Name of the partner that asks, as it was then.' })
  fromPartnerName!: string;

  @Field(() => String, { description: 'Name of the partner that is asked, as it was then.' })
  toPartnerName!: string;

  @Field(() => Person, {
    nullable: true,
    description: 'The record of the partner that asks; null for the other one when the window is closed.',
  })
  person!: Person | null;

  @Field(() => LegalBasis, { nullable: true, description: 'On which basis; null for the partner that is asked.' })
  basis!: LegalBasis | null;

  @Field(() => String, { description: 'What the person said, and why they come.' })
  message!: string;

  @Field(() => DateScalar, { description: 'The last day for an answer.' })
  dueOn!: string;

  @Field(() => TransitionStatus, {
    description:
      'How far it has come, as of today. An accepted one was answered by an offer, and stays so whatever becomes of that.',
  })
  status!: TransitionStatus;

  @Field(() => TransitionEnding, { nullable: true, description: 'Why it ended by itself; null where it did not.' })
  endedBecause!: TransitionEnding | null;

  @Field(() => String, { description: 'Who asks, by the name of that time.' })
  requestedByName!: string;

  @Field(() => String, { nullable: true, description: 'Who answered, by the name of that time; null before.' })
  answeredByName!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered; null before.' })
  answeredAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null before.' })
  endedAt!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was asked.' })
  createdAt!: string;

  @Field(() => Int, { description: 'Grows by one with each change; sent back as `expectedVersion`.' })
  version!: number;

  @Field(() => Offer, {
    nullable: true,
    description: 'The transfer that was offered in answer; null before, and where it is hidden from the viewer.',
  })
  offer!: Offer | null;

  askingId!: string;
  requestedById!: string;
}

export const TransferRequestSchema = defineEntity({
  class: TransferRequest,
  tableName: 'transfer_request',
  properties: (p) => ({
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    person: () => p.manyToOne(Person).joinColumn('person_id'),
    partner: () => p.manyToOne(Partner).joinColumn('partner_id'),
    askingId: p.uuid().fieldName('partner_id').persist(false),
    toPartner: () => p.manyToOne(Partner).joinColumn('to_partner_id'),
    basis: () => p.manyToOne(LegalBasis).joinColumn('basis_id'),
    message: p.text(),
    dueOn: p.date(),
    status: p.text().default('in_progress'),
    endedBecause: p.text().nullable(),
    fromPartnerName: p.text(),
    toPartnerName: p.text(),
    offer: () => p.manyToOne(Offer).joinColumn('offer_id').nullable(),
    requestedById: p.uuid(),
    requestedByName: p.text(),
    answeredByName: p.text().nullable(),
    answeredAt: p.datetime().nullable(),
    endedAt: p.datetime().nullable(),
    createdAt: p.datetime().defaultRaw('now()'),
    version: p.integer().version(),
  }),
});

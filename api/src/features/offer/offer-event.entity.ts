import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/index.ts';
import { Offer } from './offer.entity.ts';
import { TransitionEnding, TransitionStatus } from './offer.vocabulary.ts';

@ObjectType({ description: 'One step of an offer; both sides see the same.', simpleResolvers: true })
export class OfferEvent {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => TransitionStatus, { nullable: true, description: 'What it was before; null for the offer itself.' })
  fromStatus!: TransitionStatus | null;

  @Field(() => TransitionStatus, { description: 'What it became.' })
  toStatus!: TransitionStatus;

  @Field(() => String, {
    nullable: true,
    description: 'Why, as the one who did it wrote; null where no reason was asked.',
  })
  reason!: string | null;

  @Field(() => TransitionEnding, { nullable: true, description: 'Why it ended by itself; null where somebody did it.' })
  endedBecause!: TransitionEnding | null;

  @Field(() => String, { nullable: true, description: 'Who did it, by the name of that time; null where nobody did.' })
  actorName!: string | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  recordedAt!: string;

  offer!: Offer;
}

export const OfferEventSchema = defineEntity({
  class: OfferEvent,
  tableName: 'offer_event',
  properties: (p) => ({
    id: p.uuid().primary(),
    offer: () => p.manyToOne(Offer).joinColumn('offer_id'),
    fromStatus: p.text().nullable(),
    toStatus: p.text(),
    reason: p.text().nullable(),
    endedBecause: p.text().nullable(),
    actorName: p.text().nullable(),
    recordedAt: p.datetime(),
  }),
});

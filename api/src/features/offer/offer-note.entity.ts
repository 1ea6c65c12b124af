import 'reflect-metadata';
import { defineEntity, OptionalProps } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/index.ts';
import { Partner } from '../partner/index.ts';
import { Offer } from './offer.entity.ts';

@ObjectType({
  description: 'A note on an accepted referral: the giver’s are for the receiver too, the receiver’s as far as agreed.',
  simpleResolvers: true,
})
export class OfferNote {
  [OptionalProps]?: 'createdAt';

  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'The text, as entered.' })
  body!: string;

  @Field(() => DateScalar, { description: 'The day that it is about.' })
  occurredOn!: string;

  @Field(() => String, { description: 'Who wrote it, by the name of that time.' })
  authorName!: string;

  @Field(() => Partner, { description: 'The partner for which it was written.' })
  authorPartner!: Partner;

  @Field(() => Boolean, { description: 'Whether the other side sees it too.' })
  shared!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  createdAt!: string;

  offer!: Offer;
  authorId!: string;
}

export const OfferNoteSchema = defineEntity({
  class: OfferNote,
  tableName: 'offer_note',
  properties: (p) => ({
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    offer: () => p.manyToOne(Offer).joinColumn('offer_id'),
    body: p.text(),
    occurredOn: p.date(),
    authorName: p.text(),
    authorPartner: () => p.manyToOne(Partner).joinColumn('author_partner_id'),
    authorId: p.uuid(),
    shared: p.boolean(),
    createdAt: p.datetime().defaultRaw('now()'),
  }),
});

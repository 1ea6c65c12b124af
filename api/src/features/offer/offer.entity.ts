import 'reflect-metadata';
import { defineEntity, OptionalProps } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/index.ts';
import { WindowGroup } from '../access-window/index.ts';
import { Case } from '../case/index.ts';
import { LegalBasis } from '../legal-basis/index.ts';
import { Partner } from '../partner/index.ts';
import { Person } from '../person/index.ts';
import { TransferRequest } from '../transfer-request/index.ts';
import { OfferKind, OfferOutcome, OfferSide, Service, TransitionEnding, TransitionStatus } from './offer.vocabulary.ts';
import { OfferEvent } from './offer-event.entity.ts';
import { OfferNote } from './offer-note.entity.ts';

@ObjectType({
  description: 'A referral or a transfer that one partner offers another: what for, and a summary that names nobody.',
  simpleResolvers: true,
})
export class Offer {
  [OptionalProps]?: 'status' | 'version' | 'createdAt';

  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => OfferKind, { description: 'What is offered.' })
  kind!: OfferKind;

  @Field(() => Partner, { description: 'The partner that offers.' })
  partner!: Partner;

  @Field(() => Partner, { description: 'The partner that it is offered to.' })
  toPartner!: Partner;

  @Field(() => OfferSide, {
    description: 'On which side the viewer is; the giver’s, where both partners are the viewer’s own.',
  })
  side!: OfferSide;

  @Field(() => String, { description: 'Name of the partner that offers, as it was then.' })
  fromPartnerName!: string;

  @Field(() => String, { description: 'Name of the partner that it is offered to, as it was then.' })
  toPartnerName!: string;

  @Field(() => Service, { nullable: true, description: 'What the receiver is asked to do; null for a transfer.' })
  service!: Service | null;

  @Field(() => String, { description: 'What for.' })
  purpose!: string;

  @Field(() => String, { description: 'What the receiver has to know to answer. It names nobody.' })
  summary!: string;

  @Field(() => [WindowGroup], { description: 'What is shown once it is accepted, beside the file itself.' })
  groups!: WindowGroup[];

  @Field(() => DateScalar, { description: 'The last day for an answer.' })
  dueOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day of an accepted referral; null where the basis alone says how long.',
  })
  endsOn!: string | null;

  @Field(() => Boolean, { description: 'Whether the giver sees the receiver’s notes on the referral.' })
  reportsNotes!: boolean;

  @Field(() => TransitionStatus, { description: 'How far it has come, as of today.' })
  status!: TransitionStatus;

  @Field(() => OfferOutcome, { nullable: true, description: 'What became of the service; null before it is done.' })
  outcome!: OfferOutcome | null;

  @Field(() => TransitionEnding, { nullable: true, description: 'Why it ended by itself; null where it did not.' })
  endedBecause!: TransitionEnding | null;

  @Field(() => String, { description: 'Who offers, by the name of that time.' })
  offeredByName!: string;

  @Field(() => String, { nullable: true, description: 'Who answered, by the name of that time; null before.' })
  answeredByName!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered; null before.' })
  answeredAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null before.' })
  endedAt!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was offered.' })
  createdAt!: string;

  @Field(() => Int, { description: 'Grows by one with each change; sent back as `expectedVersion`.' })
  version!: number;

  @Field(() => Case, {
    nullable: true,
    description: 'The case; null where hidden: for the receiver before it is accepted, and when the window is closed.',
  })
  case!: Case | null;

  @Field(() => Person, { nullable: true, description: 'The person; null where hidden, as the case.' })
  person!: Person | null;

  @Field(() => LegalBasis, { nullable: true, description: 'On which basis; null for the receiver.' })
  basis!: LegalBasis | null;

  @Field(() => Case, {
    nullable: true,
    description: 'The case that an accepted transfer opened at the receiver; null for the giver.',
  })
  newCase!: Case | null;

  @Field(() => [OfferEvent], { description: 'Every step of it, newest first.' })
  events!: OfferEvent[];

  @Field(() => [OfferNote], { description: 'The notes on it that the viewer may see, newest first.' })
  notes!: OfferNote[];

  @Field(() => TransferRequest, {
    nullable: true,
    description: 'The request for a transfer that it answers; null where it answers none.',
  })
  request!: TransferRequest | null;

  giverId!: string;
  offeredById!: string;
}

export const OfferSchema = defineEntity({
  class: Offer,
  tableName: 'offer',
  properties: (p) => ({
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    kind: p.text(),
    case: () => p.manyToOne(Case).joinColumn('case_id'),
    person: () => p.manyToOne(Person).joinColumn('person_id'),
    partner: () => p.manyToOne(Partner).joinColumn('partner_id'),
    giverId: p.uuid().fieldName('partner_id').persist(false),
    toPartner: () => p.manyToOne(Partner).joinColumn('to_partner_id'),
    basis: () => p.manyToOne(LegalBasis).joinColumn('basis_id'),
    request: () => p.manyToOne(TransferRequest).joinColumn('request_id').nullable(),
    groups: p.array(),
    service: p.text().nullable(),
    purpose: p.text(),
    summary: p.text(),
    dueOn: p.date(),
    endsOn: p.date().nullable(),
    reportsNotes: p.boolean(),
    status: p.text().default('in_progress'),
    outcome: p.text().nullable(),
    endedBecause: p.text().nullable(),
    fromPartnerName: p.text(),
    toPartnerName: p.text(),
    offeredById: p.uuid(),
    offeredByName: p.text(),
    answeredByName: p.text().nullable(),
    answeredAt: p.datetime().nullable(),
    endedAt: p.datetime().nullable(),
    newCase: () => p.manyToOne(Case).joinColumn('new_case_id').nullable(),
    createdAt: p.datetime().defaultRaw('now()'),
    version: p.integer().version(),
    events: () => p.oneToMany(OfferEvent).mappedBy('offer').orderBy({ recordedAt: 'desc', id: 'desc' }),
    notes: () => p.oneToMany(OfferNote).mappedBy('offer').orderBy({ occurredOn: 'desc', id: 'desc' }),
  }),
});

import 'reflect-metadata';
import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import {
  ChangeInput,
  connectionType,
  DateScalar,
  PageArgs,
  payloadType,
  SortDirection,
  WriteInput,
} from '../../platform/graphql/index.ts';
import { WindowGroup } from '../access-window/index.ts';
import { Offer } from './offer.entity.ts';
import { OfferKind, OfferOutcome, OfferSide, Service, TransitionStatus } from './offer.vocabulary.ts';
import { OfferNote } from './offer-note.entity.ts';

@InputType({ description: 'What is said of an offer before it is accepted, and what it opens afterwards.' })
export abstract class NewOfferInput extends WriteInput {
  @Field(() => ID, { description: 'The case: open, and of the viewer’s own partner.' })
  caseId!: string;

  @Field(() => ID, { description: 'The partner that it is offered to: another NGO of the case’s programme.' })
  toPartnerId!: string;

  @Field(() => ID, { description: 'The basis: of the person, for this partner and purpose, and holding today.' })
  basisId!: string;

  @Field(() => [WindowGroup], {
    description:
      'What is shown once it is accepted, beside the file itself: no more than the basis covers, and never FILE.',
  })
  groups!: WindowGroup[];

  @Field(() => String, { description: 'What for, up to 500 characters; it must not name the person.' })
  purpose!: string;

  @Field(() => String, {
    description: 'What the receiver has to know to answer, up to 4,000 characters; it must not name the person.',
  })
  summary!: string;

  @Field(() => DateScalar, {
    description: 'The last day for an answer: today or later, within 90 days, and not after the basis.',
  })
  dueOn!: string;
}

@InputType({ description: 'A person referred to another partner for a service.' })
export class OfferReferralInput extends NewOfferInput {
  @Field(() => Service, { description: 'What the receiver is asked to do.' })
  service!: Service;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The last day of the referral: not before `dueOn` nor after the basis, or a year after `dueOn` where that has no end. As long as the basis holds where left out, and a year from its acceptance where that has no end.',
  })
  endsOn?: string | null;

  @Field(() => Boolean, { description: 'Whether the receiver’s notes on the referral are shown to the giver.' })
  reportsNotes!: boolean;
}

@InputType({ description: 'A case offered to another partner, to go on there. `groups` have to hold IDENTITY.' })
export class OfferTransferInput extends NewOfferInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The request that it answers: of that partner, and waiting for an answer.',
  })
  requestId?: string | null;
}

@InputType({ description: 'An offer that the viewer’s partner takes.' })
export class AcceptOfferInput extends ChangeInput {
  @Field(() => ID, { description: 'The offer.' })
  offerId!: string;
}

@InputType({ description: 'An offer that the viewer’s partner does not take.' })
export class DeclineOfferInput extends ChangeInput {
  @Field(() => ID, { description: 'The offer.' })
  offerId!: string;

  @Field(() => String, { description: 'Why, up to 2,000 characters; the giver reads it.' })
  reason!: string;
}

@InputType({ description: 'An offer, or an accepted referral, that the viewer’s partner takes back.' })
export class RevokeOfferInput extends ChangeInput {
  @Field(() => ID, { description: 'The offer.' })
  offerId!: string;

  @Field(() => String, { description: 'Why, up to 2,000 characters; the receiver reads it.' })
  reason!: string;
}

@InputType({ description: 'What became of the service that the viewer’s partner was asked for.' })
export class FinishReferralInput extends ChangeInput {
  @Field(() => ID, { description: 'The accepted referral.' })
  offerId!: string;

  @Field(() => OfferOutcome, { description: 'What became of it.' })
  outcome!: OfferOutcome;

  @Field(() => String, {
    nullable: true,
    description: 'What there is to say of it, up to 2,000 characters; the giver reads it.',
  })
  reason?: string | null;
}

@InputType({ description: 'A note to be added to an accepted referral.' })
export class AddOfferNoteInput extends WriteInput {
  @Field(() => ID, { description: 'The accepted referral.' })
  offerId!: string;

  @Field(() => String, { description: 'The text, up to 10,000 characters.' })
  body!: string;

  @Field(() => DateScalar, {
    description: 'The day that it is about: not in the future, not before the referral was accepted.',
  })
  occurredOn!: string;
}

export const OfferConnection = connectionType('Offer', () => Offer);
export const OfferReferralPayload = payloadType('offerReferral', 'offer', () => Offer);
export const OfferTransferPayload = payloadType('offerTransfer', 'offer', () => Offer);
export const AcceptOfferPayload = payloadType('acceptOffer', 'offer', () => Offer);
export const DeclineOfferPayload = payloadType('declineOffer', 'offer', () => Offer);
export const RevokeOfferPayload = payloadType('revokeOffer', 'offer', () => Offer);
export const FinishReferralPayload = payloadType('finishReferral', 'offer', () => Offer);
export const AddOfferNotePayload = payloadType('addOfferNote', 'offerNote', () => OfferNote);

@InputType({ description: 'Which offers; what is left out does not filter, an empty list matches nothing.' })
export class OfferFilter {
  @Field(() => OfferSide, {
    nullable: true,
    description: 'GIVER for those that a partner of the viewer’s offers, RECEIVER for those that it is offered.',
  })
  side?: OfferSide | null;

  @Field(() => [ID], { nullable: true, description: 'Of one of these cases; only of those that the viewer may see.' })
  caseIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Of one of these persons; only of those that the viewer may see.',
  })
  personIds?: string[] | null;

  @Field(() => [OfferKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: OfferKind[] | null;

  @Field(() => [TransitionStatus], { nullable: true, description: 'In one of these statuses.' })
  statuses?: TransitionStatus[] | null;

  @Field(() => [ID], { nullable: true, description: 'Offered by one of these partners.' })
  fromPartnerIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Offered to one of these partners.' })
  toPartnerIds?: string[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'To be answered by this day or an earlier one.' })
  dueUntil?: string | null;
}

export const OfferSortField = { DUE_ON: 'dueOn', CREATED_AT: 'createdAt' } as const;
export type OfferSortField = (typeof OfferSortField)[keyof typeof OfferSortField];

registerEnumType(OfferSortField, {
  name: 'OfferSortField',
  description: 'What offers can be sorted by.',
  valuesConfig: {
    DUE_ON: { description: 'The last day for an answer.' },
    CREATED_AT: { description: 'When they were offered.' },
  },
});

@InputType({ description: 'In which order offers come.' })
export class OfferSort {
  @Field(() => OfferSortField, { description: 'What decides.' })
  field!: OfferSortField;

  @Field(() => SortDirection, { description: 'Which end comes first.' })
  direction!: SortDirection;
}

@ArgsType()
export class OffersArgs extends PageArgs {
  @Field(() => OfferFilter, {
    nullable: true,
    description: 'Which offers; all that the viewer may see where left out.',
  })
  filter?: OfferFilter | null;

  @Field(() => OfferSort, { nullable: true, description: 'The order; first to be answered first where left out.' })
  sort?: OfferSort | null;
}

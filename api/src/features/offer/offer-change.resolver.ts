import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Step } from '../../platform/database/round-trip.ts';
import { notFound } from '../../platform/errors/coded-error.ts';
import { type Context, type PayloadOf, Permission, requestOf } from '../../platform/graphql/index.ts';
import { isUuid } from '../../platform/read/index.ts';
import type { Write, WriteOutcome } from '../../platform/write/index.ts';
import { caseTarget } from '../case/index.ts';
import { namesSaid } from './named-person.queries.ts';
import { Offer } from './offer.entity.ts';
import {
  AcceptOfferInput,
  AcceptOfferPayload,
  AddOfferNoteInput,
  AddOfferNotePayload,
  DeclineOfferInput,
  DeclineOfferPayload,
  FinishReferralInput,
  FinishReferralPayload,
  type NewOfferInput,
  OfferReferralInput,
  OfferReferralPayload,
  OfferTransferInput,
  OfferTransferPayload,
  RevokeOfferInput,
  RevokeOfferPayload,
} from './offer.inputs.ts';
import { acceptOffer, declineOffer, finishReferral, revokeOffer } from './offer.service.ts';
import { OfferNote } from './offer-note.entity.ts';
import { addOfferNote } from './offer-note.service.ts';
import { offerTarget } from './offer-target.queries.ts';
import { answeredRequest, basisOfOffer, idOrNobody, receiverTarget } from './offering.queries.ts';
import { offerReferral, offerTransfer } from './offering.service.ts';

type OfferPayload = PayloadOf<'offer', Offer>;

@Resolver(() => Offer)
export class OfferChangeResolver {
  @Mutation(() => OfferReferralPayload, {
    description: 'Refers the person of an open case of the viewer’s own partner to another partner for a service.',
  })
  @Permission('create', 'Offer')
  offerReferral(
    @Arg('input', () => OfferReferralInput, { description: 'The referral.' }) input: OfferReferralInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OfferPayload> {
    return writeOffer(context, info, input, readsOf(input), (write) => offerReferral(write, input));
  }

  @Mutation(() => OfferTransferPayload, {
    description: 'Offers an open case of the viewer’s own partner to another partner, to go on there.',
  })
  @Permission('create', 'Offer')
  offerTransfer(
    @Arg('input', () => OfferTransferInput, { description: 'The transfer.' }) input: OfferTransferInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OfferPayload> {
    const answered = input.requestId == null ? [] : [answeredRequest(idOrNobody(input.requestId))];
    return writeOffer(context, info, input, [...readsOf(input), ...answered], (write) => offerTransfer(write, input));
  }

  @Mutation(() => AcceptOfferPayload, {
    description:
      'Takes what the viewer’s partner is offered: the case is open to it from then on, a transferred one goes on in `newCase`.',
  })
  @Permission('update', 'Offer')
  acceptOffer(
    @Arg('input', () => AcceptOfferInput, { description: 'The offer.' }) input: AcceptOfferInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OfferPayload> {
    return changeOffer(context, info, input, (write) => acceptOffer(write, input));
  }

  @Mutation(() => DeclineOfferPayload, { description: 'Does not take what the viewer’s partner is offered.' })
  @Permission('update', 'Offer')
  declineOffer(
    @Arg('input', () => DeclineOfferInput, { description: 'The offer and the reason.' }) input: DeclineOfferInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OfferPayload> {
    return changeOffer(context, info, input, (write) => declineOffer(write, input));
  }

  @Mutation(() => RevokeOfferPayload, {
    description: 'Takes back what the viewer’s partner offers; what an accepted referral opened is closed at once.',
  })
  @Permission('update', 'Offer')
  revokeOffer(
    @Arg('input', () => RevokeOfferInput, { description: 'The offer and the reason.' }) input: RevokeOfferInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OfferPayload> {
    return changeOffer(
      context,
      info,
      input,
      (write) => revokeOffer(write, input),
      (offerId) => [namesSaid({ offerId }, { reason: input.reason ?? '' })],
    );
  }

  @Mutation(() => FinishReferralPayload, {
    description: 'Says what became of the service; what the referral opened is closed at once.',
  })
  @Permission('update', 'Offer')
  finishReferral(
    @Arg('input', () => FinishReferralInput, { description: 'The referral and its outcome.' })
    input: FinishReferralInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OfferPayload> {
    return changeOffer(context, info, input, (write) => finishReferral(write, input));
  }

  @Mutation(() => AddOfferNotePayload, {
    description: 'Adds a note to an accepted referral, on either side of it, while it is open.',
  })
  @Permission('create', 'OfferNote')
  async addOfferNote(
    @Arg('input', () => AddOfferNoteInput, { description: 'The note.' }) input: AddOfferNoteInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PayloadOf<'offerNote', OfferNote>> {
    if (!isUuid(input.offerId)) throw notFound();
    const request = requestOf(context);
    const payload = context.reader.payload<OfferNote>(request, OfferNote, 'offerNote', info);
    const asked = { request, mutation: info.fieldName, input, payload, reads: [offerTarget(input.offerId)] };
    const { record, errors } = await context.writer.write(asked, (write) => addOfferNote(write, input));
    return { offerNote: record, errors };
  }
}

/** What an offer is decided on. */
function readsOf({ caseId, toPartnerId, basisId, purpose, summary }: NewOfferInput): Step[] {
  if (!isUuid(caseId)) throw notFound();
  return [
    caseTarget(caseId),
    receiverTarget(idOrNobody(toPartnerId), caseId),
    basisOfOffer(idOrNobody(basisId)),
    namesSaid({ caseId }, { purpose, summary }),
  ];
}

function changeOffer(
  context: Context,
  info: GraphQLResolveInfo,
  input: { readonly offerId: string; readonly idempotencyKey: string },
  work: (write: Write) => WriteOutcome,
  further: (offerId: string) => readonly Step[] = () => [],
): Promise<OfferPayload> {
  const { offerId } = input;
  if (!isUuid(offerId)) throw notFound();
  return writeOffer(context, info, input, [offerTarget(offerId), ...further(offerId)], work);
}

async function writeOffer(
  context: Context,
  info: GraphQLResolveInfo,
  input: { readonly idempotencyKey: string },
  reads: readonly Step[],
  work: (write: Write) => WriteOutcome,
): Promise<OfferPayload> {
  const request = requestOf(context);
  const payload = context.reader.payload<Offer>(request, Offer, 'offer', info);
  const asked = { request, mutation: info.fieldName, input, payload, reads };
  const { record, errors } = await context.writer.write(asked, work);
  return { offer: record, errors };
}

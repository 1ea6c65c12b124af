import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Step } from '../../platform/database/round-trip.ts';
import { notFound } from '../../platform/errors/coded-error.ts';
import { type Context, type PayloadOf, Permission, requestOf } from '../../platform/graphql/index.ts';
import { isUuid } from '../../platform/read/index.ts';
import type { Write, WriteOutcome } from '../../platform/write/index.ts';
import { basisPerson } from '../legal-basis/index.ts';
import { basisOfOffer, idOrNobody, namesSaid } from '../offer/index.ts';
import { TransferRequest } from './transfer-request.entity.ts';
import {
  DeclineTransferRequestInput,
  DeclineTransferRequestPayload,
  RequestTransferInput,
  RequestTransferPayload,
  RevokeTransferRequestInput,
  RevokeTransferRequestPayload,
} from './transfer-request.inputs.ts';
import { askedTarget, requestTarget } from './transfer-request.queries.ts';
import { declineTransferRequest, requestTransfer, revokeTransferRequest } from './transfer-request.service.ts';

type RequestPayload = PayloadOf<'transferRequest', TransferRequest>;

@Resolver(() => TransferRequest)
export class TransferRequestChangeResolver {
  @Mutation(() => RequestTransferPayload, {
    description:
      'Asks another partner for the transfer of a person of the viewer’s own, who said that they are known there. It is shown who the person is until it has answered.',
  })
  @Permission('create', 'TransferRequest')
  requestTransfer(
    @Arg('input', () => RequestTransferInput, { description: 'The request.' }) input: RequestTransferInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RequestPayload> {
    const { personId, toPartnerId, basisId, message } = input;
    if (!isUuid(personId)) throw notFound();
    const reads = [
      basisPerson(personId),
      askedTarget(idOrNobody(toPartnerId), personId),
      basisOfOffer(idOrNobody(basisId)),
      namesSaid({ personId }, { message }),
    ];
    return write(context, info, input, reads, (opened) => requestTransfer(opened, input));
  }

  @Mutation(() => DeclineTransferRequestPayload, {
    description:
      'Does not offer the transfer that the viewer’s partner is asked for. It says no more than that: neither why, nor whether the person is known.',
  })
  @Permission('update', 'TransferRequest')
  declineTransferRequest(
    @Arg('input', () => DeclineTransferRequestInput, { description: 'The request.' })
    input: DeclineTransferRequestInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RequestPayload> {
    return change(context, info, input, (opened) => declineTransferRequest(opened, input));
  }

  @Mutation(() => RevokeTransferRequestPayload, {
    description: 'Takes back what the viewer’s partner asks for; who the person is, is not shown any more at once.',
  })
  @Permission('update', 'TransferRequest')
  revokeTransferRequest(
    @Arg('input', () => RevokeTransferRequestInput, { description: 'The request.' })
    input: RevokeTransferRequestInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RequestPayload> {
    return change(context, info, input, (opened) => revokeTransferRequest(opened, input));
  }
}

function change(
  context: Context,
  info: GraphQLResolveInfo,
  input: DeclineTransferRequestInput | RevokeTransferRequestInput,
  work: (write: Write) => WriteOutcome,
): Promise<RequestPayload> {
  if (!isUuid(input.transferRequestId)) throw notFound();
  return write(context, info, input, [requestTarget(input.transferRequestId)], work);
}

async function write(
  context: Context,
  info: GraphQLResolveInfo,
  input: { readonly idempotencyKey: string },
  reads: readonly Step[],
  work: (write: Write) => WriteOutcome,
): Promise<RequestPayload> {
  const request = requestOf(context);
  const payload = context.reader.payload<TransferRequest>(request, TransferRequest, 'transferRequest', info);
  const asked = { request, mutation: info.fieldName, input, payload, reads };
  const { record, errors } = await context.writer.write(asked, work);
  return { transferRequest: record, errors };
}

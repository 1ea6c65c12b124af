import 'reflect-metadata';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import {
  ChangeInput,
  connectionType,
  DateScalar,
  PageArgs,
  payloadType,
  WriteInput,
} from '../../platform/graphql/index.ts';
import { TransitionStatus } from '../offer/index.ts';
import { TransferRequest } from './transfer-request.entity.ts';
import { TransferRequestSide } from './transfer-request.vocabulary.ts';

@InputType({ description: 'The transfer of somebody who said that they are known at another partner.' })
export class RequestTransferInput extends WriteInput {
  @Field(() => ID, { description: 'The person: of the viewer’s own partner. Who they are is shown to who is asked.' })
  personId!: string;

  @Field(() => ID, { description: 'The partner that is asked: another NGO of a programme of the viewer’s partner.' })
  toPartnerId!: string;

  @Field(() => ID, {
    description: 'The basis: of the person, for this partner and a request for a transfer, and holding today.',
  })
  basisId!: string;

  @Field(() => String, {
    description:
      'What the person said, and why they come, up to 2,000 characters. It must not name the person: it stays to be read.',
  })
  message!: string;

  @Field(() => DateScalar, {
    description: 'The last day for an answer: today or later, within 90 days, and not after the basis.',
  })
  dueOn!: string;
}

@InputType({ description: 'A request for a transfer that the viewer’s partner does not answer with an offer.' })
export class DeclineTransferRequestInput extends ChangeInput {
  @Field(() => ID, { description: 'The request.' })
  transferRequestId!: string;
}

@InputType({ description: 'A request for a transfer that the viewer’s partner takes back.' })
export class RevokeTransferRequestInput extends ChangeInput {
  @Field(() => ID, { description: 'The request.' })
  transferRequestId!: string;
}

export const TransferRequestConnection = connectionType('TransferRequest', () => TransferRequest);
export const RequestTransferPayload = payloadType('requestTransfer', 'transferRequest', () => TransferRequest);
export const DeclineTransferRequestPayload = payloadType(
  'declineTransferRequest',
  'transferRequest',
  () => TransferRequest,
);
export const RevokeTransferRequestPayload = payloadType(
  'revokeTransferRequest',
  'transferRequest',
  () => TransferRequest,
);

@InputType({ description: 'Which requests; what is left out does not filter, an empty list matches nothing.' })
export class TransferRequestFilter {
  @Field(() => TransferRequestSide, {
    nullable: true,
    description: 'ASKING for those of a partner of the viewer’s, ASKED for those that it is to answer.',
  })
  side?: TransferRequestSide | null;

  @Field(() => ID, { nullable: true, description: 'Of this person; only where the viewer may see them.' })
  personId?: string | null;

  @Field(() => [TransitionStatus], { nullable: true, description: 'In one of these statuses, as of today.' })
  statuses?: TransitionStatus[] | null;

  @Field(() => [ID], { nullable: true, description: 'Of one of these partners.' })
  fromPartnerIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'To one of these partners.' })
  toPartnerIds?: string[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'To be answered by this day or an earlier one.' })
  dueUntil?: string | null;
}

@ArgsType()
export class TransferRequestsArgs extends PageArgs {
  @Field(() => TransferRequestFilter, {
    nullable: true,
    description: 'Which requests; all that the viewer may see where left out.',
  })
  filter?: TransferRequestFilter | null;
}

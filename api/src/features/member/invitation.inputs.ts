import 'reflect-metadata';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { LocaleScalar, PageArgs, UserError } from '../../platform/graphql/index.ts';
import { Invitation } from './invitation.entity.ts';
import { InvitableRole, InvitationStatus } from './member.vocabulary.ts';

const IDEMPOTENCY_KEY = 'The same for every try of one action, so that it happens once; 8 to 100 characters.';
const LINK =
  'What the invited person opens to accept, shown this once: only its hash is kept. Null where there are errors, where it ' +
  'goes by mail, and where the same request was answered before; revoke the invitation and make another if it is lost.';
const MAILED =
  'Whether the link went to the invited address by mail: nobody else sees it then. False where the mail server did not ' +
  'take it; null where there are errors, where the installation sends no mail, and where the request was answered before.';

@InputType({ description: 'Which invitations; what is left out does not filter, an empty list matches nothing.' })
export class InvitationFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Those that can still be accepted: open and not expired; or all others.',
  })
  acceptable?: boolean | null;

  @Field(() => [InvitationStatus], { nullable: true, description: 'Of one of these statuses.' })
  statuses?: InvitationStatus[] | null;

  @Field(() => [ID], { nullable: true, description: 'To one of these partners.' })
  partnerIds?: string[] | null;
}

@ArgsType()
export class InvitationsArgs extends PageArgs {
  @Field(() => InvitationFilter, {
    nullable: true,
    description: 'Which invitations; all that the viewer may see where left out.',
  })
  filter?: InvitationFilter | null;
}

@InputType({ description: 'Somebody to be invited to the viewer’s own partner.' })
export class InviteMemberInput {
  @Field(() => ID, { description: 'The partner, of which the viewer is a manager.' })
  partnerId!: string;

  @Field(() => String, { description: 'The person’s e-mail address, with which they will sign in.' })
  email!: string;

  @Field(() => InvitableRole, { description: 'What the person will be, one of the roles of a partner of this kind.' })
  role!: InvitableRole;

  @Field(() => String, { description: 'Code of the country, one of the partner’s.' })
  countryCode!: string;

  @Field(() => String, { description: 'Code of the programme, one in which the partner takes part in that country.' })
  programmeCode!: string;

  @Field(() => LocaleScalar, {
    nullable: true,
    description: 'The language in which the person is addressed; English where left out.',
  })
  locale?: string | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'What became of inviteMember.' })
export class InviteMemberPayload {
  @Field(() => Invitation, { nullable: true, description: 'The invitation; null where there are errors.' })
  invitation!: Invitation | null;

  @Field(() => String, { nullable: true, description: LINK })
  link!: string | null;

  @Field(() => Boolean, { nullable: true, description: MAILED })
  mailed!: boolean | null;

  @Field(() => [UserError], { description: 'What the user can correct; empty where the invitation was made.' })
  errors!: UserError[];
}

@InputType({ description: 'Somebody to be invited as the first manager of a partner that has none.' })
export class InviteFirstManagerInput {
  @Field(() => ID, { description: 'The partner, an NGO or institution without an active manager.' })
  partnerId!: string;

  @Field(() => String, { description: 'The person’s e-mail address, with which they will sign in.' })
  email!: string;

  @Field(() => String, { description: 'Code of the country, one of the partner’s.' })
  countryCode!: string;

  @Field(() => String, { description: 'Code of the programme, one in which the partner takes part in that country.' })
  programmeCode!: string;

  @Field(() => LocaleScalar, {
    nullable: true,
    description: 'The language in which the person is addressed; English where left out.',
  })
  locale?: string | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'What became of inviteFirstManager.' })
export class InviteFirstManagerPayload {
  @Field(() => Invitation, { nullable: true, description: 'The invitation; null where there are errors.' })
  invitation!: Invitation | null;

  @Field(() => String, { nullable: true, description: LINK })
  link!: string | null;

  @Field(() => Boolean, { nullable: true, description: MAILED })
  mailed!: boolean | null;

  @Field(() => [UserError], { description: 'What the user can correct; empty where the invitation was made.' })
  errors!: UserError[];
}

@InputType({ description: 'An invitation to be taken back.' })
export class RevokeInvitationInput {
  @Field(() => ID, { description: 'The invitation.' })
  invitationId!: string;

  @Field(() => Int, { nullable: true, description: 'The version that the user saw; any where left out.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'What became of revokeInvitation.' })
export class RevokeInvitationPayload {
  @Field(() => Invitation, {
    nullable: true,
    description: 'The invitation; null where there are errors, except for a CONFLICT.',
  })
  invitation!: Invitation | null;

  @Field(() => [UserError], { description: 'What the user can correct; empty where it was revoked.' })
  errors!: UserError[];
}

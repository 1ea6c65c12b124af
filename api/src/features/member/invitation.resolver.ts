import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { notFound } from '../../platform/errors/coded-error.ts';
import {
  type ConnectionOf,
  type Context,
  connectionType,
  Permission,
  requestOf,
} from '../../platform/graphql/index.ts';
import { isUuid } from '../../platform/read/index.ts';
import type { Write, WriteOutcome } from '../../platform/write/index.ts';
import { Invitation } from './invitation.entity.ts';
import {
  InvitationsArgs,
  InviteFirstManagerInput,
  InviteFirstManagerPayload,
  InviteMemberInput,
  InviteMemberPayload,
  RevokeInvitationInput,
  RevokeInvitationPayload,
} from './invitation.inputs.ts';
import { type InvitationPlace, invitationPlace, invitationTarget } from './invitation.queries.ts';
import { inviteFirstManager, inviteMember, normalEmail, revokeInvitation } from './invitation.service.ts';
import { invitationMail } from './invitation-mail.ts';
import { newInvitationToken } from './invitation-token.ts';
import type { InvitableRole } from './member.vocabulary.ts';

const InvitationConnection = connectionType('Invitation', () => Invitation);

type Making = (write: Write, place: InvitationPlace, tokenHash: string) => WriteOutcome;

@Resolver(() => Invitation)
export class InvitationResolver {
  @Query(() => InvitationConnection, {
    description: 'The invitations to the viewer’s own partner, newest first; for an administrator those of their own.',
  })
  @Permission('read', 'Invitation')
  invitations(
    @Args(() => InvitationsArgs) args: InvitationsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Invitation>> {
    return context.reader.connection(requestOf(context), Invitation, args, info);
  }

  @Mutation(() => InviteMemberPayload, {
    description: 'Invites somebody to the viewer’s own partner. The link is for the manager to hand over.',
  })
  @Permission('create', 'Invitation')
  inviteMember(
    @Arg('input', () => InviteMemberInput, { description: 'Who is invited, and to what.' }) input: InviteMemberInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InviteMemberPayload> {
    return invite(inviteMember, input, context, info);
  }

  @Mutation(() => InviteFirstManagerPayload, {
    description: 'Invites the first manager of an NGO or institution that has none; for administrators.',
  })
  @Permission('create', 'Invitation')
  inviteFirstManager(
    @Arg('input', () => InviteFirstManagerInput, { description: 'Who is invited, and to which partner.' })
    input: InviteFirstManagerInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InviteFirstManagerPayload> {
    return invite(inviteFirstManager, input, context, info);
  }

  @Mutation(() => RevokeInvitationPayload, { description: 'Takes an open invitation back.' })
  @Permission('update', 'Invitation')
  async revokeInvitation(
    @Arg('input', () => RevokeInvitationInput, { description: 'Which invitation.' }) input: RevokeInvitationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RevokeInvitationPayload> {
    const request = requestOf(context);
    const payload = context.reader.payload<Invitation>(request, Invitation, 'invitation', info);
    if (!isUuid(input.invitationId)) throw notFound();
    const reads = [invitationTarget(input.invitationId)];
    const asked = { request, mutation: 'revokeInvitation', input, payload, reads };
    const { record, errors } = await context.writer.write(asked, (write) => revokeInvitation(write, input));
    return { invitation: record, errors };
  }
}

/** The token is made here and goes nowhere but into the mail, or where none is sent the answer; the service is given its hash. */
async function invite(
  make: Making,
  input: InviteFirstManagerInput & { readonly role?: InvitableRole },
  context: Context,
  info: GraphQLResolveInfo,
): Promise<InviteMemberPayload> {
  const request = requestOf(context);
  const payload = context.reader.payload<Invitation>(request, Invitation, 'invitation', info);
  if (!isUuid(input.partnerId)) throw notFound();
  const { partnerId, countryCode, programmeCode, role = null } = input;
  const locale = input.locale ?? 'en';
  const place = { partnerId, countryCode, programmeCode, role, email: normalEmail(input.email), locale };
  const token = newInvitationToken(context.publicUrl);
  const asked = { request, mutation: info.fieldName, input, payload, reads: [invitationPlace(place)] };
  const { record, errors, repeated } = await context.writer.write(asked, (write) => make(write, place, token.hash));
  const made = { invitation: record, errors };
  if (record === null || repeated) return { ...made, link: null, mailed: null };
  if (!context.mailer.configured) return { ...made, link: token.link, mailed: null };
  // Whoever invites does not see the link: they could accept it in another's name.
  const mailed = await context.mailer.send(invitationMail(place.email, locale, token.link));
  return { ...made, link: null, mailed };
}

import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { notFound } from '../../platform/errors/coded-error.ts';
import { type Context, Permission, requestOf } from '../../platform/graphql/index.ts';
import { isUuid } from '../../platform/read/index.ts';
import { newLinkToken, PASSWORD_PATH } from '../../platform/sign-in/index.ts';
import type { Write, WriteOutcome } from '../../platform/write/index.ts';
import { Membership } from './membership.entity.ts';
import { memberTarget } from './membership.queries.ts';
import {
  CreatePasswordResetInput,
  CreatePasswordResetPayload,
  RenewableSignIn,
  ResetSecondFactorInput,
  ResetSecondFactorPayload,
} from './sign-in-renewal.inputs.ts';
import { renewableFrom, renewableOf, renewalOf } from './sign-in-renewal.queries.ts';
import { createPasswordReset, resetSecondFactor } from './sign-in-renewal.service.ts';

@Resolver(() => Membership)
export class SignInRenewalResolver {
  @Query(() => [RenewableSignIn], {
    description:
      'The members of a partner whose sign-in the viewer may renew, by name: for a manager the colleagues at the own NGO, for an ' +
      'administrator its managers. Whose account opens more is left out, as is the viewer.',
  })
  @Permission('read', 'Membership')
  async renewableSignIns(
    @Arg('id', () => ID, { description: 'Identifier of the partner.' }) id: string,
    @Ctx() context: Context,
  ): Promise<RenewableSignIn[]> {
    if (!isUuid(id)) return [];
    return renewableFrom(await context.reader.rows(requestOf(context), renewableOf(id)));
  }

  @Mutation(() => CreatePasswordResetPayload, {
    description:
      'Makes a link by which a member of the viewer’s own NGO or institution, or for an administrator a manager, sets a new password. The ' +
      'link is to be handed over in person.',
  })
  @Permission('update', 'Membership')
  async createPasswordReset(
    @Arg('input', () => CreatePasswordResetInput, { description: 'Whose password.' }) input: CreatePasswordResetInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CreatePasswordResetPayload> {
    const token = newLinkToken(context.publicUrl, PASSWORD_PATH);
    const written = await renew(context, info, input, (write) => createPasswordReset(write, token.hash));
    const { record, errors, repeated } = written;
    return { membership: record, link: record === null || repeated ? null : token.link, errors };
  }

  @Mutation(() => ResetSecondFactorPayload, {
    description:
      'Takes a lost second factor from a member of the viewer’s own NGO or institution, or for an administrator from a manager, and signs ' +
      'them out everywhere.',
  })
  @Permission('update', 'Membership')
  async resetSecondFactor(
    @Arg('input', () => ResetSecondFactorInput, { description: 'Whose second factor.' }) input: ResetSecondFactorInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ResetSecondFactorPayload> {
    const { record, errors } = await renew(context, info, input, resetSecondFactor);
    return { membership: record, errors };
  }
}

function renew(
  context: Context,
  info: GraphQLResolveInfo,
  input: CreatePasswordResetInput | ResetSecondFactorInput,
  work: (write: Write) => WriteOutcome,
) {
  const request = requestOf(context);
  const payload = context.reader.payload<Membership>(request, Membership, 'membership', info);
  const { membershipId } = input;
  if (!isUuid(membershipId)) throw notFound();
  const reads = [memberTarget(membershipId), renewalOf(membershipId)];
  const asked = { request, mutation: info.fieldName, input, payload, reads, additions: 0 };
  return context.writer.write(asked, work);
}

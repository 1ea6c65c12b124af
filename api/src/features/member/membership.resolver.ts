import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Step } from '../../platform/database/round-trip.ts';
import { notFound } from '../../platform/errors/coded-error.ts';
import { type Context, Permission, requestOf, type UserError } from '../../platform/graphql/index.ts';
import { isUuid } from '../../platform/read/index.ts';
import type { Write, WriteOutcome } from '../../platform/write/index.ts';
import { deactivateMember } from './deactivation.service.ts';
import { Membership } from './membership.entity.ts';
import {
  ConfirmMembershipInput,
  ConfirmMembershipPayload,
  DeactivateMemberInput,
  DeactivateMemberPayload,
  GrantFirstManagerInput,
  GrantFirstManagerPayload,
  MOST_SUCCESSORS,
  RejectMembershipInput,
  RejectMembershipPayload,
} from './membership.inputs.ts';
import { lockLeaver, lockMembers, memberTarget, memberTargets } from './membership.queries.ts';
import { confirmMembership, grantFirstManager, rejectMembership, type StepInput } from './membership.service.ts';
import { openWorkOf } from './open-work.queries.ts';

type Keyed = StepInput & { readonly idempotencyKey: string };
interface Payload {
  readonly membership: Membership | null;
  readonly errors: UserError[];
}

@Resolver(() => Membership)
export class MembershipResolver {
  @Mutation(() => ConfirmMembershipPayload, {
    description: 'Confirms a member who accepted an invitation to the viewer’s own partner; never oneself.',
  })
  @Permission('update', 'Membership')
  confirmMembership(
    @Arg('input', () => ConfirmMembershipInput, { description: 'Which membership.' }) input: ConfirmMembershipInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConfirmMembershipPayload> {
    return take(context, info, input, confirmMembership);
  }

  @Mutation(() => RejectMembershipPayload, { description: 'Rejects a membership that waits for confirmation.' })
  @Permission('update', 'Membership')
  rejectMembership(
    @Arg('input', () => RejectMembershipInput, { description: 'Which membership.' }) input: RejectMembershipInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RejectMembershipPayload> {
    return take(context, info, input, rejectMembership);
  }

  @Mutation(() => GrantFirstManagerPayload, {
    description: 'Confirms the first manager of an NGO or institution that has no active one; for administrators.',
  })
  @Permission('update', 'Membership')
  grantFirstManager(
    @Arg('input', () => GrantFirstManagerInput, { description: 'Which membership.' }) input: GrantFirstManagerInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GrantFirstManagerPayload> {
    return take(context, info, input, grantFirstManager);
  }

  @Mutation(() => DeactivateMemberPayload, {
    description:
      'Ends a membership at the viewer’s own partner, hands over what is open, and signs out whoever has no other.',
  })
  @Permission('update', 'Membership')
  deactivateMember(
    @Arg('input', () => DeactivateMemberInput, { description: 'Who leaves, and who takes over.' })
    input: DeactivateMemberInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DeactivateMemberPayload> {
    const { membershipId, reassignTo } = input;
    if (!isUuid(membershipId)) throw notFound();
    const successors = (reassignTo ?? []).slice(0, MOST_SUCCESSORS).filter(isUuid);
    const reads = [lockLeaver(membershipId), openWorkOf(membershipId), memberTargets(successors)];
    return take(context, info, input, (write) => deactivateMember(write, input), reads);
  }
}

async function take<Input extends Keyed>(
  context: Context,
  info: GraphQLResolveInfo,
  input: Input,
  work: (write: Write, input: Input) => WriteOutcome,
  more: readonly Step[] = [],
): Promise<Payload> {
  const request = requestOf(context);
  const payload = context.reader.payload<Membership>(request, Membership, 'membership', info);
  const { membershipId } = input;
  if (!isUuid(membershipId)) throw notFound();
  const reads = [lockMembers(membershipId), memberTarget(membershipId), ...more];
  const asked = { request, mutation: info.fieldName, input, payload, reads, additions: 0 };
  const { record, errors } = await context.writer.write(asked, (write) => work(write, input));
  return { membership: record, errors };
}

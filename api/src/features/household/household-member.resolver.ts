import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Step } from '../../platform/database/round-trip.ts';
import { notFound } from '../../platform/errors/coded-error.ts';
import { type Context, type PayloadOf, Permission, requestOf } from '../../platform/graphql/index.ts';
import { isUuid } from '../../platform/read/index.ts';
import type { Write, WriteOutcome } from '../../platform/write/index.ts';
import {
  AddHouseholdMemberInput,
  AddHouseholdMemberPayload,
  CorrectHouseholdMemberInput,
  CorrectHouseholdMemberPayload,
  RemoveHouseholdMemberInput,
  RemoveHouseholdMemberPayload,
} from './household.inputs.ts';
import {
  headOf,
  householdTarget,
  livingPerson,
  lockLiving,
  lockMember,
  memberTarget,
  staysOf,
  staysOfMember,
} from './household.queries.ts';
import { addHouseholdMember } from './household.service.ts';
import { HouseholdMember } from './household-member.entity.ts';
import { correctHouseholdMember, removeHouseholdMember } from './household-member.service.ts';

type MemberPayload = PayloadOf<'householdMember', HouseholdMember>;

@Resolver(() => HouseholdMember)
export class HouseholdMemberResolver {
  @Mutation(() => AddHouseholdMemberPayload, { description: 'Adds a person of the same partner to a household.' })
  @Permission('create', 'HouseholdMember')
  addHouseholdMember(
    @Arg('input', () => AddHouseholdMemberInput, { description: 'The household and the person.' })
    input: AddHouseholdMemberInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MemberPayload> {
    const { householdId, personId } = input;
    if (!isUuid(householdId) || !isUuid(personId)) throw notFound();
    const lock = lockLiving([householdId, personId]);
    const reads = [lock, householdTarget(householdId), livingPerson(personId), staysOf(personId), headOf(householdId)];
    return write(context, info, input, reads, (opened) => addHouseholdMember(opened, input));
  }

  @Mutation(() => CorrectHouseholdMemberPayload, {
    description: 'Corrects how somebody lives in a household, or takes back that they left.',
  })
  @Permission('update', 'HouseholdMember')
  correctHouseholdMember(
    @Arg('input', () => CorrectHouseholdMemberInput, { description: 'The member, and what is right.' })
    input: CorrectHouseholdMemberInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MemberPayload> {
    const id = input.householdMemberId;
    if (!isUuid(id)) throw notFound();
    const reads = [lockMember(id), memberTarget(id), staysOfMember(id), headOf(id)];
    return write(context, info, input, reads, (opened) => correctHouseholdMember(opened, input));
  }

  @Mutation(() => RemoveHouseholdMemberPayload, {
    description: 'Says that somebody does not live in a household any more; that they did stays in its history.',
  })
  @Permission('update', 'HouseholdMember')
  removeHouseholdMember(
    @Arg('input', () => RemoveHouseholdMemberInput, { description: 'The member, since when and why.' })
    input: RemoveHouseholdMemberInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MemberPayload> {
    const id = input.householdMemberId;
    if (!isUuid(id)) throw notFound();
    const reads = [lockMember(id), memberTarget(id)];
    return write(context, info, input, reads, (opened) => removeHouseholdMember(opened, input));
  }
}

async function write(
  context: Context,
  info: GraphQLResolveInfo,
  input: { readonly idempotencyKey: string },
  reads: readonly Step[],
  work: (write: Write) => WriteOutcome,
): Promise<MemberPayload> {
  const request = requestOf(context);
  const payload = context.reader.payload<HouseholdMember>(request, HouseholdMember, 'householdMember', info);
  const asked = { request, mutation: info.fieldName, input, payload, reads };
  const { record, errors } = await context.writer.write(asked, work);
  return { householdMember: record, errors };
}

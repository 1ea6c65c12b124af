import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Step } from '../../platform/database/round-trip.ts';
import { notFound } from '../../platform/errors/coded-error.ts';
import { type Context, type PayloadOf, Permission, requestOf } from '../../platform/graphql/index.ts';
import { isUuid } from '../../platform/read/index.ts';
import type { Write, WriteOutcome } from '../../platform/write/index.ts';
import { Person } from './person.entity.ts';
import { distinguishPersons, withdrawPersonDistinction } from './person-distinction.service.ts';
import { PersonMerge } from './person-merge.entity.ts';
import {
  DistinguishPersonsInput,
  DistinguishPersonsPayload,
  MergePersonsInput,
  MergePersonsPayload,
  UndoPersonMergeInput,
  UndoPersonMergePayload,
  WithdrawPersonDistinctionInput,
  WithdrawPersonDistinctionPayload,
} from './person-merge.inputs.ts';
import { lockPair, mergeTarget, pairTarget, takenOver, undoTarget } from './person-merge.queries.ts';
import { mergePersons, undoPersonMerge } from './person-merge.service.ts';
import { MatchReasonType } from './possible-duplicate.type.ts';

type PersonPayload = PayloadOf<'person', Person>;

@Resolver(() => PersonMerge)
export class PersonMergeResolver {
  @Mutation(() => MergePersonsPayload, {
    description: 'Has a record lead to another of the same person; the payload holds the one that is kept.',
  })
  @Permission('create', 'PersonMerge')
  mergePersons(
    @Arg('input', () => MergePersonsInput, { description: 'The two records.' }) input: MergePersonsInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonPayload> {
    assertIds(input.keptPersonId, input.mergedPersonId);
    const reads = [mergeTarget(input.keptPersonId), mergeTarget(input.mergedPersonId)];
    return write(context, info, input, reads, (opened) => mergePersons(opened, input));
  }

  @Mutation(() => UndoPersonMergePayload, {
    description: 'Has a record stand for itself again; the payload holds that one.',
  })
  @Permission('update', 'PersonMerge')
  undoPersonMerge(
    @Arg('input', () => UndoPersonMergeInput, { description: 'The record, and what to restore.' })
    input: UndoPersonMergeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonPayload> {
    assertIds(input.mergedPersonId);
    const reads = [undoTarget(input.mergedPersonId), takenOver(input.mergedPersonId)];
    return write(context, info, input, reads, (opened) => undoPersonMerge(opened, input));
  }

  @Mutation(() => DistinguishPersonsPayload, {
    description: 'Remembers that two records are of different persons, so that they are not shown as duplicates again.',
  })
  @Permission('create', 'PersonDistinction')
  distinguishPersons(
    @Arg('input', () => DistinguishPersonsInput, { description: 'The two records.' }) input: DistinguishPersonsInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonPayload> {
    assertIds(input.personId, input.otherPersonId);
    const reads = [lockPair(input.personId, input.otherPersonId), pairTarget(input.personId, input.otherPersonId)];
    return write(context, info, input, reads, (opened) => distinguishPersons(opened, input));
  }

  @Mutation(() => WithdrawPersonDistinctionPayload, {
    description: 'Takes back that two records are of different persons.',
  })
  @Permission('update', 'PersonDistinction')
  withdrawPersonDistinction(
    @Arg('input', () => WithdrawPersonDistinctionInput, { description: 'The two records.' })
    input: WithdrawPersonDistinctionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonPayload> {
    assertIds(input.personId, input.otherPersonId);
    const reads = [lockPair(input.personId, input.otherPersonId), pairTarget(input.personId, input.otherPersonId)];
    return write(context, info, input, reads, (opened) => withdrawPersonDistinction(opened, input));
  }

  @FieldResolver(() => [MatchReasonType], {
    description: 'What the score was made of at that moment; what either record did not say is left out.',
  })
  reasons(@Root() root: { readonly evidence: string | MatchReasonType[] }): MatchReasonType[] {
    return typeof root.evidence === 'string' ? (JSON.parse(root.evidence) as MatchReasonType[]) : root.evidence;
  }
}

function assertIds(...ids: readonly string[]): void {
  if (!ids.every(isUuid)) throw notFound();
}

async function write(
  context: Context,
  info: GraphQLResolveInfo,
  input: { readonly idempotencyKey: string },
  reads: readonly Step[],
  work: (write: Write) => WriteOutcome,
): Promise<PersonPayload> {
  const request = requestOf(context);
  const payload = context.reader.payload<Person>(request, Person, 'person', info);
  const asked = { request, mutation: info.fieldName, input, payload, reads, additions: 2 };
  const { record, errors } = await context.writer.write(asked, work);
  return { person: record, errors };
}

import 'reflect-metadata';
import type { BasisStateCode } from '@kolo/reference-data';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Step } from '../../platform/database/round-trip.ts';
import { notFound } from '../../platform/errors/coded-error.ts';
import {
  type ConnectionOf,
  type Context,
  type PayloadOf,
  Permission,
  requestOf,
} from '../../platform/graphql/index.ts';
import { isUuid } from '../../platform/read/index.ts';
import { today } from '../../platform/today.ts';
import type { Write, WriteOutcome } from '../../platform/write/index.ts';
import { basisState } from './basis-steps.ts';
import { LegalBasis } from './legal-basis.entity.ts';
import {
  LegalBasesArgs,
  LegalBasisConnection,
  RecordLegalBasisInput,
  RecordLegalBasisPayload,
  WithdrawLegalBasisInput,
  WithdrawLegalBasisPayload,
} from './legal-basis.inputs.ts';
import { basisPerson, basisTarget, recipientKind } from './legal-basis.queries.ts';
import { recordLegalBasis, withdrawLegalBasis } from './legal-basis.service.ts';
import { BasisState } from './legal-basis.vocabulary.ts';

type BasisPayload = PayloadOf<'legalBasis', LegalBasis>;

@Resolver(() => LegalBasis)
export class LegalBasisResolver {
  @Query(() => LegalBasisConnection, { description: 'The legal bases that the viewer may see, the newest first.' })
  @Permission('read', 'LegalBasis')
  legalBases(
    @Args(() => LegalBasesArgs) args: LegalBasesArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<LegalBasis>> {
    return context.reader.connection(requestOf(context), LegalBasis, args, info);
  }

  @Query(() => LegalBasis, {
    description: 'One legal basis; NOT_FOUND where there is none or it is not the viewer’s to see.',
  })
  @Permission('read', 'LegalBasis')
  legalBasis(
    @Arg('id', () => ID, { description: 'Identifier of the legal basis.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LegalBasis> {
    return context.reader.get(requestOf(context), LegalBasis, id, info);
  }

  @FieldResolver(() => BasisState, { description: 'Whether it holds today.' })
  state(@Root() root: Pick<LegalBasis, 'withdrawnOn' | 'expiresOn'>): Uppercase<BasisStateCode> {
    return basisState(root, today()).toUpperCase() as Uppercase<BasisStateCode>;
  }

  @Mutation(() => RecordLegalBasisPayload, {
    description: 'Records on what basis something of a person may be shown to another partner.',
  })
  @Permission('create', 'LegalBasis')
  recordLegalBasis(
    @Arg('input', () => RecordLegalBasisInput, { description: 'The basis.' }) input: RecordLegalBasisInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BasisPayload> {
    const { personId, recipientId } = input;
    if (!isUuid(personId)) throw notFound();
    const reads = [basisPerson(personId), recipientKind(isUuid(recipientId) ? recipientId : null)];
    return write(context, info, input, reads, (opened) => recordLegalBasis(opened, input));
  }

  @Mutation(() => WithdrawLegalBasisPayload, {
    description:
      'Records that a person withdrew a consent, or that another basis ended. What rests on it is closed at the same moment.',
  })
  @Permission('update', 'LegalBasis')
  withdrawLegalBasis(
    @Arg('input', () => WithdrawLegalBasisInput, { description: 'The basis, and the day.' })
    input: WithdrawLegalBasisInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BasisPayload> {
    if (!isUuid(input.legalBasisId)) throw notFound();
    const reads = [basisTarget(input.legalBasisId)];
    return write(context, info, input, reads, (opened) => withdrawLegalBasis(opened, input));
  }
}

async function write(
  context: Context,
  info: GraphQLResolveInfo,
  input: { readonly idempotencyKey: string },
  reads: readonly Step[],
  work: (write: Write) => WriteOutcome,
): Promise<BasisPayload> {
  const request = requestOf(context);
  const payload = context.reader.payload<LegalBasis>(request, LegalBasis, 'legalBasis', info);
  const asked = { request, mutation: info.fieldName, input, payload, reads };
  const { record, errors } = await context.writer.write(asked, work);
  return { legalBasis: record, errors };
}

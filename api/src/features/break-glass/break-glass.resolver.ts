import 'reflect-metadata';
import type { BreakGlassStateCode } from '@kolo/reference-data';
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
import type { Write, WriteOutcome } from '../../platform/write/index.ts';
import { BreakGlass } from './break-glass.entity.ts';
import {
  BreakGlassConnection,
  BreakGlassInput,
  BreakGlassPayload,
  BrokenGlassesArgs,
  EndBrokenGlassInput,
  EndBrokenGlassPayload,
} from './break-glass.inputs.ts';
import { glassesOf, glassPerson, glassTarget } from './break-glass.queries.ts';
import { breakGlass, endBrokenGlass } from './break-glass.service.ts';
import { BreakGlassState } from './break-glass.vocabulary.ts';
import { glassState } from './break-glass-steps.ts';

type GlassPayload = PayloadOf<'brokenGlass', BreakGlass>;

@Resolver(() => BreakGlass)
export class BreakGlassResolver {
  @Query(() => BreakGlassConnection, {
    description:
      'What regional coordinators opened of persons: their own to them, those of a partner’s persons to its managers, all to the data protection officer; the latest first.',
  })
  @Permission('read', 'BreakGlass')
  brokenGlasses(
    @Args(() => BrokenGlassesArgs) args: BrokenGlassesArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<BreakGlass>> {
    return context.reader.connection(requestOf(context), BreakGlass, args, info);
  }

  @Query(() => BreakGlass, {
    description: 'One broken glass; NOT_FOUND where there is none or it is not the viewer’s to see.',
  })
  @Permission('read', 'BreakGlass')
  brokenGlass(
    @Arg('id', () => ID, { description: 'Identifier of the broken glass.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BreakGlass> {
    return context.reader.get(requestOf(context), BreakGlass, id, info);
  }

  @FieldResolver(() => BreakGlassState, { description: 'Whether it shows who the person is.' })
  state(@Root() root: Pick<BreakGlass, 'endedAt' | 'until'>): Uppercase<BreakGlassStateCode> {
    return glassState(root, new Date()).toUpperCase() as Uppercase<BreakGlassStateCode>;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer broke it.' })
  own(@Root() { openedById }: BreakGlass, @Ctx() context: Context): boolean {
    return requestOf(context).viewer.memberships.some(({ id }) => id === openedById);
  }

  @Mutation(() => BreakGlassPayload, {
    description:
      'Opens who one person is to the regional coordinator who asks, for three hours. The partner’s managers and the data protection officer are told at once, and each reading is recorded with it.',
  })
  @Permission('create', 'BreakGlass')
  breakGlass(
    @Arg('input', () => BreakGlassInput, { description: 'Whose identity, and why.' }) input: BreakGlassInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GlassPayload> {
    if (!isUuid(input.personId)) throw notFound();
    const reads = [glassPerson(input.personId), glassesOf(input.personId)];
    return write(context, info, input, reads, (opened) => breakGlass(opened, input));
  }

  @Mutation(() => EndBrokenGlassPayload, {
    description:
      'Ends what a broken glass opens before its time: by who broke it, a manager of the partner whose person it is, or the data protection officer.',
  })
  @Permission('update', 'BreakGlass')
  endBrokenGlass(
    @Arg('input', () => EndBrokenGlassInput, { description: 'The broken glass.' }) input: EndBrokenGlassInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GlassPayload> {
    if (!isUuid(input.brokenGlassId)) throw notFound();
    const reads = [glassTarget(input.brokenGlassId)];
    return write(context, info, input, reads, (opened) => endBrokenGlass(opened, input));
  }
}

async function write(
  context: Context,
  info: GraphQLResolveInfo,
  input: { readonly idempotencyKey: string },
  reads: readonly Step[],
  work: (write: Write) => WriteOutcome,
): Promise<GlassPayload> {
  const request = requestOf(context);
  const payload = context.reader.payload<BreakGlass>(request, BreakGlass, 'brokenGlass', info);
  const asked = { request, mutation: info.fieldName, input, payload, reads };
  const { record, errors } = await context.writer.write(asked, work);
  return { brokenGlass: record, errors };
}

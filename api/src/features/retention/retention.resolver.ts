import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { notFound } from '../../platform/errors/coded-error.ts';
import {
  type ConnectionOf,
  type Context,
  connectionType,
  PageArgs,
  type PayloadOf,
  Permission,
  requestOf,
} from '../../platform/graphql/index.ts';
import { isUuid } from '../../platform/read/index.ts';
import {
  ContinueRetentionInput,
  ContinueRetentionPayload,
  RetentionEntriesArgs,
  RetentionList,
  StartRetentionInput,
  StartRetentionPayload,
} from './retention.inputs.ts';
import {
  retentionBatch,
  retentionList,
  retentionListFrom,
  retentionListVersion,
  runTarget,
} from './retention.queries.ts';
import { BATCH, continueRetention, listOf, startRetention } from './retention.service.ts';
import { RetentionEntry } from './retention-entry.entity.ts';
import { RetentionRun } from './retention-run.entity.ts';

const RetentionRunConnection = connectionType('RetentionRun', () => RetentionRun);
const RetentionEntryConnection = connectionType('RetentionEntry', () => RetentionEntry);

@Resolver(() => RetentionRun)
export class RetentionResolver {
  @Query(() => RetentionList, {
    description: 'Whose period of retention in a programme is over, and who of them would be erased. Changes nothing.',
  })
  @Permission('read', 'RetentionRun')
  retentionList(
    @Arg('id', () => ID, { description: 'Code of the programme.' }) id: string,
    @Ctx() context: Context,
  ): Promise<RetentionList> {
    return listNow(context, id);
  }

  @Query(() => RetentionRunConnection, { description: 'The retention runs, newest first.' })
  @Permission('read', 'RetentionRun')
  retentionRuns(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<RetentionRun>> {
    return context.reader.connection(requestOf(context), RetentionRun, args, info);
  }

  @Query(() => RetentionEntryConnection, { description: 'Whom retention runs are about, by pseudonym.' })
  @Permission('read', 'RetentionEntry')
  retentionEntries(
    @Args(() => RetentionEntriesArgs) args: RetentionEntriesArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<RetentionEntry>> {
    return context.reader.connection(requestOf(context), RetentionEntry, args, info);
  }

  @Mutation(() => StartRetentionPayload, {
    description: 'Starts a run for exactly the list that was seen; refused where the list is another by now.',
  })
  @Permission('create', 'RetentionRun')
  async startRetention(
    @Arg('input', () => StartRetentionInput, { description: 'Which list.' }) input: StartRetentionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<StartRetentionPayload> {
    const request = requestOf(context);
    const payload = context.reader.payload<RetentionRun>(request, RetentionRun, 'retentionRun', info);
    const reads = [retentionListVersion(input.programmeCode)];
    const asked = { request, mutation: 'startRetention', input, payload, reads };
    const { record, errors } = await context.writer.write(asked, (write) => startRetention(write, input));
    const changed = errors.some(({ code }) => code === 'LIST_CHANGED');
    return { retentionRun: record, list: changed ? await listNow(context, input.programmeCode) : null, errors };
  }

  @Mutation(() => ContinueRetentionPayload, {
    description: `Erases the next ${BATCH} persons of a run; to be repeated until all are done. It cannot be undone.`,
  })
  @Permission('update', 'RetentionRun')
  async continueRetention(
    @Arg('input', () => ContinueRetentionInput, { description: 'Which run.' }) input: ContinueRetentionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PayloadOf<'retentionRun', RetentionRun>> {
    const request = requestOf(context);
    const payload = context.reader.payload<RetentionRun>(request, RetentionRun, 'retentionRun', info);
    if (!isUuid(input.retentionRunId)) throw notFound();
    const reads = [runTarget(input.retentionRunId), retentionBatch(input.retentionRunId, BATCH)];
    const asked = { request, mutation: 'continueRetention', input, payload, reads, additions: BATCH };
    const { record, errors } = await context.writer.write(asked, continueRetention);
    return { retentionRun: record, errors };
  }
}

/** @throws NOT_FOUND for a programme that there is not. */
async function listNow(context: Context, programmeCode: string): Promise<RetentionList> {
  const found = retentionListFrom(await context.reader.rows(requestOf(context), retentionList(programmeCode)));
  if (found === null) throw notFound();
  return listOf(found);
}

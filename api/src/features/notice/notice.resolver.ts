import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { notFound } from '../../platform/errors/coded-error.ts';
import {
  type ConnectionOf,
  type Context,
  type PayloadOf,
  Permission,
  requestOf,
} from '../../platform/graphql/index.ts';
import { isUuid, type PayloadRead } from '../../platform/read/index.ts';
import type { Write, WriteOutcome } from '../../platform/write/index.ts';
import { Notice } from './notice.entity.ts';
import {
  DismissNoticeInput,
  DismissNoticePayload,
  MarkAllNoticesReadInput,
  MarkAllNoticesReadPayload,
  MarkNoticeReadInput,
  MarkNoticeReadPayload,
  NoticeConnection,
  NoticesArgs,
} from './notice.inputs.ts';
import { noticeTarget, unreadNotices, unreadNoticesFrom } from './notice.queries.ts';
import { dismissNotice, markAllNoticesRead, markNoticeRead } from './notice.service.ts';

type NoticePayload = PayloadOf<'notice', Notice>;

@Resolver(() => Notice)
export class NoticeResolver {
  @Query(() => NoticeConnection, { description: 'What the viewer is told of, newest first.' })
  @Permission('read', 'Notice')
  notices(
    @Args(() => NoticesArgs) args: NoticesArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Notice>> {
    return context.reader.connection(
      requestOf(context),
      Notice,
      { ...args, filter: { ...args.filter, kept: true } },
      info,
    );
  }

  @Mutation(() => MarkNoticeReadPayload, { description: 'Notes that one of the viewer’s own notices was read.' })
  @Permission('update', 'Notice')
  markNoticeRead(
    @Arg('input', () => MarkNoticeReadInput, { description: 'The notice.' }) input: MarkNoticeReadInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NoticePayload> {
    return writeNotice(context, info, input, (write) => markNoticeRead(write, input.noticeId));
  }

  @Mutation(() => DismissNoticePayload, { description: 'Puts one of the viewer’s own notices away, for good.' })
  @Permission('update', 'Notice')
  dismissNotice(
    @Arg('input', () => DismissNoticeInput, { description: 'The notice.' }) input: DismissNoticeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NoticePayload> {
    return writeNotice(context, info, input, (write) => dismissNotice(write, input.noticeId));
  }

  @Mutation(() => MarkAllNoticesReadPayload, { description: 'Notes that all of the viewer’s own notices were read.' })
  @Permission('update', 'Notice')
  async markAllNoticesRead(
    @Arg('input', () => MarkAllNoticesReadInput, { description: 'The key of the request.' })
    input: MarkAllNoticesReadInput,
    @Ctx() context: Context,
  ): Promise<MarkAllNoticesReadPayload> {
    const request = requestOf(context);
    const payload: PayloadRead<number> = {
      step: () => unreadNotices(request.viewer.userId),
      read: unreadNoticesFrom,
    };
    const asked = { request, mutation: 'markAllNoticesRead', input, payload, additions: 0 };
    const { record, errors } = await context.writer.write(asked, markAllNoticesRead);
    return { unreadNotices: record, errors };
  }
}

async function writeNotice(
  context: Context,
  info: GraphQLResolveInfo,
  input: { readonly noticeId: string; readonly idempotencyKey: string },
  work: (write: Write) => WriteOutcome,
): Promise<NoticePayload> {
  const request = requestOf(context);
  const payload = context.reader.payload<Notice>(request, Notice, 'notice', info);
  if (!isUuid(input.noticeId)) throw notFound();
  const reads = [noticeTarget(input.noticeId)];
  const asked = { request, mutation: info.fieldName, input, payload, reads, additions: 0 };
  const { record, errors } = await context.writer.write(asked, work);
  return { notice: record, errors };
}

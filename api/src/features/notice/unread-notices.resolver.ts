import 'reflect-metadata';
import { Ctx, FieldResolver, Int, Resolver } from 'type-graphql';
import { type Context, requestOf } from '../../platform/graphql/index.ts';
import { ViewerType } from '../member/index.ts';
import { unreadNotices, unreadNoticesFrom } from './notice.queries.ts';

@Resolver(() => ViewerType)
export class UnreadNoticesResolver {
  @FieldResolver(() => Int, {
    description: 'How many notices the viewer has not read; 100 stands for that many or more.',
  })
  async unreadNotices(@Ctx() context: Context): Promise<number> {
    const request = requestOf(context);
    return unreadNoticesFrom(await context.reader.rows(request, unreadNotices(request.viewer.userId)));
  }
}

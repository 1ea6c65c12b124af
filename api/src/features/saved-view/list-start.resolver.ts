import 'reflect-metadata';
import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql';
import { notFound } from '../../platform/errors/coded-error.ts';
import { type Context, Permission, requestOf } from '../../platform/graphql/index.ts';
import { isUuid, type PayloadRead } from '../../platform/read/index.ts';
import { ViewerType } from '../member/index.ts';
import { SetListStartInput, SetListStartPayload } from './list-start.inputs.ts';
import { listStarts, listStartsFrom } from './list-start.queries.ts';
import { setListStart } from './list-start.service.ts';
import { ListStart } from './list-start.type.ts';
import { savedViewTarget } from './saved-view.queries.ts';

@Resolver(() => ViewerType)
export class ListStartResolver {
  @FieldResolver(() => [ListStart], {
    description: 'By which views the viewer’s lists start; others start as they are.',
  })
  async listStarts(@Ctx() context: Context): Promise<ListStart[]> {
    const request = requestOf(context);
    return listStartsFrom(await context.reader.rows(request, listStarts(request.viewer.userId)));
  }

  @Mutation(() => SetListStartPayload, { description: 'Has a list of the viewer’s own start by a view, or as it is.' })
  @Permission('update', 'ListStart')
  async setListStart(
    @Arg('input', () => SetListStartInput, { description: 'The list and the view.' }) input: SetListStartInput,
    @Ctx() context: Context,
  ): Promise<SetListStartPayload> {
    const request = requestOf(context);
    const { savedViewId } = input;
    if (savedViewId != null && !isUuid(savedViewId)) throw notFound();
    const payload: PayloadRead<ListStart[]> = { step: () => listStarts(request.viewer.userId), read: listStartsFrom };
    const reads = savedViewId == null ? [] : [savedViewTarget(savedViewId)];
    const asked = { request, mutation: 'setListStart', input, payload, reads, additions: 0 };
    const { record, errors } = await context.writer.write(asked, (write) => setListStart(write, input));
    return { listStarts: record, errors };
  }
}

import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Step } from '../../platform/database/round-trip.ts';
import { notFound } from '../../platform/errors/coded-error.ts';
import { type Context, type PayloadOf, Permission, requestOf } from '../../platform/graphql/index.ts';
import { isUuid } from '../../platform/read/index.ts';
import type { Write, WriteOutcome } from '../../platform/write/index.ts';
import { SavedView } from './saved-view.entity.ts';
import {
  CreateSavedViewInput,
  CreateSavedViewPayload,
  RemoveSavedViewInput,
  RemoveSavedViewPayload,
  UpdateSavedViewInput,
  UpdateSavedViewPayload,
} from './saved-view.inputs.ts';
import {
  keptViews,
  lockViewsOf,
  lockViewsOfOwner,
  ownerTargets,
  sameName,
  savedViewTarget,
} from './saved-view.queries.ts';
import { createSavedView, removeSavedView, updateSavedView } from './saved-view.service.ts';
import { SavedList } from './saved-view.vocabulary.ts';

type ViewPayload = PayloadOf<'savedView', SavedView>;

@Resolver(() => SavedView)
export class SavedViewResolver {
  @Query(() => [SavedView], {
    description: 'The viewer’s own views and those that are shared at their partner, by name.',
  })
  @Permission('read', 'SavedView')
  savedViews(
    @Arg('list', () => SavedList, { nullable: true, description: 'Of this list; of all lists where left out.' })
    list: SavedList | null | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SavedView[]> {
    const filter = { removed: false, ...(list != null && { lists: [list] }) };
    return context.reader.all(requestOf(context), SavedView, info, filter);
  }

  @Mutation(() => CreateSavedViewPayload, { description: 'Keeps a view of a list, for oneself or for the team.' })
  @Permission('create', 'SavedView')
  createSavedView(
    @Arg('input', () => CreateSavedViewInput, { description: 'The view.' }) input: CreateSavedViewInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ViewPayload> {
    const { userId } = requestOf(context).viewer;
    const reads = [lockViewsOf(userId), ownerTargets(userId), keptViews(userId, input.list, input.name)];
    return writeView(context, info, input, reads, (write) => createSavedView(write, input));
  }

  @Mutation(() => UpdateSavedViewPayload, {
    description: 'Changes a view of one’s own; a manager changes every one that is shared at the partner.',
  })
  @Permission('update', 'SavedView')
  updateSavedView(
    @Arg('input', () => UpdateSavedViewInput, { description: 'The view, and what changes.' })
    input: UpdateSavedViewInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ViewPayload> {
    const { savedViewId, name } = input;
    if (!isUuid(savedViewId)) throw notFound();
    const reads = [lockViewsOfOwner(savedViewId), savedViewTarget(savedViewId), sameName(savedViewId, name)];
    return writeView(context, info, input, reads, (write) => updateSavedView(write, input));
  }

  @Mutation(() => RemoveSavedViewPayload, {
    description:
      'Removes a view; neither its name nor its address is kept. Lists that started by it start as they are.',
  })
  @Permission('update', 'SavedView')
  removeSavedView(
    @Arg('input', () => RemoveSavedViewInput, { description: 'The view.' }) input: RemoveSavedViewInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ViewPayload> {
    const { savedViewId } = input;
    if (!isUuid(savedViewId)) throw notFound();
    const reads = [lockViewsOfOwner(savedViewId), savedViewTarget(savedViewId)];
    return writeView(context, info, input, reads, (write) => removeSavedView(write, input));
  }
}

async function writeView(
  context: Context,
  info: GraphQLResolveInfo,
  input: { readonly idempotencyKey: string },
  reads: readonly Step[],
  work: (write: Write) => WriteOutcome,
): Promise<ViewPayload> {
  const request = requestOf(context);
  const payload = context.reader.payload<SavedView>(request, SavedView, 'savedView', info);
  const { record, errors } = await context.writer.write(
    { request, mutation: info.fieldName, input, payload, reads },
    work,
  );
  return { savedView: record, errors };
}

import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { type ConnectionOf, type Context, Permission, requestOf } from '../../platform/graphql/index.ts';
import { AccessWindow } from './access-window.entity.ts';
import { AccessWindowConnection, AccessWindowsArgs } from './access-window.inputs.ts';

@Resolver(() => AccessWindow)
export class AccessWindowResolver {
  @Query(() => AccessWindowConnection, {
    description:
      'Windows to records of the viewer’s own partner, and those that the partner has to others’, the newest first.',
  })
  @Permission('read', 'AccessWindow')
  accessWindows(
    @Args(() => AccessWindowsArgs) args: AccessWindowsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<AccessWindow>> {
    return context.reader.connection(requestOf(context), AccessWindow, args, info);
  }
}

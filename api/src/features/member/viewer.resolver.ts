import 'reflect-metadata';
import { packedRules } from '@kolo/access';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Query, Resolver } from 'type-graphql';
import { type Context, Permission, requestOf } from '../../platform/graphql/index.ts';
import { Membership } from './membership.entity.ts';
import { User } from './user.entity.ts';
import { ViewerType } from './viewer.type.ts';

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, { description: 'Who is signed in; UNAUTHENTICATED where nobody is.' })
  @Permission('read', 'User')
  viewer(): object {
    return {};
  }

  @FieldResolver(() => User, { description: 'The user.' })
  user(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<User> {
    const request = requestOf(context);
    return context.reader.get(request, User, request.viewer.userId, info);
  }

  @FieldResolver(() => [Membership], { description: 'The active memberships.' })
  memberships(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Membership[]> {
    const request = requestOf(context);
    return context.reader.all(request, Membership, info, { userIds: [request.viewer.userId], statuses: ['active'] });
  }

  @FieldResolver(() => String, {
    description: 'The rules of access as packed CASL rules in JSON; the portal hides by them what would be refused.',
  })
  rules(@Ctx() context: Context): string {
    return packedRules(requestOf(context).viewer.scopes);
  }
}

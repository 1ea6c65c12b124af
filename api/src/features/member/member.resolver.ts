import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import {
  type ConnectionOf,
  type Context,
  connectionType,
  Permission,
  requestOf,
} from '../../platform/graphql/index.ts';
import { MembersArgs } from './member.inputs.ts';
import { Membership } from './membership.entity.ts';

const MembershipConnection = connectionType('Membership', () => Membership);

@Resolver(() => Membership)
export class MemberResolver {
  @Query(() => MembershipConnection, {
    description:
      'The members that the viewer may see, by name: colleagues, and for a coordinator those of the country.',
  })
  @Permission('read', 'Membership')
  members(
    @Args(() => MembersArgs) args: MembersArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Membership>> {
    return context.reader.connection(requestOf(context), Membership, args, info);
  }
}

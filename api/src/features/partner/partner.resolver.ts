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
import { Partner } from './partner.entity.ts';
import { PartnersArgs } from './partner.inputs.ts';

const PartnerConnection = connectionType('Partner', () => Partner);

@Resolver(() => Partner)
export class PartnerResolver {
  @Query(() => PartnerConnection, { description: 'The partners of the consortium, by name.' })
  @Permission('read', 'Partner')
  partners(
    @Args(() => PartnersArgs) args: PartnersArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Partner>> {
    return context.reader.connection(requestOf(context), Partner, args, info);
  }
}

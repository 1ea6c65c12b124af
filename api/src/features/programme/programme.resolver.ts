import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { type Context, Money, Permission, requestOf } from '../../platform/graphql/index.ts';
import { Funding } from './funding.entity.ts';
import { Programme } from './programme.entity.ts';

@Resolver(() => Programme)
export class ProgrammeResolver {
  @Query(() => [Programme], { description: 'The programmes of the consortium, latest first.' })
  @Permission('read', 'Programme')
  programmes(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Programme[]> {
    return context.reader.all(requestOf(context), Programme, info);
  }
}

@Resolver(() => Funding)
export class FundingResolver {
  @FieldResolver(() => Money, { description: 'How much.' })
  amount(@Root() { amount, currency }: Funding): Money {
    return { amount, currency };
  }
}

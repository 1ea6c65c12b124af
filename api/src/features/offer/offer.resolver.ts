import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { type ConnectionOf, type Context, Permission, requestOf } from '../../platform/graphql/index.ts';
import { Offer } from './offer.entity.ts';
import { OfferConnection, type OfferFilter, OffersArgs } from './offer.inputs.ts';
import { OfferSide } from './offer.vocabulary.ts';

@Resolver(() => Offer)
export class OfferResolver {
  @Query(() => OfferConnection, { description: 'What the viewer’s partner offers others, and what it is offered.' })
  @Permission('read', 'Offer')
  offers(
    @Args(() => OffersArgs) args: OffersArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Offer>> {
    const filter = args.filter && filterOf(args.filter, ownPartners(context));
    return context.reader.connection(requestOf(context), Offer, { ...args, filter }, info);
  }

  @Query(() => Offer, { description: 'One offer; NOT_FOUND where there is none or it is not the viewer’s to see.' })
  @Permission('read', 'Offer')
  offer(
    @Arg('id', () => ID, { description: 'Identifier of the offer.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Offer> {
    return context.reader.get(requestOf(context), Offer, id, info);
  }

  @FieldResolver(() => OfferSide)
  side(@Root() { giverId }: Offer, @Ctx() context: Context): OfferSide {
    return ownPartners(context).includes(giverId) ? OfferSide.GIVER : OfferSide.RECEIVER;
  }
}

/** The partners for which the viewer works cases. */
function ownPartners(context: Context): readonly string[] {
  const { memberships } = requestOf(context).viewer;
  const ofCasework = memberships.filter(({ role }) => role === 'caseworker' || role === 'partner_manager');
  return [...new Set(ofCasework.map(({ partnerId }) => partnerId))];
}

function filterOf({ side, ...others }: OfferFilter, own: readonly string[]): Record<string, unknown> {
  if (side == null) return others;
  return { ...others, [side === OfferSide.GIVER ? 'giverIds' : 'receiverIds']: own };
}

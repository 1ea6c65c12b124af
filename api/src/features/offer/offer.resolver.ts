import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { type ConnectionOf, type Context, Permission, requestOf } from '../../platform/graphql/index.ts';
import { today } from '../../platform/today.ts';
import { Offer } from './offer.entity.ts';
import { OfferConnection, type OfferFilter, OffersArgs } from './offer.inputs.ts';
import { type OfferKind, OfferSide, TransitionStatus } from './offer.vocabulary.ts';
import { ownPartners } from './offer-sides.ts';

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

  @FieldResolver(() => TransitionStatus)
  status(@Root() { status, kind, dueOn, endsOn }: StoredOffer): string {
    const waitsUntil = status === 'IN_PROGRESS' ? dueOn : null;
    const runsUntil = status === 'ACCEPTED' && kind === 'REFERRAL' ? endsOn : null;
    const lastDay = waitsUntil ?? runsUntil;
    return lastDay !== null && lastDay < today() ? 'EXPIRED' : status;
  }
}

/** A row as the engine reads it: codes are the names of their enums. */
interface StoredOffer {
  readonly status: Uppercase<TransitionStatus>;
  readonly kind: Uppercase<OfferKind>;
  readonly dueOn: string;
  readonly endsOn: string | null;
}

function filterOf({ side, ...others }: OfferFilter, own: readonly string[]): Record<string, unknown> {
  if (side == null) return others;
  return { ...others, [side === OfferSide.GIVER ? 'giverIds' : 'receiverIds']: own };
}

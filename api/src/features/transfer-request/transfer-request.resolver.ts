import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { type ConnectionOf, type Context, Permission, requestOf } from '../../platform/graphql/index.ts';
import { today } from '../../platform/today.ts';
import { ownPartners, TransitionStatus } from '../offer/index.ts';
import { TransferRequest } from './transfer-request.entity.ts';
import {
  TransferRequestConnection,
  type TransferRequestFilter,
  TransferRequestsArgs,
} from './transfer-request.inputs.ts';
import { TransferRequestSide } from './transfer-request.vocabulary.ts';

@Resolver(() => TransferRequest)
export class TransferRequestResolver {
  @Query(() => TransferRequestConnection, {
    description: 'Which transfers the viewer’s partner asks others for, and is asked for; first to be answered first.',
  })
  @Permission('read', 'TransferRequest')
  transferRequests(
    @Args(() => TransferRequestsArgs) args: TransferRequestsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<TransferRequest>> {
    const filter = args.filter && filterOf(args.filter, ownPartners(context));
    return context.reader.connection(requestOf(context), TransferRequest, { ...args, filter }, info);
  }

  @Query(() => TransferRequest, {
    description: 'One request for a transfer; NOT_FOUND where there is none or it is not the viewer’s to see.',
  })
  @Permission('read', 'TransferRequest')
  transferRequest(
    @Arg('id', () => ID, { description: 'Identifier of the request.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TransferRequest> {
    return context.reader.get(requestOf(context), TransferRequest, id, info);
  }

  @FieldResolver(() => TransferRequestSide)
  side(@Root() { askingId }: TransferRequest, @Ctx() context: Context): TransferRequestSide {
    return ownPartners(context).includes(askingId) ? TransferRequestSide.ASKING : TransferRequestSide.ASKED;
  }

  @FieldResolver(() => TransitionStatus)
  status(@Root() { status, dueOn }: Pick<StoredRequest, 'status' | 'dueOn'>): string {
    return status === 'IN_PROGRESS' && dueOn < today() ? 'EXPIRED' : status;
  }
}

/** A row as the engine reads it: codes are the names of their enums. */
interface StoredRequest {
  readonly status: Uppercase<TransitionStatus>;
  readonly dueOn: string;
}

function filterOf({ side, ...others }: TransferRequestFilter, own: readonly string[]): Record<string, unknown> {
  if (side == null) return others;
  return { ...others, [side === TransferRequestSide.ASKING ? 'askingIds' : 'askedIds']: own };
}

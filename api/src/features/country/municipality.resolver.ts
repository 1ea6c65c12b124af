import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { type Context, Permission, requestOf } from '../../platform/graphql/index.ts';
import { Municipality } from './municipality.entity.ts';

@Resolver(() => Municipality)
export class MunicipalityResolver {
  @Query(() => [Municipality], { description: 'The municipalities of the four countries, by name.' })
  @Permission('read', 'Municipality')
  municipalities(
    @Arg('countryCodes', () => [ID], { nullable: true, description: 'Of these countries only.' }) countryCodes:
      | string[]
      | null
      | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Municipality[]> {
    return context.reader.all(requestOf(context), Municipality, info, { countryCodes });
  }
}

import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import {
  type ConnectionOf,
  type Context,
  connectionType,
  Permission,
  requestOf,
} from '../../platform/graphql/index.ts';
import { Person } from './person.entity.ts';
import { PersonsArgs } from './person.inputs.ts';
import { searchFilters } from './person-search.ts';

const PersonConnection = connectionType('Person', () => Person);

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => PersonConnection, { description: 'The persons that the viewer may see.' })
  @Permission('read', 'Person')
  persons(
    @Args(() => PersonsArgs) args: PersonsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Person>> {
    const { first, after, sort } = args;
    const filter = searchFilters(args.filter, context.nationalIdHash);
    return context.reader.connection(requestOf(context), Person, { first, after, sort, filter }, info);
  }

  @Query(() => Person, {
    description: 'One person; NOT_FOUND where there is none or the record is not the viewer’s to see.',
  })
  @Permission('read', 'Person')
  person(
    @Arg('id', () => ID, { description: 'Identifier of the person.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Person> {
    return context.reader.get(requestOf(context), Person, id, info);
  }
}

import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type Context, Permission, requestOf, UserError } from '../../platform/graphql/index.ts';
import { setLocale } from './locale.service.ts';
import { SetLocaleInput } from './member.inputs.ts';
import { User } from './user.entity.ts';

@ObjectType({ description: 'What became of setLocale.' })
export class SetLocalePayload {
  @Field(() => User, { nullable: true, description: 'The user; null where there are errors.' })
  user!: User | null;

  @Field(() => [UserError], { description: 'What the user can correct; empty where the language was set.' })
  errors!: UserError[];
}

@Resolver(() => User)
export class LocaleResolver {
  @Mutation(() => SetLocalePayload, { description: 'Sets the language and script of the viewer’s own portal.' })
  @Permission('update', 'User')
  async setLocale(
    @Arg('input', () => SetLocaleInput, { description: 'The language.' }) input: SetLocaleInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SetLocalePayload> {
    const request = requestOf(context);
    const payload = context.reader.payload<User>(request, User, 'user', info);
    const asked = { request, mutation: 'setLocale', input, payload };
    const { record, errors } = await context.writer.write(asked, (write) => setLocale(write, input.locale));
    return { user: record, errors };
  }
}

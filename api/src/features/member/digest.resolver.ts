import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { type Context, type PayloadOf, Permission, requestOf } from '../../platform/graphql/index.ts';
import { SetDigestInput, SetDigestPayload } from './digest.inputs.ts';
import { setDigest } from './digest.service.ts';
import { User } from './user.entity.ts';

@Resolver(() => User)
export class DigestResolver {
  @Mutation(() => SetDigestPayload, {
    description: 'Sets how often the viewer is told by e-mail how much waits; the e-mail holds numbers and no names.',
  })
  @Permission('update', 'User')
  async setDigest(
    @Arg('input', () => SetDigestInput, { description: 'How often.' }) input: SetDigestInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PayloadOf<'user', User>> {
    const request = requestOf(context);
    const payload = context.reader.payload<User>(request, User, 'user', info);
    const asked = { request, mutation: 'setDigest', input, payload, additions: 0 };
    const { record, errors } = await context.writer.write(asked, (write) => setDigest(write, input.digest));
    return { user: record, errors };
  }
}

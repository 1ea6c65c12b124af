import 'reflect-metadata';
import { Field, InputType } from 'type-graphql';
import { payloadType, WriteInput } from '../../platform/graphql/index.ts';
import { Digest } from './member.vocabulary.ts';
import { User } from './user.entity.ts';

@InputType({ description: 'How often the viewer wants to be told by e-mail.' })
export class SetDigestInput extends WriteInput {
  @Field(() => Digest, { description: 'How often.' })
  digest!: Digest;
}

export const SetDigestPayload = payloadType('setDigest', 'user', () => User);

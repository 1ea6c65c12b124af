import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { LocaleScalar } from '../../platform/graphql/index.ts';
import { Digest } from './member.vocabulary.ts';

@ObjectType({ description: 'Somebody who signs in.', simpleResolvers: true })
export class User {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'Name as entered.' })
  name!: string;

  @Field(() => String, { description: 'The address used to sign in.' })
  email!: string;

  @Field(() => LocaleScalar, { description: 'The language and script of the portal for this user.' })
  locale!: string;

  @Field(() => Digest, { description: 'How often the user is told by e-mail how many notices wait.' })
  digest!: Digest;

  createdAt!: Date;
}

export const UserSchema = defineEntity({
  class: User,
  tableName: 'user_account',
  properties: (p) => ({
    id: p.uuid().primary(),
    name: p.text(),
    email: p.text(),
    locale: p.text(),
    digest: p.text(),
    createdAt: p.datetime(),
  }),
});

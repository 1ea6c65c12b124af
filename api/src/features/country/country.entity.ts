import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A country in which the consortium works.', simpleResolvers: true })
export class Country {
  @Field(() => ID, { description: 'ISO 3166-1 alpha-2 code; XK, which is user-assigned, for Kosovo.' })
  code!: string;

  @Field(() => String, { description: 'Name in English.' })
  name!: string;

  @Field(() => String, { description: 'ISO 4217 code of the currency in use.' })
  currency!: string;
}

export const CountrySchema = defineEntity({
  class: Country,
  tableName: 'country',
  properties: (p) => ({ code: p.text().primary(), name: p.text(), currency: p.text() }),
});

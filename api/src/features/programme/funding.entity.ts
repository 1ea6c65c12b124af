import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { Country } from '../country/index.ts';
import { Programme } from './programme.entity.ts';

@ObjectType({ description: 'Money that a programme has from a source.', simpleResolvers: true })
export class Funding {
  @Field(() => String, { description: 'Who gives it.' })
  source!: string;

  @Field(() => Country, {
    nullable: true,
    description: 'The country that it is for; null where it is for the whole programme.',
  })
  country!: Country | null;

  id!: string;
  programme!: Programme;
  amount!: string;
  currency!: string;
}

export const FundingSchema = defineEntity({
  class: Funding,
  tableName: 'funding',
  properties: (p) => ({
    id: p.uuid().primary(),
    programme: () => p.manyToOne(Programme).joinColumn('programme_code'),
    country: () => p.manyToOne(Country).joinColumn('country_code').nullable(),
    source: p.text(),
    amount: p.decimal().columnType('numeric(14,2)'),
    currency: p.text(),
  }),
});

import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Country } from '../country/index.ts';
import { PartnerKind } from './partner.vocabulary.ts';

@ObjectType({ description: 'An organisation of the consortium.', simpleResolvers: true })
export class Partner {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'Full name.' })
  name!: string;

  @Field(() => String, { description: 'Short name for tables and banners.' })
  shortName!: string;

  @Field(() => PartnerKind, { description: 'What sort of organisation it is.' })
  kind!: PartnerKind;

  @Field(() => Country, { description: 'The country of its seat.' })
  country!: Country;

  @Field(() => Boolean, { description: 'Whether it asks its members for a second factor when they sign in.' })
  requiresSecondFactor!: boolean;

  @Field(() => Int, { description: 'Grows by one with each change; sent back as `expectedVersion`.' })
  version!: number;
  @Field(() => [Country], { description: 'The countries in which it works, by code.' })
  countries!: Country[];

  createdAt!: Date;
}

export const PartnerSchema = defineEntity({
  class: Partner,
  tableName: 'partner',
  properties: (p) => ({
    id: p.uuid().primary(),
    name: p.text(),
    shortName: p.text(),
    kind: p.text(),
    country: () => p.manyToOne(Country).joinColumn('country_code'),
    requiresSecondFactor: p.boolean(),
    version: p.integer().version(),
    countries: () =>
      p
        .manyToMany(Country)
        .pivotEntity(() => PartnerCountry)
        .orderBy({ code: 'asc' }),
    createdAt: p.datetime(),
  }),
});

/** The countries in which a partner works; a case's country is one of them. */
export class PartnerCountry {
  partner!: Partner;
  country!: Country;
}

export const PartnerCountrySchema = defineEntity({
  class: PartnerCountry,
  tableName: 'partner_country',
  properties: (p) => ({
    partner: () => p.manyToOne(Partner).joinColumn('partner_id').primary(),
    country: () => p.manyToOne(Country).joinColumn('country_code').primary(),
  }),
});

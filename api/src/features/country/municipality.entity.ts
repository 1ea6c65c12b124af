import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { Country } from './country.entity.ts';

@ObjectType({
  description: 'A municipality of one of the four countries (GeoNames, CC-BY 4.0).',
  simpleResolvers: true,
})
export class Municipality {
  @Field(() => ID, { description: 'Stable code, for example RS-leskovac.' })
  code!: string;

  @Field(() => String, { description: 'Name in the local spelling.' })
  name!: string;

  @Field(() => Country, { description: 'The country it lies in.' })
  country!: Country;

  latitude!: number;
  longitude!: number;
}

export const MunicipalitySchema = defineEntity({
  class: Municipality,
  tableName: 'municipality',
  properties: (p) => ({
    code: p.text().primary(),
    name: p.text(),
    country: () => p.manyToOne(Country).joinColumn('country_code'),
    latitude: p.double(),
    longitude: p.double(),
  }),
});

import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/index.ts';
import { Country, Municipality } from '../country/index.ts';
import { Partner } from '../partner/index.ts';
import { Component } from './component.entity.ts';
import { Funding } from './funding.entity.ts';
import { TargetGroup } from './programme.vocabulary.ts';
import { Result } from './result.entity.ts';

@ObjectType({
  description: 'A programme of the consortium, with its own countries, logframe and dates.',
  simpleResolvers: true,
})
export class Programme {
  @Field(() => ID, { description: 'Code used by the lead agency, for example SOE-1.' })
  code!: string;

  @Field(() => String, { description: 'Title.' })
  name!: string;

  @Field(() => String, { description: 'The overall objective.' })
  objective!: string;

  @Field(() => DateScalar, { description: 'First day.' })
  startsOn!: string;

  @Field(() => DateScalar, { description: 'Last day.' })
  endsOn!: string;

  @Field(() => Int, {
    description: 'For how many months persons are kept after their last case in it was closed.',
  })
  retentionMonths!: number;

  @Field(() => [TargetGroup], { description: 'The groups that it means to reach.' })
  targetGroups!: TargetGroup[];

  @Field(() => Partner, { nullable: true, description: 'The donor.' })
  donor!: Partner | null;

  @Field(() => Partner, { nullable: true, description: 'The agency that answers to the donor.' })
  leadAgency!: Partner | null;

  @Field(() => [Component], { description: 'Its components, by code.' })
  components!: Component[];

  @Field(() => [Result], { description: 'Its expected results, by code.' })
  results!: Result[];

  @Field(() => [Funding], { description: 'Its funding: of the whole programme, and of that for single countries.' })
  funding!: Funding[];

  @Field(() => [Country], { description: 'The countries in which it works.' })
  countries!: Country[];

  @Field(() => [Municipality], { description: 'The municipalities that its document names.' })
  municipalities!: Municipality[];

  @Field(() => [Partner], { description: 'The partners that take part in it, by name.' })
  partners!: Partner[];
}

/** The countries of a programme. */
export class ProgrammeCountry {
  programme!: Programme;
  country!: Country;
}

/** The municipalities that a programme names. */
export class ProgrammeMunicipality {
  programme!: Programme;
  municipality!: Municipality;
}

/** The partners that carry out a programme. */
export class ProgrammePartner {
  programme!: Programme;
  partner!: Partner;
}

export const ProgrammeSchema = defineEntity({
  class: Programme,
  tableName: 'programme',
  properties: (p) => ({
    code: p.text().primary(),
    name: p.text(),
    objective: p.text(),
    startsOn: p.date(),
    endsOn: p.date(),
    retentionMonths: p.integer(),
    targetGroups: p.array(),
    donor: () => p.manyToOne(Partner).joinColumn('donor_id').nullable(),
    leadAgency: () => p.manyToOne(Partner).joinColumn('lead_agency_id').nullable(),
    components: () => p.oneToMany(Component).mappedBy('programme').orderBy({ code: 'asc' }),
    results: () => p.oneToMany(Result).mappedBy('programme').orderBy({ code: 'asc' }),
    funding: () => p.oneToMany(Funding).mappedBy('programme').orderBy({ amount: 'desc' }),
    countries: () =>
      p
        .manyToMany(Country)
        .pivotEntity(() => ProgrammeCountry)
        .orderBy({ code: 'asc' }),
    municipalities: () =>
      p
        .manyToMany(Municipality)
        .pivotEntity(() => ProgrammeMunicipality)
        .orderBy({ name: 'asc' }),
    partners: () =>
      p
        .manyToMany(Partner)
        .pivotEntity(() => ProgrammePartner)
        .orderBy({ name: 'asc' }),
  }),
});

export const ProgrammeCountrySchema = defineEntity({
  class: ProgrammeCountry,
  tableName: 'programme_country',
  properties: (p) => ({
    programme: () => p.manyToOne(Programme).joinColumn('programme_code').primary(),
    country: () => p.manyToOne(Country).joinColumn('country_code').primary(),
  }),
});

export const ProgrammeMunicipalitySchema = defineEntity({
  class: ProgrammeMunicipality,
  tableName: 'programme_municipality',
  properties: (p) => ({
    programme: () => p.manyToOne(Programme).joinColumn('programme_code').primary(),
    municipality: () => p.manyToOne(Municipality).joinColumn('municipality_code').primary(),
  }),
});

export const ProgrammePartnerSchema = defineEntity({
  class: ProgrammePartner,
  tableName: 'programme_partner',
  properties: (p) => ({
    programme: () => p.manyToOne(Programme).joinColumn('programme_code').primary(),
    partner: () => p.manyToOne(Partner).joinColumn('partner_id').primary(),
  }),
});

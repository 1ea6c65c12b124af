import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/index.ts';
import { Case } from '../case/index.ts';
import { Country, Municipality } from '../country/index.ts';
import { HouseholdMember } from '../household/index.ts';
import { Partner } from '../partner/index.ts';
import { ErasureGround, Sex } from './person.vocabulary.ts';
import { PersonConviction } from './person-conviction.entity.ts';
import { PersonDistinction } from './person-distinction.entity.ts';
import { PersonHistory } from './person-history.entity.ts';
import { PersonIdentity } from './person-identity.entity.ts';
import { PersonIdentityHistory } from './person-identity-history.entity.ts';
import { PersonMerge } from './person-merge.entity.ts';
import { PersonSpecialCategory } from './person-special-category.entity.ts';
import { PersonSpecialCategoryHistory } from './person-special-category-history.entity.ts';

@ObjectType({ description: 'Anyone recorded: one partner’s record, which never changes owner.', simpleResolvers: true })
export class Person {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'A random name for the record, used where the person’s own is not to be seen.' })
  pseudonym!: string;

  @Field(() => Sex, { description: 'Sex as recorded.' })
  sex!: Sex;

  @Field(() => Int, { nullable: true, description: 'Year of birth, possibly estimated; null where unknown.' })
  birthYear!: number | null;

  @Field(() => Partner, { description: 'The partner whose record this is.' })
  partner!: Partner;

  @Field(() => Country, { description: 'The country in which the partner works with the person.' })
  country!: Country;

  @Field(() => Municipality, {
    nullable: true,
    description: 'Where the person lives; null where there is no fixed address.',
  })
  municipality!: Municipality | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When the person was erased: nothing that identifies them is kept since. Null for everybody else.',
  })
  erasedOn!: string | null;

  @Field(() => ErasureGround, { nullable: true, description: 'Why the person was erased; null for everybody else.' })
  erasureGround!: ErasureGround | null;

  @Field(() => Int, { description: 'Grows by one with each change; sent back as `expectedVersion`.' })
  version!: number;

  @Field(() => PersonIdentity, { nullable: true, description: 'Names and contact; null where hidden from the viewer.' })
  identity!: PersonIdentity | null;

  @Field(() => PersonSpecialCategory, {
    nullable: true,
    description: 'Special-category data (GDPR Art. 9); null where hidden from the viewer.',
  })
  specialCategory!: PersonSpecialCategory | null;

  @Field(() => PersonConviction, {
    nullable: true,
    description: 'Convictions (GDPR Art. 10); null where hidden from the viewer.',
  })
  conviction!: PersonConviction | null;

  @Field(() => [String], {
    description: 'Names of the fields above that are null because they are hidden, not because they are empty.',
  })
  hiddenFields!: string[];

  @Field(() => [Case], { description: 'The person’s cases that the viewer may see, newest first.' })
  cases!: Case[];

  @Field(() => [PersonHistory], { description: 'Corrected fields of the person, newest first.' })
  corrections!: PersonHistory[];

  @Field(() => [PersonIdentityHistory], {
    description: 'Corrected fields of the identity, newest first; empty where the identity is hidden.',
  })
  identityCorrections!: PersonIdentityHistory[];

  @Field(() => [PersonSpecialCategoryHistory], {
    description: 'Corrected special-category data, newest first; empty where they are hidden.',
  })
  specialCategoryCorrections!: PersonSpecialCategoryHistory[];

  @Field(() => Person, {
    nullable: true,
    description: 'The record that is kept for the same person; null where this one is. Lists show only what is kept.',
  })
  mergedInto!: Person | null;

  @Field(() => [Person], { description: 'Other records of the same person, for which this one is kept.' })
  mergedRecords!: Person[];

  @Field(() => [PersonMerge], {
    description: 'When this record was merged into another and why, newest first; empty where the reasons are hidden.',
  })
  merges!: PersonMerge[];

  @Field(() => [PersonDistinction], {
    description: 'Records that were found to be of somebody else, newest first; empty where names are hidden.',
  })
  distinctions!: PersonDistinction[];

  @Field(() => HouseholdMember, {
    nullable: true,
    description: 'In which household the person lives, and as what; null where in none, or hidden from the viewer.',
  })
  householdMembership!: HouseholdMember | null;

  @Field(() => [HouseholdMember], {
    description: 'Every household that the person lives or lived in, the latest first; empty where hidden.',
  })
  householdHistory!: HouseholdMember[];

  partnerKind!: string;
}

const newest = { recordedAt: 'desc', id: 'desc' } as const;

export const PersonSchema = defineEntity({
  class: Person,
  tableName: 'person',
  properties: (p) => ({
    id: p.uuid().primary(),
    pseudonym: p.text(),
    sex: p.text(),
    birthYear: p.smallint().nullable(),
    partner: () => p.manyToOne(Partner).joinColumn('partner_id'),
    partnerKind: p.text(),
    country: () => p.manyToOne(Country).joinColumn('country_code'),
    municipality: () => p.manyToOne(Municipality).joinColumn('municipality_code').nullable(),
    erasedOn: p.date().nullable(),
    erasureGround: p.text().nullable(),
    version: p.integer().version(),
    identity: () => p.oneToOne(PersonIdentity).mappedBy('person'),
    specialCategory: () => p.oneToOne(PersonSpecialCategory).mappedBy('person'),
    conviction: () => p.oneToOne(PersonConviction).mappedBy('person'),
    cases: () => p.oneToMany(Case).mappedBy('person').orderBy({ openedOn: 'desc', id: 'desc' }),
    corrections: () => p.oneToMany(PersonHistory).mappedBy('person').orderBy(newest),
    identityCorrections: () => p.oneToMany(PersonIdentityHistory).mappedBy('person').orderBy(newest),
    specialCategoryCorrections: () => p.oneToMany(PersonSpecialCategoryHistory).mappedBy('person').orderBy(newest),
    mergedInto: () => p.manyToOne(Person).joinColumn('merged_into_id').nullable(),
    mergedRecords: () => p.oneToMany(Person).mappedBy('mergedInto').orderBy({ pseudonym: 'asc', id: 'asc' }),
    merges: () => p.oneToMany(PersonMerge).mappedBy('merged').orderBy({ mergedAt: 'desc', id: 'desc' }),
    distinctions: () => p.oneToMany(PersonDistinction).mappedBy('person').orderBy({ saidAt: 'desc', id: 'desc' }),
    householdMembership: () => p.oneToOne(HouseholdMember).mappedBy('currentPerson'),
    householdHistory: () => p.oneToMany(HouseholdMember).mappedBy('person').orderBy({ since: 'desc', id: 'desc' }),
  }),
});

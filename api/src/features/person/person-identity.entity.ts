import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/index.ts';
import { Person } from './person.entity.ts';
import { BirthDatePrecision, NationalIdKind } from './person.vocabulary.ts';

@ObjectType({ description: 'Who a person is: names, birth date, contact.', simpleResolvers: true })
export class PersonIdentity {
  @Field(() => String, { nullable: true, description: 'First name as entered, in the script it was entered in.' })
  firstName!: string | null;

  @Field(() => String, { nullable: true, description: 'Last name as entered.' })
  lastName!: string | null;

  @Field(() => String, { nullable: true, description: 'Another name that the person goes by.' })
  alias!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Birth date, to be read with its precision.' })
  birthDate!: string | null;

  @Field(() => BirthDatePrecision, { description: 'How much of the birth date is known.' })
  birthDatePrecision!: BirthDatePrecision;

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'Address as entered.' })
  address!: string | null;

  @Field(() => Boolean, { description: 'Whether the person is known to have no fixed address.' })
  noFixedAddress!: boolean;

  @Field(() => String, { nullable: true, description: 'How the person can be contacted without harm to them.' })
  safeContact!: string | null;

  @Field(() => NationalIdKind, {
    nullable: true,
    description:
      'Of which kind the recorded national id is; the number itself is never shown. Null where there is none.',
  })
  nationalIdKind!: NationalIdKind | null;

  nationalIdHash!: string | null;

  nationalIdKeyVersion!: number | null;

  person!: Person;
}

export const PersonIdentitySchema = defineEntity({
  class: PersonIdentity,
  tableName: 'person_identity',
  properties: (p) => ({
    person: () => p.oneToOne(Person).joinColumn('person_id').primary(),
    firstName: p.text().nullable(),
    lastName: p.text().nullable(),
    birthDate: p.date().nullable(),
    birthDatePrecision: p.text(),
    phone: p.text().nullable(),
    address: p.text().nullable(),
    alias: p.text().nullable(),
    noFixedAddress: p.boolean(),
    safeContact: p.text().nullable(),
    nationalIdKind: p.text().nullable(),
    nationalIdHash: p.text().nullable(),
    nationalIdKeyVersion: p.smallint().nullable(),
  }),
});

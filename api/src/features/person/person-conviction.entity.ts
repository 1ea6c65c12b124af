import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/graphql/index.ts';
import { Person } from './person.entity.ts';

@ObjectType({
  description: 'Data on a person’s conviction (GDPR Art. 10); never for NGO roles.',
  simpleResolvers: true,
})
export class PersonConviction {
  @Field(() => String, { nullable: true, description: 'Offence as recorded by the institution.' })
  offence!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the sentence.' })
  sentenceStartsOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the sentence.' })
  sentenceEndsOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of release; null before it.' })
  releasedOn!: string | null;

  person!: Person;
}

export const PersonConvictionSchema = defineEntity({
  class: PersonConviction,
  tableName: 'person_conviction',
  properties: (p) => ({
    person: () => p.oneToOne(Person).joinColumn('person_id').primary(),
    offence: p.text().nullable(),
    sentenceStartsOn: p.date().nullable(),
    sentenceEndsOn: p.date().nullable(),
    releasedOn: p.date().nullable(),
  }),
});

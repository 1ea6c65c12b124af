import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/index.ts';
import { Membership } from '../member/index.ts';
import { Person } from './person.entity.ts';

@ObjectType({
  description: 'That somebody looked at two records and found them to be of different persons.',
  simpleResolvers: true,
})
export class PersonDistinction {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Person, { nullable: true, description: 'The other record; null where hidden from the viewer.' })
  other!: Person | null;

  @Field(() => Membership, { nullable: true, description: 'Who said so; null where hidden from the viewer.' })
  saidBy!: Membership | null;

  @Field(() => DateTimeScalar, { description: 'When it was said.' })
  saidAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken back; null while it holds.' })
  withdrawnAt!: string | null;

  person!: Person;
}

export const PersonDistinctionSchema = defineEntity({
  class: PersonDistinction,
  tableName: 'person_distinction',
  properties: (p) => ({
    id: p.uuid().primary(),
    person: () => p.manyToOne(Person).joinColumn('person_id'),
    other: () => p.manyToOne(Person).joinColumn('other_id'),
    saidBy: () => p.manyToOne(Membership).joinColumn('said_by_id').nullable(),
    saidAt: p.datetime(),
    withdrawnAt: p.datetime().nullable(),
  }),
});

import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/index.ts';
import { Membership } from '../member/index.ts';
import { Person } from './person.entity.ts';
import { PersonCorrection } from './person-correction.entity.ts';

@ObjectType({
  description: 'A corrected field of special-category data (GDPR Art. 9), as it was before.',
  simpleResolvers: true,
})
export class PersonSpecialCategoryHistory {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'Name of the field that was corrected.' })
  field!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What stood there before, as stored: a code, a day, a text; null where it was empty.',
  })
  oldValue!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was corrected.' })
  recordedAt!: string;

  @Field(() => Membership, { nullable: true, description: 'Who corrected it; null where hidden from the viewer.' })
  actor!: Membership | null;

  @Field(() => PersonCorrection, {
    nullable: true,
    description: 'The correction with its reason; null where hidden from the viewer.',
  })
  correction!: PersonCorrection | null;

  person!: Person;
}

export const PersonSpecialCategoryHistorySchema = defineEntity({
  class: PersonSpecialCategoryHistory,
  tableName: 'person_special_category_history',
  properties: (p) => ({
    id: p.uuid().primary(),
    person: () => p.manyToOne(Person).joinColumn('person_id'),
    correction: () => p.manyToOne(PersonCorrection).joinColumn('correction_id'),
    field: p.text(),
    oldValue: p.text().nullable(),
    actor: () => p.manyToOne(Membership).joinColumn('actor_id'),
    recordedAt: p.datetime(),
  }),
});

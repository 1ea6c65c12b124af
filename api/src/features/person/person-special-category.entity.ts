import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { TargetGroup } from '../programme/index.ts';
import { Person } from './person.entity.ts';
import { Disability, Ethnicity } from './person.vocabulary.ts';

@ObjectType({ description: 'Special-category data of a person (GDPR Art. 9).', simpleResolvers: true })
export class PersonSpecialCategory {
  @Field(() => Ethnicity, { nullable: true, description: 'Ethnicity as the person states it; null where not asked.' })
  ethnicity!: Ethnicity | null;

  @Field(() => Disability, { nullable: true, description: 'Disability; null where not asked.' })
  disability!: Disability | null;

  @Field(() => String, { nullable: true, description: 'What matters of the person’s health for the work.' })
  health!: string | null;

  @Field(() => [TargetGroup], {
    description:
      'Target groups of the programme that the person belongs to; several of them disclose an origin, a disability or a conviction.',
  })
  targetGroups!: TargetGroup[];

  person!: Person;
}

export const PersonSpecialCategorySchema = defineEntity({
  class: PersonSpecialCategory,
  tableName: 'person_special_category',
  properties: (p) => ({
    person: () => p.oneToOne(Person).joinColumn('person_id').primary(),
    ethnicity: p.text().nullable(),
    disability: p.text().nullable(),
    health: p.text().nullable(),
    targetGroups: p.array(),
  }),
});

import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { TargetGroup } from '../programme/index.ts';
import { Person } from './person.entity.ts';
import { Difficulty, Disability, Ethnicity, Vulnerability } from './person.vocabulary.ts';

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

  @Field(() => [Vulnerability], { description: 'Specific needs that make the person vulnerable.' })
  vulnerabilities!: Vulnerability[];

  @Field(() => Difficulty, {
    nullable: true,
    description: 'Difficulty seeing, even if wearing glasses (Washington Group); null where not asked.',
  })
  seeing!: Difficulty | null;

  @Field(() => Difficulty, {
    nullable: true,
    description: 'Difficulty hearing, even if using a hearing aid (Washington Group); null where not asked.',
  })
  hearing!: Difficulty | null;

  @Field(() => Difficulty, {
    nullable: true,
    description: 'Difficulty walking or climbing steps (Washington Group); null where not asked.',
  })
  walking!: Difficulty | null;

  @Field(() => Difficulty, {
    nullable: true,
    description: 'Difficulty remembering or concentrating (Washington Group); null where not asked.',
  })
  remembering!: Difficulty | null;

  @Field(() => Difficulty, {
    nullable: true,
    description:
      'Difficulty with self-care, such as washing all over or dressing (Washington Group); null where not asked.',
  })
  selfCare!: Difficulty | null;

  @Field(() => Difficulty, {
    nullable: true,
    description:
      'Difficulty communicating in the usual language, for example understanding or being understood (Washington Group); null where not asked.',
  })
  communicating!: Difficulty | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether at least one of the six answers is “a lot of difficulty” or “cannot do at all”; null where that is not known.',
  })
  hasDisability!: boolean | null;

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
    vulnerabilities: p.array(),
    seeing: p.text().nullable(),
    hearing: p.text().nullable(),
    walking: p.text().nullable(),
    remembering: p.text().nullable(),
    selfCare: p.text().nullable(),
    communicating: p.text().nullable(),
    hasDisability: p.boolean().nullable(),
  }),
});

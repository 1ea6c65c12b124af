import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, Float, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/index.ts';
import { Membership } from '../member/index.ts';
import { Person } from './person.entity.ts';
import { PersonCorrection } from './person-correction.entity.ts';

@ObjectType({
  description:
    'That two records were recognised as those of one person. Each stays whose it is, with all that hangs on it.',
  simpleResolvers: true,
})
export class PersonMerge {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Person, { description: 'The record that is worked with.' })
  kept!: Person;

  merged!: Person;

  @Field(() => String, { description: 'Why, as entered.' })
  reason!: string;

  @Field(() => Float, { description: 'How much spoke for it at that moment: the sum of the weights.' })
  score!: number;

  @Field(() => PersonCorrection, {
    nullable: true,
    description: 'The correction by which fields were taken over from the other record; null where none were.',
  })
  correction!: PersonCorrection | null;

  @Field(() => Membership, { nullable: true, description: 'Who did it; null where hidden from the viewer.' })
  mergedBy!: Membership | null;

  @Field(() => DateTimeScalar, { description: 'When it was done.' })
  mergedAt!: string;

  @Field(() => String, { nullable: true, description: 'Why it was undone, as entered; null while it holds.' })
  undoReason!: string | null;

  @Field(() => Membership, { nullable: true, description: 'Who undid it; null while it holds.' })
  undoneBy!: Membership | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was undone; null while it holds.' })
  undoneAt!: string | null;

  evidence!: string;
}

export const PersonMergeSchema = defineEntity({
  class: PersonMerge,
  tableName: 'person_merge',
  properties: (p) => ({
    id: p.uuid().primary(),
    kept: () => p.manyToOne(Person).joinColumn('kept_id'),
    merged: () => p.manyToOne(Person).joinColumn('merged_id'),
    reason: p.text(),
    score: p.double(),
    evidence: p.json(),
    correction: () => p.manyToOne(PersonCorrection).joinColumn('correction_id').nullable(),
    mergedBy: () => p.manyToOne(Membership).joinColumn('merged_by_id').nullable(),
    mergedAt: p.datetime(),
    undoReason: p.text().nullable(),
    undoneBy: () => p.manyToOne(Membership).joinColumn('undone_by_id').nullable(),
    undoneAt: p.datetime().nullable(),
  }),
});

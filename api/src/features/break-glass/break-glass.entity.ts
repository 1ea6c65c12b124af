import 'reflect-metadata';
import { defineEntity, OptionalProps } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/index.ts';
import { Partner } from '../partner/index.ts';
import { Person } from '../person/index.ts';

@ObjectType({
  description: 'A regional coordinator opened who one person is, for three hours, and says why.',
  simpleResolvers: true,
})
export class BreakGlass {
  [OptionalProps]?: 'version' | 'openedAt' | 'until';

  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Person, { nullable: true, description: 'The person; null where hidden from the viewer.' })
  person!: Person | null;

  @Field(() => String, { description: 'The pseudonym of the person’s record, for whoever sees no more than that.' })
  pseudonym!: string;

  @Field(() => Partner, { description: 'The partner whose record it is.' })
  partner!: Partner;

  @Field(() => String, { description: 'Why, as the coordinator wrote.' })
  reason!: string;

  @Field(() => String, { description: 'Who opened it, by the name of that time.' })
  openedByName!: string;

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  openedAt!: string;

  @Field(() => DateTimeScalar, { description: 'Until when it is open, at the longest.' })
  until!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was ended before; null where it was not.' })
  endedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who ended it early, by the name of that time; null if nobody.' })
  endedByName!: string | null;

  @Field(() => Int, { description: 'Grows by one with each change; sent back as `expectedVersion`.' })
  version!: number;

  openedById!: string;
}

export const BreakGlassSchema = defineEntity({
  class: BreakGlass,
  tableName: 'break_glass',
  properties: (p) => ({
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    person: () => p.manyToOne(Person).joinColumn('person_id'),
    partner: () => p.manyToOne(Partner).joinColumn('partner_id'),
    pseudonym: p.text(),
    reason: p.text(),
    openedById: p.uuid(),
    openedByName: p.text(),
    openedAt: p.datetime().defaultRaw('now()'),
    until: p.datetime(),
    endedAt: p.datetime().nullable(),
    endedByName: p.text().nullable(),
    version: p.integer().version(),
  }),
});

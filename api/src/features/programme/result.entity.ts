import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Programme } from './programme.entity.ts';

@ObjectType({ description: 'An expected result of a programme, as its logframe states it.', simpleResolvers: true })
export class Result {
  @Field(() => ID, { description: 'Code, unique within the programme, for example R1.' })
  code!: string;

  @Field(() => ID, { description: 'The component that works for it.' })
  componentCode!: string;

  @Field(() => String, { description: 'The result in the words of the programme document.' })
  statement!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'What is to be reached, in `unit`; null where it is tracked without a target.',
  })
  target!: number | null;

  @Field(() => String, { description: 'What is counted, for example micro businesses.' })
  unit!: string;

  @Field(() => [ID], { description: 'Codes of the countries that contribute.' })
  countryCodes!: string[];

  programme!: Programme;
}

export const ResultSchema = defineEntity({
  class: Result,
  tableName: 'result',
  properties: (p) => ({
    programme: () => p.manyToOne(Programme).joinColumn('programme_code').primary(),
    code: p.text().primary(),
    componentCode: p.text(),
    statement: p.text(),
    target: p.integer().nullable(),
    unit: p.text(),
    countryCodes: p.array(),
  }),
});

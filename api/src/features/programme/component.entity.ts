import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { Programme } from './programme.entity.ts';

@ObjectType({ description: 'A line of work within a programme.', simpleResolvers: true })
export class Component {
  @Field(() => ID, { description: 'Code, unique within the programme.' })
  code!: string;

  @Field(() => String, { description: 'Name in English.' })
  name!: string;

  programme!: Programme;
}

export const ComponentSchema = defineEntity({
  class: Component,
  tableName: 'component',
  properties: (p) => ({
    programme: () => p.manyToOne(Programme).joinColumn('programme_code').primary(),
    code: p.text().primary(),
    name: p.text(),
  }),
});

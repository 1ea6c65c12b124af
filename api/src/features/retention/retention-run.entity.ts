import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/index.ts';
import { Membership } from '../member/index.ts';
import { Programme } from '../programme/index.ts';

@ObjectType({
  description: 'That the persons of one list are erased, in batches, because their programme’s period is over.',
  simpleResolvers: true,
})
export class RetentionRun {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Programme, { description: 'The programme.' })
  programme!: Programme;

  @Field(() => Int, { description: 'How many persons it is about.' })
  persons!: number;

  @Field(() => Int, { description: 'How many of them are erased.' })
  erased!: number;

  @Field(() => Int, { description: 'How many of them were left out, because something came up meanwhile.' })
  leftOut!: number;

  @Field(() => DateTimeScalar, { description: 'When it was started.' })
  startedAt!: string;

  @Field(() => Membership, { nullable: true, description: 'Who decided; null where hidden from the viewer.' })
  decidedBy!: Membership | null;

  @Field(() => Int, { description: 'Grows by one with each batch.' })
  version!: number;

  listVersion!: string;
}

export const RetentionRunSchema = defineEntity({
  class: RetentionRun,
  tableName: 'retention_run',
  properties: (p) => ({
    id: p.uuid().primary(),
    programme: () => p.manyToOne(Programme).joinColumn('programme_code'),
    persons: p.integer(),
    erased: p.integer(),
    leftOut: p.integer(),
    startedAt: p.datetime(),
    decidedBy: () => p.manyToOne(Membership).joinColumn('decided_by_id'),
    listVersion: p.text(),
    version: p.integer().version(),
  }),
});

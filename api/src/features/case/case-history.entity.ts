import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { CaseField } from './case.vocabulary.ts';
import { CaseEvent } from './case-event.entity.ts';

@ObjectType({ description: 'What a field of a case held before it was corrected.', simpleResolvers: true })
export class CaseHistory {
  id!: string;

  @Field(() => CaseField, { description: 'The field.' })
  field!: CaseField;

  @Field(() => String, {
    nullable: true,
    description: 'What it held, as a code or a day; null where it had been empty.',
  })
  oldValue!: string | null;

  event!: CaseEvent;
}

export const CaseHistorySchema = defineEntity({
  class: CaseHistory,
  tableName: 'case_history',
  properties: (p) => ({
    id: p.uuid().primary(),
    event: () => p.manyToOne(CaseEvent).joinColumn('event_id'),
    field: p.text(),
    oldValue: p.text().nullable(),
  }),
});

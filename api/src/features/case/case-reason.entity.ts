import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { CaseEvent } from './case-event.entity.ts';

/** Free text, which may hold names: kept apart from the event, as the notes are apart from the case. */
@ObjectType({ description: 'Why a case was changed.', simpleResolvers: true })
export class CaseReason {
  @Field(() => String, { description: 'The reason, as entered.' })
  text!: string;

  event!: CaseEvent;
}

export const CaseReasonSchema = defineEntity({
  class: CaseReason,
  tableName: 'case_reason',
  properties: (p) => ({
    event: () => p.oneToOne(CaseEvent).joinColumn('event_id').primary(),
    text: p.text(),
  }),
});

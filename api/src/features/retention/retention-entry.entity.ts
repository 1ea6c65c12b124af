import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { Partner } from '../partner/index.ts';
import { RetentionOutcome } from './retention.vocabulary.ts';
import { RetentionRun } from './retention-run.entity.ts';

@ObjectType({ description: 'A person whom a retention run is about.', simpleResolvers: true })
export class RetentionEntry {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'The pseudonym of the record.' })
  pseudonym!: string;

  @Field(() => Partner, { description: 'The partner whose record it is.' })
  partner!: Partner;

  @Field(() => String, { description: 'The quarter in which the last case in the programme was closed.' })
  closedQuarter!: string;

  @Field(() => RetentionOutcome, { nullable: true, description: 'What became of it; null while it waits.' })
  outcome!: RetentionOutcome | null;

  run!: RetentionRun;
}

export const RetentionEntrySchema = defineEntity({
  class: RetentionEntry,
  tableName: 'retention_entry',
  properties: (p) => ({
    id: p.uuid().primary(),
    run: () => p.manyToOne(RetentionRun).joinColumn('run_id'),
    partner: () => p.manyToOne(Partner).joinColumn('partner_id'),
    pseudonym: p.text(),
    closedQuarter: p.text(),
    outcome: p.text().nullable(),
  }),
});

import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/index.ts';
import { User } from '../member/index.ts';
import { Partner } from '../partner/index.ts';
import { AuditAction } from './audit.vocabulary.ts';

@ObjectType({
  description: 'That somebody read or wrote something: who, what and when, in ids and codes, never with a value.',
  simpleResolvers: true,
})
export class AuditEvent {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  at!: string;

  @Field(() => AuditAction, { description: 'What was done.' })
  action!: AuditAction;

  @Field(() => String, { description: 'The kind of record, for example Case or PersonIdentity.' })
  subject!: string;

  @Field(() => ID, { nullable: true, description: 'The record; null for a list.' })
  subjectId!: string | null;

  @Field(() => String, { description: 'The query or mutation by which it was done.' })
  operation!: string;

  @Field(() => [String], {
    description: 'The groups of fields that were read or written: identity, special_category, conviction, narrative.',
  })
  fieldGroups!: string[];

  @Field(() => String, { nullable: true, description: 'By what a list was filtered, as JSON; ids, codes and days.' })
  filter!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many records a list showed; null for a single one.' })
  rowCount!: number | null;

  @Field(() => [ID], { description: 'The broken glasses through which it was read; empty where it was not.' })
  brokenGlassIds!: string[];

  @Field(() => String, { description: 'The reference that the answer carried; all events of one request share it.' })
  requestId!: string;

  @Field(() => Partner, { description: 'The partner whose records they are.' })
  partner!: Partner;

  @Field(() => User, { description: 'Who did it.' })
  user!: User;
}

export const AuditEventSchema = defineEntity({
  class: AuditEvent,
  tableName: 'audit_event',
  properties: (p) => ({
    id: p.uuid().primary(),
    at: p.datetime(),
    action: p.text(),
    subject: p.text(),
    subjectId: p.uuid().nullable(),
    operation: p.text(),
    fieldGroups: p.array(),
    filter: p.json().nullable(),
    rowCount: p.integer().nullable(),
    brokenGlassIds: p.array().columnType('uuid[]').fieldName('glass_ids'),
    requestId: p.text(),
    partner: () => p.manyToOne(Partner).joinColumn('partner_id'),
    user: () => p.manyToOne(User).joinColumn('user_id'),
  }),
});

import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/index.ts';
import { Case } from '../case/index.ts';
import { Partner } from '../partner/index.ts';
import { Person } from '../person/index.ts';
import { WindowEnding, WindowGroup, WindowSource } from './access-window.vocabulary.ts';

@ObjectType({
  description: 'What one partner, or one member of it, sees of a record at another partner, why and until when.',
  simpleResolvers: true,
})
export class AccessWindow {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => WindowGroup, { description: 'What it opens.' })
  group!: WindowGroup;

  @Field(() => Partner, { description: 'The partner whose record it is.' })
  partner!: Partner;

  @Field(() => Partner, { description: 'The partner that sees it, or whose member does.' })
  granteePartner!: Partner;

  @Field(() => Person, { nullable: true, description: 'The person; null where hidden from the viewer.' })
  person!: Person | null;

  @Field(() => Case, { nullable: true, description: 'The case; null where it is to a person only, and where hidden.' })
  case!: Case | null;

  @Field(() => WindowSource, { description: 'What opened it.' })
  source!: WindowSource;

  @Field(() => ID, { description: 'Identifier of the offer, the request or the broken glass that opened it.' })
  sourceId!: string;

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  openedAt!: string;

  @Field(() => DateTimeScalar, { description: 'Until when it is open, at the longest.' })
  until!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed before; null where it was not.' })
  endedAt!: string | null;

  @Field(() => WindowEnding, {
    nullable: true,
    description: 'Why it was closed before its time; null where it was not.',
  })
  endedBecause!: WindowEnding | null;
}

export const AccessWindowSchema = defineEntity({
  class: AccessWindow,
  tableName: 'access_window',
  properties: (p) => ({
    id: p.uuid().primary(),
    group: p.text().fieldName('field_group'),
    partner: () => p.manyToOne(Partner).joinColumn('partner_id'),
    granteePartner: () => p.manyToOne(Partner).joinColumn('grantee_partner_id'),
    person: () => p.manyToOne(Person).joinColumn('person_id'),
    case: () => p.manyToOne(Case).joinColumn('case_id'),
    source: p.text(),
    sourceId: p.uuid(),
    openedAt: p.datetime(),
    until: p.datetime(),
    endedAt: p.datetime().nullable(),
    endedBecause: p.text().nullable(),
  }),
});

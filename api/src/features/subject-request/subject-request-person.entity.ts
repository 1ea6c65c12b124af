import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/index.ts';
import { Country } from '../country/index.ts';
import { Partner } from '../partner/index.ts';
import { PersonErasure } from './person-erasure.entity.ts';
import { SubjectExport } from './subject-export.entity.ts';
import { SubjectRequest } from './subject-request.entity.ts';
import { HoldGround, SubjectRequestKind } from './subject-request.vocabulary.ts';

@ObjectType({
  description: 'A partner’s record of the person who asks: the officer sees its pseudonym, the partner whose it is.',
  simpleResolvers: true,
})
export class SubjectRequestPerson {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => String, { description: 'The pseudonym of the record.' })
  pseudonym!: string;

  @Field(() => Partner, { description: 'The partner whose record it is.' })
  partner!: Partner;

  @Field(() => Country, { description: 'The country of the record.' })
  country!: Country;

  @Field(() => SubjectRequestKind, { description: 'What the person asks for.' })
  kind!: SubjectRequestKind;

  @Field(() => DateScalar, { description: 'The day on which the request came in.' })
  receivedOn!: string;

  @Field(() => DateScalar, { description: 'The day by which it has to be answered.' })
  dueOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which the request ended; null before.' })
  endedOn!: string | null;

  @Field(() => DateTimeScalar, { description: 'When the record was found.' })
  foundAt!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which the partner’s manager was asked to make an export; null where they were not.',
  })
  exportAskedOn!: string | null;

  @Field(() => HoldGround, { nullable: true, description: 'Why the record may not be erased; null where it may.' })
  holdGround!: HoldGround | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day of the hold; null where it has no end.' })
  holdUntil!: string | null;

  @Field(() => [SubjectExport], { description: 'The exports that were made of it, newest first.' })
  exports!: SubjectExport[];

  @Field(() => [PersonErasure], { description: 'That the record was erased for this request.' })
  erasures!: PersonErasure[];

  @Field(() => ID, { description: 'Identifier of the person, who is to be read by those only who may.' })
  personId!: string;

  @Field(() => Int, { description: 'Grows by one with each change; sent back as `expectedVersion`.' })
  version!: number;

  request!: SubjectRequest;
}

export const SubjectRequestPersonSchema = defineEntity({
  class: SubjectRequestPerson,
  tableName: 'subject_request_person',
  properties: (p) => ({
    id: p.uuid().primary(),
    pseudonym: p.text(),
    partner: () => p.manyToOne(Partner).joinColumn('partner_id'),
    country: () => p.manyToOne(Country).joinColumn('country_code'),
    kind: p.text(),
    receivedOn: p.date(),
    dueOn: p.date(),
    endedOn: p.date().nullable(),
    foundAt: p.datetime(),
    exportAskedOn: p.date().nullable(),
    holdGround: p.text().nullable(),
    holdUntil: p.date().nullable(),
    exports: () => p.oneToMany(SubjectExport).mappedBy('found').orderBy({ madeAt: 'desc', id: 'desc' }),
    erasures: () => p.oneToMany(PersonErasure).mappedBy('found').orderBy({ erasedAt: 'desc', id: 'desc' }),
    request: () => p.manyToOne(SubjectRequest).joinColumn('request_id'),
    personId: p.uuid(),
    version: p.integer().version(),
  }),
});

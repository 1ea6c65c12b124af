import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/index.ts';
import { Membership } from '../member/index.ts';
import { Partner } from '../partner/index.ts';
import { RequestRefusal, SubjectRequestKind, SubjectRequestState } from './subject-request.vocabulary.ts';
import { SubjectRequestPerson } from './subject-request-person.entity.ts';

@ObjectType({
  description: 'What a person asks for under the GDPR. What was given to find the person by is not kept.',
  simpleResolvers: true,
})
export class SubjectRequest {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => SubjectRequestKind, { description: 'What is asked for.' })
  kind!: SubjectRequestKind;

  @Field(() => SubjectRequestState, { description: 'How far it has come.' })
  state!: SubjectRequestState;

  @Field(() => DateScalar, { description: 'The day on which it came in.' })
  receivedOn!: string;

  @Field(() => DateScalar, { description: 'The day by which it has to be answered: a month later (GDPR Art. 12 (3)).' })
  dueOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which it ended; null before.' })
  endedOn!: string | null;

  @Field(() => RequestRefusal, { nullable: true, description: 'Why it was refused; null where it was not.' })
  refusal!: RequestRefusal | null;

  @Field(() => String, {
    nullable: true,
    description: 'The officer’s own reference, for example the number of a letter; emptied when the person is erased.',
  })
  reference!: string | null;

  @Field(() => Partner, {
    nullable: true,
    description: 'The one partner that it is about; null where it is about all.',
  })
  aboutPartner!: Partner | null;

  @Field(() => Membership, { nullable: true, description: 'Who received it; null where hidden from the viewer.' })
  receivedBy!: Membership | null;

  @Field(() => Int, { description: 'How often somebody was looked for; twenty times at the most.' })
  searches!: number;

  @Field(() => [SubjectRequestPerson], { description: 'Who was found, by pseudonym.' })
  persons!: SubjectRequestPerson[];

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  createdAt!: string;

  @Field(() => Int, { description: 'Grows by one with each change; sent back as `expectedVersion`.' })
  version!: number;
}

export const SubjectRequestSchema = defineEntity({
  class: SubjectRequest,
  tableName: 'subject_request',
  properties: (p) => ({
    id: p.uuid().primary(),
    kind: p.text(),
    state: p.text(),
    receivedOn: p.date(),
    dueOn: p.date(),
    endedOn: p.date().nullable(),
    refusal: p.text().nullable(),
    reference: p.text().nullable(),
    aboutPartner: () => p.manyToOne(Partner).joinColumn('about_partner_id').nullable(),
    receivedBy: () => p.manyToOne(Membership).joinColumn('received_by_id'),
    searches: p.integer(),
    persons: () => p.oneToMany(SubjectRequestPerson).mappedBy('request').orderBy({ foundAt: 'asc', id: 'asc' }),
    createdAt: p.datetime(),
    version: p.integer().version(),
  }),
});

import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/index.ts';
import { Membership } from '../member/index.ts';
import { Partner } from '../partner/index.ts';
import { ErasureGround } from '../person/index.ts';
import { SubjectRequestPerson } from './subject-request-person.entity.ts';

@ObjectType({
  description: 'That a person was erased: for a request of theirs, or because the period of retention was over.',
  simpleResolvers: true,
})
export class PersonErasure {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => ErasureGround, { description: 'Why.' })
  ground!: ErasureGround;

  @Field(() => DateTimeScalar, { description: 'When.' })
  erasedAt!: string;

  @Field(() => Partner, { description: 'The partner whose record it was.' })
  partner!: Partner;

  @Field(() => Membership, { nullable: true, description: 'Who decided; null where hidden from the viewer.' })
  decidedBy!: Membership | null;

  found!: SubjectRequestPerson | null;

  retentionEntryId!: string | null;
}

export const PersonErasureSchema = defineEntity({
  class: PersonErasure,
  tableName: 'person_erasure',
  properties: (p) => ({
    id: p.uuid().primary(),
    ground: p.text(),
    erasedAt: p.datetime(),
    partner: () => p.manyToOne(Partner).joinColumn('partner_id'),
    decidedBy: () => p.manyToOne(Membership).joinColumn('decided_by_id'),
    found: () => p.manyToOne(SubjectRequestPerson).joinColumn('found_id').nullable(),
    retentionEntryId: p.uuid().nullable(),
  }),
});

import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/index.ts';
import { Membership } from '../member/index.ts';
import { SubjectRequestPerson } from './subject-request-person.entity.ts';

@ObjectType({
  description: 'That a partner’s manager took out all that is kept about a person; the export itself is not kept.',
  simpleResolvers: true,
})
export class SubjectExport {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  madeAt!: string;

  @Field(() => Membership, { nullable: true, description: 'Who made it; null where hidden from the viewer.' })
  madeBy!: Membership | null;

  found!: SubjectRequestPerson;
}

export const SubjectExportSchema = defineEntity({
  class: SubjectExport,
  tableName: 'subject_export',
  properties: (p) => ({
    id: p.uuid().primary(),
    madeAt: p.datetime(),
    madeBy: () => p.manyToOne(Membership).joinColumn('made_by_id'),
    found: () => p.manyToOne(SubjectRequestPerson).joinColumn('found_id'),
  }),
});

import 'reflect-metadata';
import { defineEntity } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { LegalBasis } from './legal-basis.entity.ts';

@ObjectType({ description: 'What of a legal basis names people.', simpleResolvers: true })
export class LegalBasisDetail {
  @Field(() => String, {
    nullable: true,
    description: 'Where the evidence is kept, or who witnessed; null where nothing was recorded.',
  })
  evidenceNote!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of who acted for the person; null where nobody did.' })
  guardianName!: string | null;

  basis!: LegalBasis;
}

export const LegalBasisDetailSchema = defineEntity({
  class: LegalBasisDetail,
  tableName: 'legal_basis_detail',
  properties: (p) => ({
    basis: () => p.oneToOne(LegalBasis).joinColumn('basis_id').primary(),
    evidenceNote: p.text().nullable(),
    guardianName: p.text().nullable(),
  }),
});

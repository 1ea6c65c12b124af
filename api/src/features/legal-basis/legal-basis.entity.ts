import 'reflect-metadata';
import { defineEntity, OptionalProps } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/index.ts';
import { WindowGroup } from '../access-window/index.ts';
import { Membership } from '../member/index.ts';
import { Partner } from '../partner/index.ts';
import { Person } from '../person/index.ts';
import { BasisEvidence, BasisKind, BasisPurpose, GuardianKind } from './legal-basis.vocabulary.ts';
import { LegalBasisDetail } from './legal-basis-detail.entity.ts';

@ObjectType({
  description: 'On what basis something of a person may be shown to a partner, for what, and until when.',
  simpleResolvers: true,
})
export class LegalBasis {
  [OptionalProps]?: 'version' | 'createdAt';

  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Person, { nullable: true, description: 'The person; null where hidden from the viewer.' })
  person!: Person | null;

  @Field(() => String, { description: 'Pseudonym of the person.' })
  pseudonym!: string;

  @Field(() => BasisKind, { description: 'On what it rests.' })
  kind!: BasisKind;

  @Field(() => BasisPurpose, { description: 'What for.' })
  purpose!: BasisPurpose;

  @Field(() => Partner, { description: 'To whom something may be shown.' })
  recipient!: Partner;

  @Field(() => [WindowGroup], { description: 'What may be shown, beside that there is a case.' })
  groups!: WindowGroup[];

  @Field(() => BasisEvidence, { description: 'How it can be shown that there is a basis.' })
  evidence!: BasisEvidence;

  @Field(() => GuardianKind, { nullable: true, description: 'Who acted for the person; null where nobody did.' })
  guardian!: GuardianKind | null;

  @Field(() => DateScalar, { description: 'From which day it holds.' })
  givenOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The last day on which it holds; null where it has no end.' })
  expiresOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which it was withdrawn or ended; null where it was not.',
  })
  withdrawnOn!: string | null;

  @Field(() => Membership, { nullable: true, description: 'Who recorded it; null where hidden from the viewer.' })
  recordedBy!: Membership | null;

  @Field(() => Membership, {
    nullable: true,
    description: 'Who recorded that; null where there is none, and where hidden from the viewer.',
  })
  withdrawnBy!: Membership | null;

  @Field(() => LegalBasisDetail, { nullable: true, description: 'What of it names people; null where hidden.' })
  detail!: LegalBasisDetail | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  createdAt!: string;

  @Field(() => Int, { description: 'Grows by one with each change; sent back as `expectedVersion`.' })
  version!: number;
}

export const LegalBasisSchema = defineEntity({
  class: LegalBasis,
  tableName: 'legal_basis',
  properties: (p) => ({
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    person: () => p.manyToOne(Person).joinColumn('person_id'),
    pseudonym: p.text(),
    kind: p.text(),
    purpose: p.text(),
    recipient: () => p.manyToOne(Partner).joinColumn('recipient_id'),
    groups: p.array(),
    evidence: p.text(),
    guardian: p.text().nullable(),
    givenOn: p.date(),
    expiresOn: p.date().nullable(),
    withdrawnOn: p.date().nullable(),
    recordedBy: () => p.manyToOne(Membership).joinColumn('recorded_by_id'),
    withdrawnBy: () => p.manyToOne(Membership).joinColumn('withdrawn_by_id').nullable(),
    detail: () => p.oneToOne(LegalBasisDetail).mappedBy('basis'),
    createdAt: p.datetime().defaultRaw('now()'),
    version: p.integer().version(),
  }),
});

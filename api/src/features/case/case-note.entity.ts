import 'reflect-metadata';
import { defineEntity, OptionalProps } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/index.ts';
import { Membership } from '../member/index.ts';
import { Case } from './case.entity.ts';
import { CaseNoteKind } from './case.vocabulary.ts';

@ObjectType({ description: 'What a member wrote of a case; never changed or deleted.', simpleResolvers: true })
export class CaseNote {
  [OptionalProps]?: 'createdAt';

  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => CaseNoteKind, { description: 'What it is of.' })
  kind!: CaseNoteKind;

  @Field(() => String, { description: 'The text, as entered.' })
  body!: string;

  @Field(() => DateScalar, { description: 'The day that it is about.' })
  occurredOn!: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  createdAt!: string;

  @Field(() => Membership, { nullable: true, description: 'Who wrote it; null where hidden from the viewer.' })
  author!: Membership | null;

  case!: Case;
}

export const CaseNoteSchema = defineEntity({
  class: CaseNote,
  tableName: 'case_note',
  properties: (p) => ({
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    case: () => p.manyToOne(Case).joinColumn('case_id'),
    kind: p.text(),
    body: p.text(),
    occurredOn: p.date(),
    createdAt: p.datetime().defaultRaw('now()'),
    author: () => p.manyToOne(Membership).joinColumn('author_id'),
  }),
});

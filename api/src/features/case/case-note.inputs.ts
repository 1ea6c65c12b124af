import 'reflect-metadata';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateScalar, UserError } from '../../platform/graphql/index.ts';
import { CaseNoteKind } from './case.vocabulary.ts';
import { CaseNote } from './case-note.entity.ts';

@InputType({ description: 'A note to be added to a case.' })
export class AddCaseNoteInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => CaseNoteKind, { nullable: true, description: 'What it is of; OTHER where left out.' })
  kind?: CaseNoteKind | null;

  @Field(() => String, { description: 'The text, up to 10,000 characters.' })
  body!: string;

  @Field(() => DateScalar, {
    description: 'The day that it is about: not in the future, not before the case was opened.',
  })
  occurredOn!: string;

  @Field(() => String, {
    description: 'The same for every try of one action, so that it happens once; 8 to 100 characters.',
  })
  idempotencyKey!: string;
}

@ObjectType({ description: 'What became of addCaseNote.' })
export class AddCaseNotePayload {
  @Field(() => CaseNote, { nullable: true, description: 'The note; null where there are errors.' })
  caseNote!: CaseNote | null;

  @Field(() => [UserError], { description: 'What the user can correct; empty where the note was added.' })
  errors!: UserError[];
}

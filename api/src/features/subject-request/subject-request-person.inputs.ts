import 'reflect-metadata';
import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { ChangeInput, DateScalar, PageArgs, payloadType, UserError, WriteInput } from '../../platform/graphql/index.ts';
import { HoldGround } from './subject-request.vocabulary.ts';
import { SubjectRequestPerson } from './subject-request-person.entity.ts';

@InputType({ description: 'Which records; what is left out does not filter.' })
export class SubjectRequestPersonFilter {
  @Field(() => Boolean, { nullable: true, description: 'Those whose request has ended, or has not.' })
  ended?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Those of which an export was asked for, or was not.' })
  exportAsked?: boolean | null;
}

@ArgsType()
export class SubjectRequestPersonsArgs extends PageArgs {
  @Field(() => SubjectRequestPersonFilter, { nullable: true, description: 'Which records; all where left out.' })
  filter?: SubjectRequestPersonFilter | null;
}

@InputType({ description: 'A record of which the partner’s manager is to make an export.' })
export class AskSubjectExportInput extends ChangeInput {
  @Field(() => ID, { description: 'The record that was found.' })
  subjectRequestPersonId!: string;
}

@InputType({ description: 'Whether a record is held from erasure, why and until when.' })
export class SetLegalHoldInput extends ChangeInput {
  @Field(() => ID, { description: 'The record that was found.' })
  subjectRequestPersonId!: string;

  @Field(() => HoldGround, { nullable: true, description: 'Why it is held; where left out, the hold is lifted.' })
  ground?: HoldGround | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day of the hold; without it, it has no end.' })
  until?: string | null;
}

@InputType({ description: 'A record of which an export is made, as the officer has asked.' })
export class MakeSubjectExportInput extends WriteInput {
  @Field(() => ID, { description: 'The record that was found.' })
  subjectRequestPersonId!: string;
}

@ObjectType({ description: 'What became of makeSubjectExport.' })
export class MakeSubjectExportPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'All that is kept about the person, as JSON; texts that may name somebody else say so. Null where there are errors.',
  })
  content!: string | null;

  @Field(() => [UserError], { description: 'What the user can correct; empty where the export was made.' })
  errors!: UserError[];
}

export const AskSubjectExportPayload = payloadType(
  'askSubjectExport',
  'subjectRequestPerson',
  () => SubjectRequestPerson,
);
export const SetLegalHoldPayload = payloadType('setLegalHold', 'subjectRequestPerson', () => SubjectRequestPerson);

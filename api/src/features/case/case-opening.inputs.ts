import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { DateScalar, payloadType, WriteInput } from '../../platform/graphql/index.ts';
import { Case } from './case.entity.ts';
import { Risk } from './case.vocabulary.ts';

@InputType({ description: 'A case to be opened for a person of the viewer’s own partner.' })
export class OpenCaseInput extends WriteInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => ID, { description: 'A programme that the partner takes part in, in the person’s country.' })
  programmeCode!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The municipality in which it is worked, of the person’s country; may follow later.',
  })
  municipalityCode?: string | null;

  @Field(() => DateScalar, { description: 'The day of opening: not in the future, not before the programme starts.' })
  openedOn!: string;

  @Field(() => Risk, { description: 'The judgement of risk.' })
  risk!: Risk;

  @Field(() => ID, {
    nullable: true,
    description: 'The member who is to work it; a caseworker gives themselves, a manager anybody who works cases.',
  })
  caseworkerId?: string | null;
}

export const OpenCasePayload = payloadType('openCase', 'case', () => Case);

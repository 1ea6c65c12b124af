import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ChangeInput, payloadType, WriteInput } from '../../platform/graphql/index.ts';
import { Person } from './person.entity.ts';
import { PersonField } from './person.vocabulary.ts';

@InputType({
  description:
    'Two records of one person: which is kept, and what it takes over. `expectedVersion` is that of the kept one.',
})
export class MergePersonsInput extends ChangeInput {
  @Field(() => ID, { description: 'The record to be worked with.' })
  keptPersonId!: string;

  @Field(() => ID, { description: 'The record that is to lead to it: of the same partner and country.' })
  mergedPersonId!: string;

  @Field(() => Int, { description: 'The version of the merged record that the viewer saw.' })
  mergedVersion!: number;

  @Field(() => [PersonField], {
    description: 'What the kept record takes over from the other, as a correction of it; mostly nothing.',
  })
  take!: PersonField[];

  @Field(() => String, { description: 'Why they are of one person; up to 1,000 characters.' })
  reason!: string;
}

@InputType({
  description: 'The end of a merge. `expectedVersion` is that of the record that leads to another.',
})
export class UndoPersonMergeInput extends ChangeInput {
  @Field(() => ID, { description: 'The record that leads to another.' })
  mergedPersonId!: string;

  @Field(() => [PersonField], {
    description:
      'What the kept record gets back of what it held before: only what was taken over and not changed since.',
  })
  restore!: PersonField[];

  @Field(() => String, { description: 'Why it is undone; up to 1,000 characters.' })
  reason!: string;
}

@InputType({ description: 'Two records that were compared and are of different persons.' })
export class DistinguishPersonsInput extends WriteInput {
  @Field(() => ID, { description: 'One of them.' })
  personId!: string;

  @Field(() => ID, { description: 'The other: of the same partner.' })
  otherPersonId!: string;
}

@InputType({ description: 'Two records that may be of one person after all.' })
export class WithdrawPersonDistinctionInput extends WriteInput {
  @Field(() => ID, { description: 'One of them.' })
  personId!: string;

  @Field(() => ID, { description: 'The other.' })
  otherPersonId!: string;
}

export const MergePersonsPayload = payloadType('mergePersons', 'person', () => Person);
export const UndoPersonMergePayload = payloadType('undoPersonMerge', 'person', () => Person);
export const DistinguishPersonsPayload = payloadType('distinguishPersons', 'person', () => Person);
export const WithdrawPersonDistinctionPayload = payloadType('withdrawPersonDistinction', 'person', () => Person);

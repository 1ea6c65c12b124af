import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { Sex } from './person.vocabulary.ts';
import { PersonIdentityInput } from './person-intake.inputs.ts';

@InputType({ description: 'Somebody who is about to be recorded, as far as they are known by now.' })
export class PersonDraftInput {
  @Field(() => ID, { description: 'The partner among whose persons is looked: one of the viewer’s own.' })
  partnerId!: string;

  @Field(() => Sex, { nullable: true, description: 'Sex.' })
  sex?: Sex | null;

  @Field(() => ID, { nullable: true, description: 'Code of the municipality where the person lives.' })
  municipalityCode?: string | null;

  @Field(() => PersonIdentityInput, { description: 'Who the person is.' })
  identity!: PersonIdentityInput;
}

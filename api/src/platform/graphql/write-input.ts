import 'reflect-metadata';
import { Field, InputType, Int } from 'type-graphql';

/** What every mutation is given. */
@InputType({ description: 'What every mutation is given.' })
export abstract class WriteInput {
  @Field(() => String, {
    description: 'The same for every try of one action, so that it happens once; 8 to 100 characters.',
  })
  idempotencyKey!: string;
}

/** What every change of a record is given. */
@InputType({ description: 'What every change of a record is given.' })
export abstract class ChangeInput extends WriteInput {
  @Field(() => Int, {
    description: 'The `version` that the user saw; CONFLICT where somebody else has changed the record since.',
  })
  expectedVersion!: number;
}

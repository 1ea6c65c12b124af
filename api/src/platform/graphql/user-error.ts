import 'reflect-metadata';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

export const UserErrorCode = {
  REQUIRED: 'REQUIRED',
  TOO_LONG: 'TOO_LONG',
  IN_FUTURE: 'IN_FUTURE',
  BEFORE_CASE_OPENED: 'BEFORE_CASE_OPENED',
  INVALID_CHARACTER: 'INVALID_CHARACTER',
  INVALID_KEY: 'INVALID_KEY',
  CONFLICT: 'CONFLICT',
} as const;
export type UserErrorCode = (typeof UserErrorCode)[keyof typeof UserErrorCode];

registerEnumType(UserErrorCode, {
  name: 'ErrorCode',
  description: 'What is wrong with an input, for what the user can correct.',
  valuesConfig: {
    REQUIRED: { description: 'The field is empty.' },
    TOO_LONG: { description: 'The text is longer than the field takes.' },
    IN_FUTURE: { description: 'The day is yet to come.' },
    BEFORE_CASE_OPENED: { description: 'The day is before the case was opened.' },
    INVALID_CHARACTER: { description: 'The text holds a character that cannot be stored.' },
    INVALID_KEY: { description: 'The idempotency key does not have 8 to 100 characters.' },
    CONFLICT: { description: 'Somebody else has changed the record meanwhile; the payload holds what it is now.' },
  },
});

@ObjectType({ description: 'Something in an input that the user can correct.', simpleResolvers: true })
export class UserError {
  @Field(() => [String], { description: 'Path of the field within the input.' })
  field!: string[];

  @Field(() => UserErrorCode, { description: 'What is wrong, for programs.' })
  code!: UserErrorCode;

  @Field(() => String, { description: 'What is wrong and what to do, in the language of the viewer.' })
  message!: string;
}

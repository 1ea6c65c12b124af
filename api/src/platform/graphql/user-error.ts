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
  // Of persons.
  INVALID_DATE: 'INVALID_DATE',
  BEFORE_1900: 'BEFORE_1900',
  PRECISION_MISMATCH: 'PRECISION_MISMATCH',
  INVALID_NATIONAL_ID: 'INVALID_NATIONAL_ID',
  NOT_A_COUNTRY_OF_PARTNER: 'NOT_A_COUNTRY_OF_PARTNER',
  NOT_A_MUNICIPALITY_OF_COUNTRY: 'NOT_A_MUNICIPALITY_OF_COUNTRY',
  NOTHING_TO_CORRECT: 'NOTHING_TO_CORRECT',
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
    // Of persons.
    INVALID_DATE: { description: 'The calendar has no such day.' },
    BEFORE_1900: { description: 'The day is before 1900.' },
    PRECISION_MISMATCH: {
      description: 'The precision does not fit: a known one needs a date, an unknown one has none.',
    },
    INVALID_NATIONAL_ID: { description: 'The number cannot be one of this kind: its length or check digit is wrong.' },
    NOT_A_COUNTRY_OF_PARTNER: { description: 'The partner does not work in this country.' },
    NOT_A_MUNICIPALITY_OF_COUNTRY: { description: 'The country has no such municipality.' },
    NOTHING_TO_CORRECT: { description: 'No field was given to be corrected.' },
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

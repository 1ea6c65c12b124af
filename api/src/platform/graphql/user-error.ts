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
  // Members.
  INVALID_EMAIL: 'INVALID_EMAIL',
  ALREADY_INVITED: 'ALREADY_INVITED',
  NOT_OF_PARTNER: 'NOT_OF_PARTNER',
  INVITATION_ANSWERED: 'INVITATION_ANSWERED',
  OWN_MEMBERSHIP: 'OWN_MEMBERSHIP',
  MEMBER_NOT_WAITING: 'MEMBER_NOT_WAITING',
  MEMBER_NOT_IN_FORCE: 'MEMBER_NOT_IN_FORCE',
  HAS_MANAGER: 'HAS_MANAGER',
  LAST_MANAGER: 'LAST_MANAGER',
  SUCCESSOR_NEEDED: 'SUCCESSOR_NEEDED',
  SUCCESSOR_NOT_ACTIVE: 'SUCCESSOR_NOT_ACTIVE',
  SUCCESSOR_AND_NOBODY: 'SUCCESSOR_AND_NOBODY',
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
    // Members.
    INVALID_EMAIL: { description: 'The text is no e-mail address.' },
    ALREADY_INVITED: { description: 'This address has an open invitation to the same role already.' },
    NOT_OF_PARTNER: { description: 'The partner does not work in this country, or not in this programme there.' },
    INVITATION_ANSWERED: { description: 'The invitation was accepted or revoked already.' },
    OWN_MEMBERSHIP: { description: 'It is a membership of the viewer’s own, on which another manager has to decide.' },
    MEMBER_NOT_WAITING: { description: 'The membership does not wait for confirmation.' },
    MEMBER_NOT_IN_FORCE: { description: 'The membership is not active.' },
    HAS_MANAGER: { description: 'The partner has an active manager already, who invites and confirms its members.' },
    LAST_MANAGER: { description: 'The partner would have no manager any more.' },
    SUCCESSOR_NEEDED: { description: 'The member has open work, and it is not said who takes it over.' },
    SUCCESSOR_NOT_ACTIVE: { description: 'Whoever is to take over is no other active member of the partner.' },
    SUCCESSOR_AND_NOBODY: { description: 'It is said both who takes over and that nobody does.' },
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

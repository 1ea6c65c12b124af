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
  // Casework.
  NOT_FOUND: 'NOT_FOUND',
  UNKNOWN_CHOICE: 'UNKNOWN_CHOICE',
  MEMBER_LEFT: 'MEMBER_LEFT',
  MEMBER_NOT_ACTIVE: 'MEMBER_NOT_ACTIVE',
  MEMBER_WORKS_NO_CASES: 'MEMBER_WORKS_NO_CASES',
  BEFORE_PROGRAMME: 'BEFORE_PROGRAMME',
  BEFORE_LAST_CHANGE: 'BEFORE_LAST_CHANGE',
  AFTER_FIRST_RECORD: 'AFTER_FIRST_RECORD',
  BEFORE_GOAL_SET: 'BEFORE_GOAL_SET',
  DAY_NEEDED: 'DAY_NEEDED',
  NOT_BY_HAND: 'NOT_BY_HAND',
  CASE_NOT_OPEN: 'CASE_NOT_OPEN',
  CASE_NOT_CLOSED: 'CASE_NOT_CLOSED',
  OPEN_TASKS: 'OPEN_TASKS',
  NOTHING_CHANGED: 'NOTHING_CHANGED',
  TOO_MANY: 'TOO_MANY',
  NAMED_TWICE: 'NAMED_TWICE',
  ALREADY_DECIDED: 'ALREADY_DECIDED',
  NOT_DECIDED: 'NOT_DECIDED',
  TASK_ENDED: 'TASK_ENDED',
  ONLY_FOLLOW_UPS_REPEAT: 'ONLY_FOLLOW_UPS_REPEAT',
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
  // Merges and households.
  SAME_RECORD: 'SAME_RECORD',
  PERSON_MERGED: 'PERSON_MERGED',
  KEPT_FOR_OTHERS: 'KEPT_FOR_OTHERS',
  OTHER_COUNTRY: 'OTHER_COUNTRY',
  NOT_MERGED: 'NOT_MERGED',
  NOT_RESTORABLE: 'NOT_RESTORABLE',
  IN_HOUSEHOLD: 'IN_HOUSEHOLD',
  HAS_HEAD: 'HAS_HEAD',
  BEFORE_JOINED: 'BEFORE_JOINED',
  HAS_LEFT: 'HAS_LEFT',
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
    // Casework.
    NOT_FOUND: { description: 'There is no such record, or it is not the viewer’s to see.' },
    UNKNOWN_CHOICE: { description: 'There is no such choice here, or it is not the viewer’s to see.' },
    MEMBER_LEFT: { description: 'The member does not work at the partner any more.' },
    MEMBER_NOT_ACTIVE: { description: 'The member has not been confirmed yet.' },
    MEMBER_WORKS_NO_CASES: { description: 'The member’s role does not work cases.' },
    BEFORE_PROGRAMME: { description: 'The day is before the programme starts.' },
    BEFORE_LAST_CHANGE: { description: 'The day is before the last change of the case’s status.' },
    AFTER_FIRST_RECORD: { description: 'The day is after something that is recorded of the case.' },
    BEFORE_GOAL_SET: { description: 'The day is before the goal was set.' },
    DAY_NEEDED: { description: 'What is chosen happened on a day of its own, which has to be given.' },
    NOT_BY_HAND: { description: 'It comes about by itself and cannot be chosen.' },
    CASE_NOT_OPEN: { description: 'The case is not open.' },
    CASE_NOT_CLOSED: { description: 'The case is not closed.' },
    OPEN_TASKS: { description: 'The case has open tasks.' },
    NOTHING_CHANGED: { description: 'What is given is what is there already.' },
    TOO_MANY: { description: 'The list is longer than it may be.' },
    NAMED_TWICE: { description: 'The same record is named twice.' },
    ALREADY_DECIDED: { description: 'The goal has an outcome already.' },
    NOT_DECIDED: { description: 'The goal has no outcome yet.' },
    TASK_ENDED: { description: 'The task is done or cancelled already.' },
    ONLY_FOLLOW_UPS_REPEAT: { description: 'Only a follow-up comes again.' },
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
    // Merges and households.
    SAME_RECORD: { description: 'Both are one and the same record.' },
    PERSON_MERGED: { description: 'The record was merged into another, which is the one to work with.' },
    KEPT_FOR_OTHERS: { description: 'Other records are merged into this one, so it cannot be merged itself.' },
    OTHER_COUNTRY: { description: 'The records are of different countries.' },
    NOT_MERGED: { description: 'The record is not merged into another, or not any more.' },
    NOT_RESTORABLE: { description: 'The field was changed since, or what it held is not kept.' },
    IN_HOUSEHOLD: { description: 'The person lives in a household at that time.' },
    HAS_HEAD: { description: 'The household has a head already.' },
    BEFORE_JOINED: { description: 'The day is before the person came to the household.' },
    HAS_LEFT: { description: 'The person does not live in the household any more.' },
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

import 'reflect-metadata';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../platform/graphql/index.ts';
import { Membership } from './membership.entity.ts';

const IDEMPOTENCY_KEY = 'The same for every try of one action, so that it happens once; 8 to 100 characters.';
const WHICH =
  'A membership of the person: at the viewer’s own NGO or institution, or for an administrator one as its manager.';
const RESET_LINK =
  'What the person opens to choose a new password, shown this once: only its hash is kept. It works once, for 30 minutes. Null ' +
  'where there are errors, and where the same request was answered before.';

@ObjectType({ description: 'How a member signs in whose sign-in the viewer may renew.', simpleResolvers: true })
export class RenewableSignIn {
  @Field(() => ID, { description: 'The membership, as `createPasswordReset` and `resetSecondFactor` take it.' })
  membershipId!: string;

  @Field(() => Boolean, { description: 'Whether the member has set up a second factor.' })
  hasSecondFactor!: boolean;
}

@InputType({ description: 'Somebody who has forgotten their password.' })
export class CreatePasswordResetInput {
  @Field(() => ID, { description: WHICH })
  membershipId!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'What became of createPasswordReset.' })
export class CreatePasswordResetPayload {
  @Field(() => Membership, { nullable: true, description: 'The membership; null where there are errors.' })
  membership!: Membership | null;

  @Field(() => String, { nullable: true, description: RESET_LINK })
  link!: string | null;

  @Field(() => [UserError], { description: 'What the user can correct; empty where the link was made.' })
  errors!: UserError[];
}

@InputType({ description: 'Somebody who has lost their second factor.' })
export class ResetSecondFactorInput {
  @Field(() => ID, { description: WHICH })
  membershipId!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'What became of resetSecondFactor.' })
export class ResetSecondFactorPayload {
  @Field(() => Membership, { nullable: true, description: 'The membership; null where there are errors.' })
  membership!: Membership | null;

  @Field(() => [UserError], { description: 'What the user can correct; empty where it was reset.' })
  errors!: UserError[];
}

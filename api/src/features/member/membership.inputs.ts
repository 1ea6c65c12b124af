import 'reflect-metadata';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../platform/graphql/index.ts';
import { Membership } from './membership.entity.ts';

/** Members among whom open work is divided at the most. */
export const MOST_SUCCESSORS = 50;

const IDEMPOTENCY_KEY = 'The same for every try of one action, so that it happens once; 8 to 100 characters.';
const MEMBERSHIP = 'The membership as it is then; null where there are errors, except for a CONFLICT.';

@InputType({ description: 'A membership that waits for confirmation.' })
export class ConfirmMembershipInput {
  @Field(() => ID, { description: 'The membership.' })
  membershipId!: string;

  @Field(() => Int, { nullable: true, description: 'The version that the user saw; any where left out.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'What became of confirmMembership.' })
export class ConfirmMembershipPayload {
  @Field(() => Membership, { nullable: true, description: MEMBERSHIP })
  membership!: Membership | null;

  @Field(() => [UserError], { description: 'What the user can correct; empty where it was confirmed.' })
  errors!: UserError[];
}

@InputType({ description: 'A membership that waits for confirmation and shall not have it.' })
export class RejectMembershipInput {
  @Field(() => ID, { description: 'The membership.' })
  membershipId!: string;

  @Field(() => Int, { nullable: true, description: 'The version that the user saw; any where left out.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'What became of rejectMembership.' })
export class RejectMembershipPayload {
  @Field(() => Membership, { nullable: true, description: MEMBERSHIP })
  membership!: Membership | null;

  @Field(() => [UserError], { description: 'What the user can correct; empty where it was rejected.' })
  errors!: UserError[];
}

@InputType({ description: 'The membership of a manager that waits for confirmation, at a partner that has none.' })
export class GrantFirstManagerInput {
  @Field(() => ID, { description: 'The membership.' })
  membershipId!: string;

  @Field(() => Int, { nullable: true, description: 'The version that the user saw; any where left out.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'What became of grantFirstManager.' })
export class GrantFirstManagerPayload {
  @Field(() => Membership, { nullable: true, description: MEMBERSHIP })
  membership!: Membership | null;

  @Field(() => [UserError], { description: 'What the user can correct; empty where it was granted.' })
  errors!: UserError[];
}

@InputType({ description: 'A member who leaves, and who takes over.' })
export class DeactivateMemberInput {
  @Field(() => ID, { description: 'The membership that ends.' })
  membershipId!: string;

  @Field(() => [ID], {
    nullable: true,
    description:
      'The active memberships of the same partner that take over everything open. Several take the cases in turn, the ' +
      'longest open first, so that each gets as many as the next or one more; tasks go with their case, others in turn.',
  })
  reassignTo?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True where everything open shall be nobody’s for now; only without `reassignTo`.',
  })
  unassign?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'The version that the user saw; any where left out.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'What became of deactivateMember.' })
export class DeactivateMemberPayload {
  @Field(() => Membership, { nullable: true, description: MEMBERSHIP })
  membership!: Membership | null;

  @Field(() => [UserError], { description: 'What the user can correct; empty where the membership has ended.' })
  errors!: UserError[];
}

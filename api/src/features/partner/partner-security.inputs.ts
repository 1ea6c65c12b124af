import 'reflect-metadata';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../platform/graphql/index.ts';
import { Partner } from './partner.entity.ts';

const IDEMPOTENCY_KEY = 'The same for every try of one action, so that it happens once; 8 to 100 characters.';

@InputType({ description: 'Whether a partner asks its members for a second factor.' })
export class SetSecondFactorRequirementInput {
  @Field(() => ID, { description: 'The partner, an NGO of which the viewer is a manager.' })
  partnerId!: string;

  @Field(() => Boolean, { description: 'Whether each member has to have one.' })
  isRequired!: boolean;

  @Field(() => Int, { nullable: true, description: 'The version that the user saw; any where left out.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'What became of setSecondFactorRequirement.' })
export class SetSecondFactorRequirementPayload {
  @Field(() => Partner, {
    nullable: true,
    description: 'The partner; null where there are errors, except for a CONFLICT.',
  })
  partner!: Partner | null;

  @Field(() => [UserError], { description: 'What the user can correct; empty where it was set.' })
  errors!: UserError[];
}

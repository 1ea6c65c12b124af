import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { ChangeInput, DateScalar, payloadType, WriteInput } from '../../platform/graphql/index.ts';
import { Household } from './household.entity.ts';
import { HouseholdRelation, LeavingReason } from './household.vocabulary.ts';
import { HouseholdMember } from './household-member.entity.ts';

const SINCE = 'The day since which they live there, not in the future; today where left out.';

@InputType({ description: 'A household with its first member.' })
export class CreateHouseholdInput extends WriteInput {
  @Field(() => ID, { description: 'The first member.' })
  personId!: string;

  @Field(() => HouseholdRelation, { description: 'As what the first member lives there; mostly as the head.' })
  relation!: HouseholdRelation;

  @Field(() => DateScalar, { nullable: true, description: SINCE })
  since?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is called; up to 200 characters.' })
  label?: string | null;

  @Field(() => ID, { nullable: true, description: 'Code of the municipality where it is.' })
  municipalityCode?: string | null;
}

@InputType({ description: 'What is right of a household; what is left out stays, and null empties a field.' })
export class CorrectHouseholdInput extends ChangeInput {
  @Field(() => ID, { description: 'The household.' })
  householdId!: string;

  @Field(() => String, { nullable: true, description: 'What it is called; up to 200 characters.' })
  label?: string | null;

  @Field(() => ID, { nullable: true, description: 'Code of the municipality where it is.' })
  municipalityCode?: string | null;
}

@InputType({ description: 'A person who lives in a household.' })
export class AddHouseholdMemberInput extends WriteInput {
  @Field(() => ID, { description: 'The household.' })
  householdId!: string;

  @Field(() => ID, { description: 'The person: of the same partner and country, and in no other household.' })
  personId!: string;

  @Field(() => HouseholdRelation, { description: 'How the person is related to the head.' })
  relation!: HouseholdRelation;

  @Field(() => DateScalar, { nullable: true, description: SINCE })
  since?: string | null;
}

@InputType({ description: 'What is right of how a person lives in a household; what is left out stays.' })
export class CorrectHouseholdMemberInput extends ChangeInput {
  @Field(() => ID, { description: 'The membership of the household.' })
  householdMemberId!: string;

  @Field(() => HouseholdRelation, { nullable: true, description: 'How the person is related to the head.' })
  relation?: HouseholdRelation | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day since which they live there.' })
  since?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True where the person did not leave after all.',
  })
  stillThere?: boolean | null;
}

@InputType({ description: 'That a person does not live in a household any more.' })
export class RemoveHouseholdMemberInput extends ChangeInput {
  @Field(() => ID, { description: 'The membership of the household.' })
  householdMemberId!: string;

  @Field(() => DateScalar, { description: 'The day of leaving: not in the future, not before they came.' })
  until!: string;

  @Field(() => LeavingReason, { description: 'Why.' })
  leavingReason!: LeavingReason;
}

export const CreateHouseholdPayload = payloadType('createHousehold', 'household', () => Household);
export const CorrectHouseholdPayload = payloadType('correctHousehold', 'household', () => Household);
export const AddHouseholdMemberPayload = payloadType('addHouseholdMember', 'householdMember', () => HouseholdMember);
export const CorrectHouseholdMemberPayload = payloadType(
  'correctHouseholdMember',
  'householdMember',
  () => HouseholdMember,
);
export const RemoveHouseholdMemberPayload = payloadType(
  'removeHouseholdMember',
  'householdMember',
  () => HouseholdMember,
);

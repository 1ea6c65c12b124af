import 'reflect-metadata';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ChangeInput, payloadType, UserError, WriteInput } from '../../platform/graphql/index.ts';
import { Case } from './case.entity.ts';

/** Cases that one write assigns at the most. */
export const MOST_CASES = 100;

@InputType({ description: 'A case to be given to a caseworker, or to none.' })
export class AssignCaseInput extends ChangeInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The member who is to work it; null for nobody. A caseworker can only give themselves.',
  })
  caseworkerId?: string | null;
}

export const AssignCasePayload = payloadType('assignCase', 'case', () => Case);

@InputType({ description: 'A case as the user saw it.' })
export class SeenCaseInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Int, { description: 'The `version` that the user saw.' })
  expectedVersion!: number;
}

@InputType({ description: 'Cases to be given to a caseworker, or to none: all of them, or none of them.' })
export class AssignCasesInput extends WriteInput {
  @Field(() => [SeenCaseInput], {
    description: `The cases, 1 to ${MOST_CASES}; errors name the one that they are about by its place, from 0.`,
  })
  cases!: SeenCaseInput[];

  @Field(() => ID, { nullable: true, description: 'The member who is to work them; null for nobody.' })
  caseworkerId?: string | null;
}

@ObjectType({ description: 'What became of assignCases.', simpleResolvers: true })
export class AssignCasesPayload {
  @Field(() => [Case], {
    nullable: true,
    description: 'The cases as they are now; null where there are errors, but for those with a CONFLICT.',
  })
  cases!: Case[] | null;

  @Field(() => [UserError], { description: 'What the user can correct; empty where it was done.' })
  errors!: UserError[];
}

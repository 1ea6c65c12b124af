import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Step } from '../../platform/database/round-trip.ts';
import { notFound } from '../../platform/errors/coded-error.ts';
import { type Context, type PayloadOf, Permission, requestOf } from '../../platform/graphql/index.ts';
import { isUuid } from '../../platform/read/index.ts';
import type { Write, WriteOutcome } from '../../platform/write/index.ts';
import { CaseGoal } from './case-goal.entity.ts';
import {
  AddCaseGoalInput,
  AddCaseGoalPayload,
  CorrectCaseGoalInput,
  CorrectCaseGoalPayload,
  DecideCaseGoalInput,
  DecideCaseGoalPayload,
} from './case-goal.inputs.ts';
import { goalTarget } from './case-goal.queries.ts';
import { addCaseGoal, correctCaseGoal, decideCaseGoal } from './case-goal.service.ts';
import { caseTarget, lockCases } from './case-target.queries.ts';

type GoalPayload = PayloadOf<'caseGoal', CaseGoal>;

@Resolver(() => CaseGoal)
export class CaseGoalResolver {
  @Mutation(() => AddCaseGoalPayload, { description: 'Sets a goal in an open case of the viewer’s own partner.' })
  @Permission('create', 'CaseGoal')
  addCaseGoal(
    @Arg('input', () => AddCaseGoalInput, { description: 'The goal.' }) input: AddCaseGoalInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GoalPayload> {
    if (!isUuid(input.caseId)) throw notFound();
    const reads = [lockCases([input.caseId]), caseTarget(input.caseId)];
    return writeGoal(context, info, input, reads, (write) => addCaseGoal(write, input));
  }

  @Mutation(() => DecideCaseGoalPayload, { description: 'Says what became of a goal.' })
  @Permission('update', 'CaseGoal')
  decideCaseGoal(
    @Arg('input', () => DecideCaseGoalInput, { description: 'The goal and its outcome.' }) input: DecideCaseGoalInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GoalPayload> {
    if (!isUuid(input.goalId)) throw notFound();
    return writeGoal(context, info, input, [goalTarget(input.goalId)], (write) => decideCaseGoal(write, input));
  }

  @Mutation(() => CorrectCaseGoalPayload, {
    description: 'Puts right what was recorded wrongly of a goal; what stood there before stays in its history.',
  })
  @Permission('update', 'CaseGoal')
  correctCaseGoal(
    @Arg('input', () => CorrectCaseGoalInput, { description: 'The goal, and what is right.' })
    input: CorrectCaseGoalInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<GoalPayload> {
    if (!isUuid(input.goalId)) throw notFound();
    return writeGoal(context, info, input, [goalTarget(input.goalId)], (write) => correctCaseGoal(write, input));
  }
}

async function writeGoal(
  context: Context,
  info: GraphQLResolveInfo,
  input: { readonly idempotencyKey: string },
  reads: readonly Step[],
  work: (write: Write) => WriteOutcome,
): Promise<GoalPayload> {
  const request = requestOf(context);
  const payload = context.reader.payload<CaseGoal>(request, CaseGoal, 'caseGoal', info);
  const asked = { request, mutation: info.fieldName, input, payload, reads };
  const { record, errors } = await context.writer.write(asked, work);
  return { caseGoal: record, errors };
}

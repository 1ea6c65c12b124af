import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Step } from '../../platform/database/round-trip.ts';
import { notFound } from '../../platform/errors/coded-error.ts';
import { type Context, type PayloadOf, Permission, requestOf } from '../../platform/graphql/index.ts';
import { isUuid } from '../../platform/read/index.ts';
import type { Write, WriteOutcome } from '../../platform/write/index.ts';
import { Case } from './case.entity.ts';
import {
  CloseCaseInput,
  CloseCasePayload,
  ReopenCaseInput,
  ReopenCasePayload,
  SetCaseRestrictedInput,
  SetCaseRestrictedPayload,
  SetCaseRiskInput,
  SetCaseRiskPayload,
} from './case-course.inputs.ts';
import { closeCase, reopenCase, setCaseRestricted, setCaseRisk } from './case-course.service.ts';
import { caseTarget, caseworkerStays, lockCases } from './case-target.queries.ts';
import { openTasks } from './open-tasks.queries.ts';

type CasePayload = PayloadOf<'case', Case>;
type CaseInput = { readonly caseId: string; readonly idempotencyKey: string };

@Resolver(() => Case)
export class CaseCourseResolver {
  @Mutation(() => SetCaseRiskPayload, { description: 'Judges the risk of an open case differently from now on.' })
  @Permission('update', 'Case')
  setCaseRisk(
    @Arg('input', () => SetCaseRiskInput, { description: 'The case and the risk.' }) input: SetCaseRiskInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return changeCase(context, info, input, (write) => setCaseRisk(write, input));
  }

  @Mutation(() => CloseCasePayload, { description: 'Closes an open case.' })
  @Permission('update', 'Case')
  closeCase(
    @Arg('input', () => CloseCaseInput, { description: 'The case, and why and when it ends.' }) input: CloseCaseInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return changeCase(context, info, input, (write) => closeCase(write, input), openTasks);
  }

  @Mutation(() => ReopenCasePayload, {
    description: 'Opens a closed case again, or one that was no duplicate after all.',
  })
  @Permission('update', 'Case')
  reopenCase(
    @Arg('input', () => ReopenCaseInput, { description: 'The case, and why and when.' }) input: ReopenCaseInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return changeCase(context, info, input, (write) => reopenCase(write, input), caseworkerStays);
  }

  @Mutation(() => SetCaseRestrictedPayload, {
    description:
      'Restricts a case to its own caseworker and the managers of its partner, or opens it to all of the partner again; for managers.',
  })
  @Permission('update', 'Case')
  setCaseRestricted(
    @Arg('input', () => SetCaseRestrictedInput, { description: 'The case, and whether.' })
    input: SetCaseRestrictedInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CasePayload> {
    return changeCase(context, info, input, (write) => setCaseRestricted(write, input));
  }
}

/** Runs a change of one case, which is locked and read beforehand, with what else has to be known of it. */
async function changeCase(
  context: Context,
  info: GraphQLResolveInfo,
  input: CaseInput,
  work: (write: Write) => WriteOutcome,
  ...more: ((caseId: string) => Step)[]
): Promise<CasePayload> {
  const request = requestOf(context);
  const payload = context.reader.payload<Case>(request, Case, 'case', info);
  const { caseId } = input;
  if (!isUuid(caseId)) throw notFound();
  const reads = [lockCases([caseId]), caseTarget(caseId), ...more.map((read) => read(caseId))];
  const asked = { request, mutation: info.fieldName, input, payload, reads, additions: 0 };
  const { record, errors } = await context.writer.write(asked, work);
  return { case: record, errors };
}

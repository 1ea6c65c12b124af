import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { notFound } from '../../platform/errors/coded-error.ts';
import { type Context, type PayloadOf, Permission, requestOf } from '../../platform/graphql/index.ts';
import { isUuid } from '../../platform/read/index.ts';
import { Case } from './case.entity.ts';
import {
  AssignCaseInput,
  AssignCasePayload,
  AssignCasesInput,
  AssignCasesPayload,
  MOST_CASES,
} from './case-assignment.inputs.ts';
import { assignCase, assignCases } from './case-assignment.service.ts';
import { caseTarget, caseTargets, lockCases } from './case-target.queries.ts';
import { memberTarget } from './member-target.queries.ts';

@Resolver(() => Case)
export class CaseAssignmentResolver {
  @Mutation(() => AssignCasePayload, {
    description: 'Gives a case to a member of its partner, or to nobody; a caseworker can take one for themselves.',
  })
  @Permission('update', 'Case')
  async assignCase(
    @Arg('input', () => AssignCaseInput, { description: 'The case and the member.' }) input: AssignCaseInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PayloadOf<'case', Case>> {
    const request = requestOf(context);
    const payload = context.reader.payload<Case>(request, Case, 'case', info);
    if (!isUuid(input.caseId)) throw notFound();
    const reads = [lockCases([input.caseId]), caseTarget(input.caseId), memberTarget(input.caseworkerId)];
    const asked = { request, mutation: 'assignCase', input, payload, reads, additions: 0 };
    const { record, errors } = await context.writer.write(asked, (write) => assignCase(write, input));
    return { case: record, errors };
  }

  @Mutation(() => AssignCasesPayload, {
    description: 'Gives several cases to a member of their partner, or to nobody; for partner managers.',
  })
  @Permission('update', 'Case')
  async assignCases(
    @Arg('input', () => AssignCasesInput, { description: 'The cases and the member.' }) input: AssignCasesInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AssignCasesPayload> {
    const request = requestOf(context);
    const payload = context.reader.payload<Case>(request, Case, 'cases', info);
    const several = input.cases.map(({ caseId }) => caseId);
    // One too many is refused, whatever it is.
    const ids = several.filter(isUuid).slice(0, MOST_CASES);
    const reads = [lockCases(ids), caseTargets(ids), memberTarget(input.caseworkerId)];
    const asked = { request, mutation: 'assignCases', input, payload, reads, additions: 0, several };
    const { records, errors } = await context.writer.write(asked, (write) => assignCases(write, input));
    return { cases: records.length > 0 ? records : null, errors };
  }
}

import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { notFound } from '../../platform/errors/coded-error.ts';
import { type Context, type PayloadOf, Permission, requestOf } from '../../platform/graphql/index.ts';
import { isUuid } from '../../platform/read/index.ts';
import { Case } from './case.entity.ts';
import { CorrectCaseInput, CorrectCasePayload } from './case-correction.inputs.ts';
import { caseDays } from './case-correction.queries.ts';
import { correctCase } from './case-correction.service.ts';
import { municipalityTarget } from './case-opening.queries.ts';
import { caseTarget, lockCases } from './case-target.queries.ts';

@Resolver(() => Case)
export class CaseCorrectionResolver {
  @Mutation(() => CorrectCasePayload, {
    description: 'Puts right what was recorded wrongly of a case; what stood there before stays in its history.',
  })
  @Permission('update', 'Case')
  async correctCase(
    @Arg('input', () => CorrectCaseInput, { description: 'The case, and what is right.' }) input: CorrectCaseInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PayloadOf<'case', Case>> {
    const request = requestOf(context);
    const payload = context.reader.payload<Case>(request, Case, 'case', info);
    const { caseId, municipalityCode } = input;
    if (!isUuid(caseId)) throw notFound();
    const reads = [lockCases([caseId]), caseTarget(caseId), caseDays(caseId), municipalityTarget(municipalityCode)];
    const asked = { request, mutation: 'correctCase', input, payload, reads, additions: 0 };
    const { record, errors } = await context.writer.write(asked, (write) => correctCase(write, input));
    return { case: record, errors };
  }
}

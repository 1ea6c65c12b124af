import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { notFound } from '../../platform/errors/coded-error.ts';
import { type Context, type PayloadOf, Permission, requestOf } from '../../platform/graphql/index.ts';
import { isUuid } from '../../platform/read/index.ts';
import { Case } from './case.entity.ts';
import { MarkCaseDuplicateInput, MarkCaseDuplicatePayload } from './case-duplicate.inputs.ts';
import { ofOneHuman } from './case-duplicate.queries.ts';
import { markCaseDuplicate } from './case-duplicate.service.ts';
import { caseTarget, caseTargets, lockCases } from './case-target.queries.ts';
import { openTasks } from './open-tasks.queries.ts';

@Resolver(() => Case)
export class CaseDuplicateResolver {
  @Mutation(() => MarkCaseDuplicatePayload, {
    description: 'Ends a case because its person has another one, which is kept. It can be reopened if that was wrong.',
  })
  @Permission('update', 'Case')
  async markCaseDuplicate(
    @Arg('input', () => MarkCaseDuplicateInput, { description: 'The case, and the one that is kept.' })
    input: MarkCaseDuplicateInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PayloadOf<'case', Case>> {
    const request = requestOf(context);
    const payload = context.reader.payload<Case>(request, Case, 'case', info);
    const { caseId, keptCaseId } = input;
    if (!isUuid(caseId)) throw notFound();
    const kept = isUuid(keptCaseId) ? [keptCaseId] : [];
    const reads = [
      ...[lockCases([caseId, ...kept]), caseTarget(caseId), openTasks(caseId), caseTargets(kept)],
      ofOneHuman(caseId, kept[0] ?? null),
    ];
    const asked = { request, mutation: 'markCaseDuplicate', input, payload, reads, additions: 0 };
    const { record, errors } = await context.writer.write(asked, (write) => markCaseDuplicate(write, input));
    return { case: record, errors };
  }
}

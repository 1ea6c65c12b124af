import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { notFound } from '../../platform/errors/coded-error.ts';
import { type Context, type PayloadOf, Permission, requestOf } from '../../platform/graphql/index.ts';
import { isUuid } from '../../platform/read/index.ts';
import { Case } from './case.entity.ts';
import { OpenCaseInput, OpenCasePayload } from './case-opening.inputs.ts';
import { municipalityTarget, personTarget, programmeOfPerson } from './case-opening.queries.ts';
import { openCase } from './case-opening.service.ts';
import { memberTarget } from './member-target.queries.ts';

@Resolver(() => Case)
export class CaseOpeningResolver {
  @Mutation(() => OpenCasePayload, { description: 'Opens a case for a person of the viewer’s own partner.' })
  @Permission('create', 'Case')
  async openCase(
    @Arg('input', () => OpenCaseInput, { description: 'The case.' }) input: OpenCaseInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PayloadOf<'case', Case>> {
    const request = requestOf(context);
    const payload = context.reader.payload<Case>(request, Case, 'case', info);
    if (!isUuid(input.personId)) throw notFound();
    const reads = [
      personTarget(input.personId),
      programmeOfPerson(input.programmeCode, input.personId),
      municipalityTarget(input.municipalityCode),
      memberTarget(input.caseworkerId),
    ];
    const asked = { request, mutation: 'openCase', input, payload, reads };
    const { record, errors } = await context.writer.write(asked, (write) => openCase(write, input));
    return { case: record, errors };
  }
}

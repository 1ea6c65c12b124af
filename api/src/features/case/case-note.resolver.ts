import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { notFound } from '../../platform/errors/coded-error.ts';
import { type Context, Permission, requestOf } from '../../platform/graphql/index.ts';
import { isUuid } from '../../platform/read/index.ts';
import { CaseNote } from './case-note.entity.ts';
import { AddCaseNoteInput, AddCaseNotePayload } from './case-note.inputs.ts';
import { addCaseNote } from './case-note.service.ts';
import { caseTarget } from './case-target.queries.ts';

@Resolver(() => CaseNote)
export class CaseNoteResolver {
  @Mutation(() => AddCaseNotePayload, { description: 'Adds a note to a case of the viewer’s own partner.' })
  @Permission('create', 'CaseNote')
  async addCaseNote(
    @Arg('input', () => AddCaseNoteInput, { description: 'The note.' }) input: AddCaseNoteInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AddCaseNotePayload> {
    const request = requestOf(context);
    const payload = context.reader.payload<CaseNote>(request, CaseNote, 'caseNote', info);
    if (!isUuid(input.caseId)) throw notFound();
    const asked = { request, mutation: 'addCaseNote', input, payload, reads: [caseTarget(input.caseId)] };
    const { record, errors } = await context.writer.write(asked, (write) => addCaseNote(write, input));
    return { caseNote: record, errors };
  }
}

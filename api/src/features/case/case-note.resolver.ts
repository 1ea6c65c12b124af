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
    const { viewer, token, requestId, writer, reader } = context;
    const payload = reader.payload<CaseNote>(requestOf(context), CaseNote, 'caseNote', info);
    if (!isUuid(input.caseId)) throw notFound();
    const target = caseTarget(input.caseId);
    const request = { viewer, token, requestId, mutation: 'addCaseNote', input, payload, target };
    const { record, errors } = await writer.write(request, (write) => addCaseNote(write, input));
    return { caseNote: record, errors };
  }
}

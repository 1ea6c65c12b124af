import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { notFound } from '../../platform/errors/coded-error.ts';
import {
  type ConnectionOf,
  type Context,
  connectionType,
  type PayloadOf,
  Permission,
  requestOf,
} from '../../platform/graphql/index.ts';
import { isUuid, type PayloadRead } from '../../platform/read/index.ts';
import type { Write, WriteOutcome } from '../../platform/write/index.ts';
import { SubjectRequestPerson } from './subject-request-person.entity.ts';
import {
  AskSubjectExportInput,
  AskSubjectExportPayload,
  MakeSubjectExportInput,
  MakeSubjectExportPayload,
  SetLegalHoldInput,
  SetLegalHoldPayload,
  SubjectRequestPersonsArgs,
} from './subject-request-person.inputs.ts';
import { foundTarget, subjectExport } from './subject-request-person.queries.ts';
import { askSubjectExport, makeSubjectExport, setLegalHold } from './subject-request-person.service.ts';

const SubjectRequestPersonConnection = connectionType('SubjectRequestPerson', () => SubjectRequestPerson);

@Resolver(() => SubjectRequestPerson)
export class SubjectRequestPersonResolver {
  @Query(() => SubjectRequestPersonConnection, {
    description:
      'Who was found for a subject request: for a manager the persons of their own NGO, by what is due first.',
  })
  @Permission('read', 'SubjectRequestPerson')
  subjectRequestPersons(
    @Args(() => SubjectRequestPersonsArgs) args: SubjectRequestPersonsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<SubjectRequestPerson>> {
    return context.reader.connection(requestOf(context), SubjectRequestPerson, args, info);
  }

  @Mutation(() => AskSubjectExportPayload, { description: 'Asks the partner’s manager to make an export of a record.' })
  @Permission('update', 'SubjectRequestPerson')
  askSubjectExport(
    @Arg('input', () => AskSubjectExportInput, { description: 'Which record.' }) input: AskSubjectExportInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PayloadOf<'subjectRequestPerson', SubjectRequestPerson>> {
    return changeRecord(input, context, info, (write) => askSubjectExport(write, input));
  }

  @Mutation(() => SetLegalHoldPayload, { description: 'Holds a record from erasure, or lifts the hold.' })
  @Permission('update', 'SubjectRequestPerson')
  setLegalHold(
    @Arg('input', () => SetLegalHoldInput, { description: 'Which record, why and until when.' })
    input: SetLegalHoldInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PayloadOf<'subjectRequestPerson', SubjectRequestPerson>> {
    return changeRecord(input, context, info, (write) => setLegalHold(write, input));
  }

  @Mutation(() => MakeSubjectExportPayload, {
    description:
      'Makes the export of a person of the viewer’s own NGO that the officer has asked for. Recorded, with who made it.',
  })
  @Permission('create', 'SubjectExport')
  async makeSubjectExport(
    @Arg('input', () => MakeSubjectExportInput, { description: 'Which record.' }) input: MakeSubjectExportInput,
    @Ctx() context: Context,
  ): Promise<MakeSubjectExportPayload> {
    const request = requestOf(context);
    if (!isUuid(input.subjectRequestPersonId)) throw notFound();
    const payload: PayloadRead<string> = {
      step: (id) => subjectExport(id, request.requestId),
      read: (rows) => rows[0]?.[0] ?? null,
    };
    const reads = [foundTarget(input.subjectRequestPersonId)];
    const asked = { request, mutation: 'makeSubjectExport', input, payload, reads };
    const { record, errors } = await context.writer.write(asked, makeSubjectExport);
    return { content: record, errors };
  }
}

async function changeRecord(
  input: AskSubjectExportInput,
  context: Context,
  info: GraphQLResolveInfo,
  work: (write: Write) => WriteOutcome,
): Promise<PayloadOf<'subjectRequestPerson', SubjectRequestPerson>> {
  const request = requestOf(context);
  const payload = context.reader.payload<SubjectRequestPerson>(
    request,
    SubjectRequestPerson,
    'subjectRequestPerson',
    info,
  );
  if (!isUuid(input.subjectRequestPersonId)) throw notFound();
  const reads = [foundTarget(input.subjectRequestPersonId)];
  const asked = { request, mutation: info.fieldName, input, payload, reads };
  const { record, errors } = await context.writer.write(asked, work);
  return { subjectRequestPerson: record, errors };
}

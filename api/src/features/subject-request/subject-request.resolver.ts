import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { notFound } from '../../platform/errors/coded-error.ts';
import {
  type ConnectionOf,
  type Context,
  connectionType,
  type PayloadOf,
  Permission,
  requestOf,
} from '../../platform/graphql/index.ts';
import type { KeyedHash } from '../../platform/keyed-hash.ts';
import { isUuid } from '../../platform/read/index.ts';
import { keepNationalId } from '../person/index.ts';
import { SubjectRequest } from './subject-request.entity.ts';
import {
  CreateSubjectRequestInput,
  CreateSubjectRequestPayload,
  EndSubjectRequestInput,
  EndSubjectRequestPayload,
  FindSubjectInput,
  FindSubjectPayload,
  SubjectRequestsArgs,
} from './subject-request.inputs.ts';
import { countSubjects, type Identifiers, partnerTarget, requestTarget } from './subject-request.queries.ts';
import { createSubjectRequest, endSubjectRequest, findSubject } from './subject-request.service.ts';

const SubjectRequestConnection = connectionType('SubjectRequest', () => SubjectRequest);

@Resolver(() => SubjectRequest)
export class SubjectRequestResolver {
  @Query(() => SubjectRequestConnection, {
    description: 'What persons have asked for under the GDPR, the most urgent first; for the data protection officer.',
  })
  @Permission('read', 'SubjectRequest')
  subjectRequests(
    @Args(() => SubjectRequestsArgs) args: SubjectRequestsArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<SubjectRequest>> {
    return context.reader.connection(requestOf(context), SubjectRequest, args, info);
  }

  @Query(() => SubjectRequest, { description: 'One request; NOT_FOUND where there is none or it is hidden.' })
  @Permission('read', 'SubjectRequest')
  subjectRequest(
    @Arg('id', () => ID, { description: 'Identifier of the request.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SubjectRequest> {
    return context.reader.get(requestOf(context), SubjectRequest, id, info);
  }

  @Mutation(() => CreateSubjectRequestPayload, { description: 'Records a request that a person has made.' })
  @Permission('create', 'SubjectRequest')
  async createSubjectRequest(
    @Arg('input', () => CreateSubjectRequestInput, { description: 'The request.' }) input: CreateSubjectRequestInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PayloadOf<'subjectRequest', SubjectRequest>> {
    const request = requestOf(context);
    const payload = context.reader.payload<SubjectRequest>(request, SubjectRequest, 'subjectRequest', info);
    const reads = [partnerTarget(isUuid(input.aboutPartnerId) ? input.aboutPartnerId : null)];
    const asked = { request, mutation: 'createSubjectRequest', input, payload, reads };
    const { record, errors } = await context.writer.write(asked, (write) => createSubjectRequest(write, input));
    return { subjectRequest: record, errors };
  }

  @Mutation(() => FindSubjectPayload, {
    description:
      'Finds the records of the person who asks, at all partners, by exact identifiers. Recorded, and seen by the partners.',
  })
  @Permission('update', 'SubjectRequest')
  async findSubject(
    @Arg('input', () => FindSubjectInput, { description: 'Who is looked for.' }) input: FindSubjectInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PayloadOf<'subjectRequest', SubjectRequest>> {
    const request = requestOf(context);
    const payload = context.reader.payload<SubjectRequest>(request, SubjectRequest, 'subjectRequest', info);
    if (!isUuid(input.subjectRequestId)) throw notFound();
    const { subjectRequestId, idempotencyKey } = input;
    const given = identifiersOf(input, context.nationalIdHash);
    // A plain hash of names could be tried out: what is kept of the input is under a key.
    const identifiers = context.nationalIdHash.of(JSON.stringify(given));
    const kept = { subjectRequestId, identifiers, idempotencyKey };
    const reads = [requestTarget(subjectRequestId), countSubjects(subjectRequestId, given)];
    const asked = { request, mutation: 'findSubject', input: kept, payload, reads };
    const { record, errors } = await context.writer.write(asked, (write) =>
      findSubject(write, input, given, request.requestId),
    );
    return { subjectRequest: record, errors };
  }

  @Mutation(() => EndSubjectRequestPayload, { description: 'Ends a request: it is met, or refused for a reason.' })
  @Permission('update', 'SubjectRequest')
  async endSubjectRequest(
    @Arg('input', () => EndSubjectRequestInput, { description: 'Which request, and how.' })
    input: EndSubjectRequestInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PayloadOf<'subjectRequest', SubjectRequest>> {
    const request = requestOf(context);
    const payload = context.reader.payload<SubjectRequest>(request, SubjectRequest, 'subjectRequest', info);
    if (!isUuid(input.subjectRequestId)) throw notFound();
    const reads = [requestTarget(input.subjectRequestId)];
    const asked = { request, mutation: 'endSubjectRequest', input, payload, reads };
    const { record, errors } = await context.writer.write(asked, (write) => endSubjectRequest(write, input));
    return { subjectRequest: record, errors };
  }
}

/** Empty texts are none; a national id goes no further than here. */
function identifiersOf(input: FindSubjectInput, hash: KeyedHash): Identifiers {
  const text = (value: string | null | undefined) => value?.trim().replaceAll('\0', '') || null;
  const number = input.nationalId ? keepNationalId(input.nationalId, hash) : null;
  return {
    pseudonym: text(input.pseudonym)?.toUpperCase() ?? null,
    nationalIdHash: number?.valid ? number.hash : null,
    firstName: text(input.firstName),
    lastName: text(input.lastName),
    birthDate: input.birthDate ?? null,
  };
}

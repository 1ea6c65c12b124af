import { notFound } from '../../platform/errors/coded-error.ts';
import { textProblems, type UserError, type UserErrorCode, userError } from '../../platform/graphql/index.ts';
import { today } from '../../platform/today.ts';
import { actingMembership, authorise, conflict, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import { SubjectRequest } from './subject-request.entity.ts';
import type { CreateSubjectRequestInput, EndSubjectRequestInput, FindSubjectInput } from './subject-request.inputs.ts';
import {
  findSubjects,
  type Identifiers,
  meantFrom,
  type RequestTarget,
  requestTargetFrom,
} from './subject-request.queries.ts';

const LONGEST_REFERENCE = 200;
/** The database refuses more; so many are enough for every spelling that a letter may have. */
const MOST_SEARCHES = 20;
/** Of more none is shown. */
const MOST_MEANT = 20;
const LETTER = /[\p{L}\p{N}]/u;

/** Records a request; the day by which it is due comes from the database. */
export function createSubjectRequest(write: Write, input: CreateSubjectRequestInput): WriteOutcome {
  const { viewer, changes, found } = write;
  const { locale } = viewer;
  const errors: UserError[] = [];
  if (input.receivedOn > today()) errors.push(userError(locale, 'receivedOn', 'IN_FUTURE'));
  const reference = input.reference?.trim();
  if (reference) errors.push(...textProblems(locale, 'reference', reference, LONGEST_REFERENCE));
  if (input.aboutPartnerId != null && found[0]?.length !== 1)
    errors.push(userError(locale, 'aboutPartnerId', 'UNKNOWN_CHOICE'));
  if (errors.length > 0) return { errors };

  const acting = actingMembership(viewer, 'create', 'SubjectRequest', {}, 'receivedById');
  const id = changes.insert(SubjectRequest, {
    kind: input.kind,
    receivedOn: input.receivedOn,
    aboutPartner: input.aboutPartnerId ?? undefined,
    reference: reference || undefined,
    receivedBy: acting.id,
  });
  const { partnerId } = acting;
  return { id, action: 'create', subject: 'SubjectRequest', partnerId, fieldGroups: [], acting: acting.id };
}

/**
 * Looks for the person of a request, exactly. Whoever is found stands with the request, and their partner sees it. A search
 * that means too many shows nobody; it is counted and recorded as any other.
 * @throws NOT_FOUND for a request that is absent or hidden.
 */
export function findSubject(
  write: Write,
  input: FindSubjectInput,
  given: Identifiers,
  correlation: string,
): WriteOutcome {
  const { viewer, changes, found } = write;
  const request = openRequest(write);
  if ('errors' in request) return request;
  const problem = problemOf(input, given);
  if (problem !== null) return { errors: [userError(viewer.locale, ...problem)] };
  if (request.searches >= MOST_SEARCHES)
    return { errors: [userError(viewer.locale, 'subjectRequestId', 'SEARCHES_USED_UP')] };
  changes.perform(findSubjects(request.id, correlation, given));
  if (meantFrom(found[1]) > MOST_MEANT) {
    const field = given.pseudonym !== null ? 'pseudonym' : given.nationalIdHash !== null ? 'nationalId' : 'lastName';
    return { errors: [userError(viewer.locale, field, 'TOO_MANY_MEANT')], current: [request.id], kept: true };
  }
  const { id, partnerId } = request;
  return { id, action: 'update', subject: 'SubjectRequest', partnerId, fieldGroups: [] };
}

/** Nothing partial is looked for, and one thing at a time: this is no search. */
function problemOf(input: FindSubjectInput, given: Identifiers): [field: string, code: UserErrorCode] | null {
  const named = [given.firstName, given.lastName, given.birthDate];
  const byName = named.some((value) => value !== null);
  const ways = [given.pseudonym !== null, input.nationalId != null, byName].filter(Boolean).length;
  if (ways === 0) return ['pseudonym', 'IDENTIFIERS_NEEDED'];
  if (ways > 1) return ['pseudonym', 'ONE_WAY_ONLY'];
  if (input.nationalId != null && given.nationalIdHash === null) return ['nationalId', 'INVALID_NATIONAL_ID'];
  if (!byName) return null;
  const missing = (['firstName', 'lastName', 'birthDate'] as const).find((field) => !LETTER.test(given[field] ?? ''));
  return missing === undefined ? null : [missing, 'IDENTIFIERS_INCOMPLETE'];
}

/**
 * Ends a request: met, or refused for a reason.
 * @throws NOT_FOUND for a request that is absent or hidden.
 */
export function endSubjectRequest(write: Write, input: EndSubjectRequestInput): WriteOutcome {
  const { viewer, changes } = write;
  const request = openRequest(write);
  if ('errors' in request) return request;
  if (request.version !== input.expectedVersion) return conflict(viewer, request.id);
  if (request.state === 'open' && input.refusal == null)
    return { errors: [userError(viewer.locale, 'subjectRequestId', 'NOBODY_FOUND_YET')] };
  const refusal = input.refusal ?? null;
  changes.update(
    SubjectRequest,
    request.id,
    { state: refusal === null ? 'done' : 'refused', refusal },
    request.version,
  );
  const { id, partnerId } = request;
  return { id, action: 'update', subject: 'SubjectRequest', partnerId, fieldGroups: [] };
}

function openRequest({ viewer, found }: Write): RequestTarget | { readonly errors: UserError[] } {
  const request = requestTargetFrom(found[0]);
  if (request === null) throw notFound();
  authorise(viewer, 'update', 'SubjectRequest', { ...request });
  if (request.state === 'done' || request.state === 'refused')
    return { errors: [userError(viewer.locale, 'subjectRequestId', 'REQUEST_ENDED')] };
  return request;
}

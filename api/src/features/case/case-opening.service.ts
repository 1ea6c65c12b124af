import { forbidden, notFound } from '../../platform/errors/coded-error.ts';
import { type UserError, userError } from '../../platform/graphql/index.ts';
import { today } from '../../platform/today.ts';
import type { Viewer } from '../../platform/viewer/index.ts';
import { actingMembership, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import { Case } from './case.entity.ts';
import type { OpenCaseInput } from './case-opening.inputs.ts';
import { type PersonTarget, personTargetFrom, textFrom } from './case-opening.queries.ts';
import { memberProblems } from './member-problems.ts';
import { memberTargetFrom } from './member-target.queries.ts';

/**
 * Opens a case for a person of the viewer's own partner; number, age band and quarter come from the database.
 * @throws NOT_FOUND for a person who is absent or hidden, FORBIDDEN for one whom the viewer may only read.
 */
export function openCase(write: Write, input: OpenCaseInput): WriteOutcome {
  const { viewer, found, changes } = write;
  const person = personTargetFrom(found[0]);
  if (person === null) throw notFound();
  const { id: acting } = actingMembership(viewer, 'create', 'Case', { ...person, restricted: false });
  assertMayAssign(viewer, person, input.caseworkerId);

  const errors = problemsOf(write, input, person);
  if (errors.length > 0) return { errors };

  const { personId, partnerId } = person;
  const { programmeCode, municipalityCode, openedOn, risk, caseworkerId } = input;
  const id = changes.insert(Case, {
    person: personId,
    programme: programmeCode,
    municipality: municipalityCode ?? undefined,
    caseworker: caseworkerId ?? undefined,
    statusSince: openedOn,
    openedOn,
    risk,
  });
  return { id, action: 'create', subject: 'Case', partnerId, fieldGroups: [], acting };
}

function assertMayAssign(viewer: Viewer, { partnerId }: PersonTarget, caseworkerId: string | null | undefined): void {
  const own = viewer.memberships.filter((held) => held.partnerId === partnerId);
  const allowed = caseworkerId == null || own.some(({ role, id }) => role === 'partner_manager' || id === caseworkerId);
  if (!allowed) throw forbidden();
}

function problemsOf({ viewer, found }: Write, input: OpenCaseInput, person: PersonTarget): UserError[] {
  const { locale } = viewer;
  const [, programme, municipality, member] = found;
  const errors: UserError[] = person.isMerged ? [userError(locale, 'personId', 'PERSON_MERGED')] : [];
  const startsOn = textFrom(programme);
  if (startsOn === null) errors.push(userError(locale, 'programmeCode', 'UNKNOWN_CHOICE'));
  if (input.municipalityCode != null && textFrom(municipality) !== person.countryCode)
    errors.push(userError(locale, 'municipalityCode', 'UNKNOWN_CHOICE'));
  if (input.openedOn > today()) errors.push(userError(locale, 'openedOn', 'IN_FUTURE'));
  else if (startsOn !== null && input.openedOn < startsOn)
    errors.push(userError(locale, 'openedOn', 'BEFORE_PROGRAMME'));
  if (input.caseworkerId != null)
    errors.push(...memberProblems(locale, 'caseworkerId', memberTargetFrom(member), person.partnerId));
  return errors;
}

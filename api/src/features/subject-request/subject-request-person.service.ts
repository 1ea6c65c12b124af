import { notFound } from '../../platform/errors/coded-error.ts';
import { type UserErrorCode, userError } from '../../platform/graphql/index.ts';
import { today } from '../../platform/today.ts';
import { actingMembership, authorise, conflict, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import { SubjectExport } from './subject-export.entity.ts';
import { SubjectRequestPerson } from './subject-request-person.entity.ts';
import type { AskSubjectExportInput, SetLegalHoldInput } from './subject-request-person.inputs.ts';
import { type FoundTarget, foundTargetFrom } from './subject-request-person.queries.ts';

/**
 * Asks the partner's manager to make an export of a record.
 * @throws NOT_FOUND for a record that is absent or hidden, FORBIDDEN for one whose request is not the viewer's to work on.
 */
export function askSubjectExport(write: Write, input: AskSubjectExportInput): WriteOutcome {
  const record = officersRecord(write);
  if (record.ended) return refusal(write, 'subjectRequestPersonId', 'REQUEST_ENDED');
  if (record.version !== input.expectedVersion) return conflict(write.viewer, record.id);
  if (record.kind !== 'access' && record.kind !== 'portability')
    return refusal(write, 'subjectRequestPersonId', 'NOT_FOR_EXPORT');
  if (record.exportAsked) return refusal(write, 'subjectRequestPersonId', 'NOTHING_CHANGED');
  return changed(write, record, { exportAskedOn: today() });
}

/**
 * Holds a record from erasure, or lifts the hold; also after the request has ended, for a hold outlives it.
 * @throws NOT_FOUND for a record that is absent or hidden, FORBIDDEN for one whose request is not the viewer's to work on.
 */
export function setLegalHold(write: Write, input: SetLegalHoldInput): WriteOutcome {
  const record = officersRecord(write);
  if (record.version !== input.expectedVersion) return conflict(write.viewer, record.id);
  if (input.until != null && input.ground == null) return refusal(write, 'ground', 'REQUIRED');
  if (input.until != null && input.until < today()) return refusal(write, 'until', 'IN_PAST');
  return changed(write, record, { holdGround: input.ground ?? null, holdUntil: input.until ?? null });
}

/**
 * Records that an export is made; what is in it is read after this, in the same transaction.
 * @throws NOT_FOUND for a record that is absent or hidden, FORBIDDEN for whoever is no manager of the partner.
 */
export function makeSubjectExport(write: Write): WriteOutcome {
  const { viewer, changes } = write;
  const record = foundTargetFrom(write.found[0]);
  if (record === null) throw notFound();
  const acting = actingMembership(viewer, 'create', 'SubjectExport', { ...record }, 'madeById');
  if (record.ended) return refusal(write, 'subjectRequestPersonId', 'REQUEST_ENDED');
  if (!record.exportAsked) return refusal(write, 'subjectRequestPersonId', 'EXPORT_NOT_ASKED');
  const id = changes.insert(SubjectExport, { found: record.id, madeBy: acting.id });
  const { partnerId } = record;
  return { id, action: 'create', subject: 'SubjectExport', partnerId, fieldGroups: [], acting: acting.id };
}

function officersRecord({ viewer, found }: Write): FoundTarget {
  const record = foundTargetFrom(found[0]);
  if (record === null) throw notFound();
  authorise(viewer, 'update', 'SubjectRequestPerson', { ...record });
  return record;
}

function changed({ changes }: Write, { id, partnerId, version }: FoundTarget, values: object): WriteOutcome {
  changes.update(SubjectRequestPerson, id, values, version);
  return { id, action: 'update', subject: 'SubjectRequestPerson', partnerId, fieldGroups: [] };
}

function refusal({ viewer }: Write, field: string, code: UserErrorCode): WriteOutcome {
  return { errors: [userError(viewer.locale, field, code)] };
}

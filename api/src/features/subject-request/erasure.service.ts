import { aboutPersons, propertyOf } from '@kolo/access';
import { notFound } from '../../platform/errors/coded-error.ts';
import { type UserErrorCode, userError } from '../../platform/graphql/index.ts';
import { actingMembership, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import type { ErasePersonInput, ErasurePreview } from './erasure.inputs.ts';
import { type FoundPreview, previewFrom } from './erasure.queries.ts';
import { PersonErasure } from './person-erasure.entity.ts';
import type { ErasureObstacle } from './subject-request.vocabulary.ts';
import { foundTargetFrom } from './subject-request-person.queries.ts';

const REFUSALS: Readonly<Record<string, UserErrorCode>> = {
  erased: 'ALREADY_ERASED',
  open_case: 'HAS_OPEN_CASE',
  legal_hold: 'HELD',
};

/** What an erasure would do, as the list of columns and the counts of the database say it. */
export function previewOf({ obstacles, records }: FoundPreview): ErasurePreview {
  return {
    obstacles: obstacles.map((code) => code.toUpperCase() as ErasureObstacle),
    parts: aboutPersons.flatMap(([subject, { erased, kept }]) => {
      const count = records[subject] ?? 0;
      if (count === 0) return [];
      return [{ subject, records: count, erased: Object.keys(erased).map(propertyOf), kept: kept.map(propertyOf) }];
    }),
  };
}

/**
 * Erases the person of a request: the database does it with the record of it, or refuses.
 * @throws NOT_FOUND for a record that is absent or hidden, FORBIDDEN for whoever may only read it.
 */
export function erasePerson(write: Write, { ground }: ErasePersonInput): WriteOutcome {
  const { viewer, found, changes } = write;
  const record = foundTargetFrom(found[0]);
  if (record === null) throw notFound();
  const acting = actingMembership(viewer, 'create', 'PersonErasure', { ...record }, 'decidedById');
  const refused = (field: string, code: UserErrorCode) => ({ errors: [userError(viewer.locale, field, code)] });
  if (record.ended) return refused('subjectRequestPersonId', 'REQUEST_ENDED');
  if (record.kind !== 'erasure' && record.kind !== 'objection')
    return refused('subjectRequestPersonId', 'NOT_FOR_ERASURE');
  if (ground === 'retention') return refused('ground', 'UNKNOWN_CHOICE');
  const obstacles = previewFrom(found[1])?.obstacles ?? [];
  if (obstacles.length > 0) {
    const { locale } = viewer;
    return {
      errors: obstacles.flatMap((code) => {
        const refusal = REFUSALS[code];
        return refusal === undefined ? [] : [userError(locale, 'subjectRequestPersonId', refusal)];
      }),
    };
  }
  const id = changes.insert(PersonErasure, { found: record.id, ground, decidedBy: acting.id });
  const { partnerId } = record;
  return { id, action: 'create', subject: 'PersonErasure', partnerId, fieldGroups: [], acting: acting.id };
}

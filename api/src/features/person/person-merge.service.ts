import type { Subject } from '@kolo/access';
import { notFound } from '../../platform/errors/coded-error.ts';
import { textProblems, type UserError, userError } from '../../platform/graphql/index.ts';
import { actingMembership, authorise, conflict, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import { Person } from './person.entity.ts';
import { type RecordChanges, restorable, restored, taken } from './person-fields.ts';
import { PersonIdentity } from './person-identity.entity.ts';
import { match } from './person-match.ts';
import { PersonMerge } from './person-merge.entity.ts';
import type { MergePersonsInput, UndoPersonMergeInput } from './person-merge.inputs.ts';
import { type MergeTarget, mergeTargetFrom, takenOverFrom, undoTargetFrom } from './person-merge.queries.ts';
import { PersonSpecialCategory } from './person-special-category.entity.ts';
import { nameOf } from './possible-duplicate.type.ts';

const LONGEST_REASON = 1000;
type Changes = Write['changes'];

/**
 * Has one record lead to another of the same person. Nothing moves from one to the other; what the kept record takes over
 * is a correction of it.
 * @throws NOT_FOUND for a record that is absent, hidden or another partner's, FORBIDDEN for what is only readable.
 */
export function mergePersons({ viewer, found, changes }: Write, input: MergePersonsInput): WriteOutcome {
  const [kept, merged] = [mergeTargetFrom(found[0]), mergeTargetFrom(found[1])];
  if (kept === null || merged === null || kept.partnerId !== merged.partnerId) throw notFound();
  const { personId, partnerId } = kept;
  const { id: acting } = actingMembership(viewer, 'create', 'PersonMerge', { ...kept });
  for (const record of [kept, merged]) authorise(viewer, 'update', 'Person', { ...record, id: record.personId });
  if (kept.version !== input.expectedVersion) return conflict(viewer, personId);
  if (merged.version !== input.mergedVersion) {
    return { errors: [userError(viewer.locale, 'mergedVersion', 'CONFLICT')], current: [personId] };
  }
  const take = taken([...new Set(input.take)], merged.values);
  const errors = [...problemsOfPair(viewer.locale, kept, merged), ...problemsOf(viewer.locale, input, kept, take)];
  if (errors.length > 0) return { errors };

  const { score, reasons } = match(kept.comparable, merged.comparable);
  const evidence = reasons.map(({ field, agreement, weight }) => ({
    field: nameOf(field),
    agreement: nameOf(agreement),
    weight,
  }));
  const versions = [
    { id: personId, version: kept.version, values: take.person },
    { id: merged.personId, version: merged.version, values: {} },
  ];
  const fieldGroups = change(changes, versions, personId, take, (subject) =>
    authorise(viewer, 'update', subject, { ...kept }),
  );
  const reason = input.reason.trim();
  changes.insert(PersonMerge, {
    kept: personId,
    merged: merged.personId,
    reason,
    score,
    evidence: JSON.stringify(evidence),
  });
  return { id: personId, also: [merged.personId], ...traced(partnerId, fieldGroups), acting, reason };
}

/**
 * Has a record stand for itself again. What the kept one took over stays with it, but for what is to be restored.
 * @throws NOT_FOUND and FORBIDDEN, as above.
 */
export function undoPersonMerge({ viewer, found, changes }: Write, input: UndoPersonMergeInput): WriteOutcome {
  const record = undoTargetFrom(found[0]);
  if (record === null) throw notFound();
  const { personId, partnerId, merge } = record;
  const { id: acting } = actingMembership(viewer, 'update', 'PersonMerge', { ...record });
  authorise(viewer, 'update', 'Person', { ...record, id: personId });
  if (merge === null) return { errors: [userError(viewer.locale, 'mergedPersonId', 'NOT_MERGED')] };
  if (record.version !== input.expectedVersion) return conflict(viewer, personId);

  const recorded = takenOverFrom(found[1]);
  const may = restorable(recorded);
  const errors = textProblems(viewer.locale, 'reason', input.reason, LONGEST_REASON);
  if (input.restore.some((field) => !may.includes(field)))
    errors.push(userError(viewer.locale, 'restore', 'NOT_RESTORABLE'));
  if (errors.length > 0) return { errors };

  const back = restored([...new Set(input.restore)], recorded);
  const versions = [
    { id: merge.keptId, version: merge.keptVersion, values: back.person },
    { id: personId, version: record.version, values: {} },
  ];
  const fieldGroups = change(changes, versions, merge.keptId, back, (subject) =>
    authorise(viewer, 'update', subject, { ...record }),
  );
  const reason = input.reason.trim();
  changes.update(PersonMerge, merge.id, { undoReason: reason });
  return { id: personId, also: [merge.keptId], ...traced(partnerId, fieldGroups), acting, reason };
}

interface Versioned {
  readonly id: string;
  readonly version: number;
  readonly values: Record<string, unknown>;
}

/** Both records count as changed, in the order of their ids, so that two who merge at once do not wait for each other. */
function change(
  changes: Changes,
  versions: readonly Versioned[],
  id: string,
  { identity, special_category: special }: RecordChanges,
  authoriseFor: (subject: Subject) => void,
): string[] {
  for (const { id: one, version, values } of versions.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    changes.update(Person, one, values, version);
  const groups = ['narrative'];
  if (Object.keys(identity).length > 0) {
    authoriseFor('PersonIdentity');
    changes.update(PersonIdentity, id, identity);
    groups.push('identity');
  }
  if (Object.keys(special).length > 0) {
    authoriseFor('PersonSpecialCategory');
    changes.update(PersonSpecialCategory, id, special);
    groups.push('special_category');
  }
  return groups;
}

/** Merges are one deep: who is kept leads nowhere, and nobody leads to who is merged. */
function problemsOfPair(locale: string, kept: MergeTarget, merged: MergeTarget): UserError[] {
  if (kept.personId === merged.personId) return [userError(locale, 'mergedPersonId', 'SAME_RECORD')];
  const errors: UserError[] = [];
  if (kept.mergedIntoId !== null) errors.push(userError(locale, 'keptPersonId', 'PERSON_MERGED'));
  if (merged.mergedIntoId !== null) errors.push(userError(locale, 'mergedPersonId', 'PERSON_MERGED'));
  if (merged.isKeptForOthers) errors.push(userError(locale, 'mergedPersonId', 'KEPT_FOR_OTHERS'));
  if (kept.countryCode !== merged.countryCode) errors.push(userError(locale, 'mergedPersonId', 'OTHER_COUNTRY'));
  return errors;
}

function problemsOf(locale: string, input: MergePersonsInput, kept: MergeTarget, take: RecordChanges): UserError[] {
  const errors = textProblems(locale, 'reason', input.reason, LONGEST_REASON);
  const { firstName, lastName, alias } = {
    firstName: kept.values.identity.first_name,
    lastName: kept.values.identity.last_name,
    alias: kept.values.identity.alias,
    ...take.identity,
  };
  const hadName = kept.values.identity.first_name ?? kept.values.identity.last_name ?? kept.values.identity.alias;
  if (hadName != null && !firstName && !lastName && !alias) errors.push(userError(locale, 'take', 'REQUIRED'));
  return errors;
}

function traced(partnerId: string, fieldGroups: readonly string[]) {
  return { action: 'update', subject: 'Person', partnerId, fieldGroups } as const;
}

import type { RetentionOutcomeCode } from '@kolo/reference-data';
import { notFound } from '../../platform/errors/coded-error.ts';
import { userError } from '../../platform/graphql/index.ts';
import { actingMembership, authorise, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import { PersonErasure } from '../subject-request/index.ts';
import type { RetentionList, StartRetentionInput } from './retention.inputs.ts';
import type { FoundList } from './retention.queries.ts';
import { RetentionEntry } from './retention-entry.entity.ts';
import { RetentionRun } from './retention-run.entity.ts';

/** How many persons are erased in one transaction. */
export const BATCH = 25;

/** The list as it is shown: who would be erased by partner and quarter, and who would not by reason. */
export function listOf({ version, retentionMonths, candidates }: FoundList): RetentionList {
  const due = candidates.filter(({ leftOut }) => leftOut === null);
  const groups = Map.groupBy(due, ({ partnerId, closedQuarter }) => `${partnerId} ${closedQuarter}`);
  const leftOut = Map.groupBy(
    candidates.filter((candidate) => candidate.leftOut !== null),
    (candidate) => candidate.leftOut ?? '',
  );
  return {
    version,
    retentionMonths,
    persons: due.length,
    groups: [...groups.values()].flatMap((persons) => {
      const [first] = persons;
      if (first === undefined) return [];
      const { partnerId, partnerName, closedQuarter } = first;
      return [{ partnerId, partnerName, closedQuarter, pseudonyms: persons.map(({ pseudonym }) => pseudonym) }];
    }),
    leftOut: [...leftOut].map(([reason, persons]) => ({
      // Nobody turns codes into names after a resolver.
      reason: reason.toUpperCase() as RetentionOutcomeCode,
      pseudonyms: persons.map(({ pseudonym }) => pseudonym),
    })),
  };
}

/**
 * Starts the run of exactly the list that was seen: the database lists it again, and refuses another.
 * @throws NOT_FOUND for a programme that there is not.
 */
export function startRetention(write: Write, { programmeCode, listVersion }: StartRetentionInput): WriteOutcome {
  const { viewer, found, changes } = write;
  const [version, any] = found[0]?.[0] ?? [];
  if (version == null) throw notFound();
  const acting = actingMembership(viewer, 'create', 'RetentionRun', {}, 'decidedById');
  const { locale } = viewer;
  if (version !== listVersion) return { errors: [userError(locale, 'listVersion', 'LIST_CHANGED')] };
  if (any !== 't') return { errors: [userError(locale, 'programmeCode', 'NOBODY_DUE')] };
  const id = changes.insert(RetentionRun, { programme: programmeCode, listVersion, decidedBy: acting.id });
  const { partnerId } = acting;
  return { id, action: 'create', subject: 'RetentionRun', partnerId, fieldGroups: [], acting: acting.id };
}

/**
 * Erases the next persons of a run; of whom something came up meanwhile, that is kept instead.
 * @throws NOT_FOUND for a run that is absent or hidden.
 */
export function continueRetention(write: Write): WriteOutcome {
  const { viewer, found, changes } = write;
  const [id, partnerId, partnerKind, countryCode, waiting] = found[0]?.[0] ?? [];
  if (id == null || partnerId == null) throw notFound();
  authorise(viewer, 'update', 'RetentionRun', { id, partnerId, partnerKind, countryCode });
  const acting = actingMembership(viewer, 'create', 'PersonErasure', {}, 'decidedById');
  if (waiting === '0') return { errors: [userError(viewer.locale, 'retentionRunId', 'RUN_FINISHED')] };
  for (const [entryId, leftOut] of found[1] ?? []) {
    if (leftOut != null) changes.update(RetentionEntry, String(entryId), { outcome: leftOut });
    else changes.insert(PersonErasure, { retentionEntryId: entryId, ground: 'retention', decidedBy: acting.id });
  }
  // The counters are the database's; the version tells that a batch was done.
  changes.update(RetentionRun, id, {});
  return { id, action: 'update', subject: 'RetentionRun', partnerId, fieldGroups: [], acting: acting.id };
}

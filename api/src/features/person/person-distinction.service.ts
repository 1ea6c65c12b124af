import { notFound } from '../../platform/errors/coded-error.ts';
import { userError } from '../../platform/graphql/index.ts';
import { actingMembership, type Write, type WriteOutcome } from '../../platform/write/index.ts';
import { PersonDistinction } from './person-distinction.entity.ts';
import type { DistinguishPersonsInput, WithdrawPersonDistinctionInput } from './person-merge.inputs.ts';
import { type PairTarget, pairTargetFrom } from './person-merge.queries.ts';

/**
 * Remembers that two records are of different persons: neither is shown as a possible duplicate of the other any more.
 * @throws NOT_FOUND for a record that is absent, hidden or another partner's, FORBIDDEN for what is only readable.
 */
export function distinguishPersons(write: Write, input: DistinguishPersonsInput): WriteOutcome {
  const { viewer, changes } = write;
  const [one, other] = pairOf(write, input);
  const { id: acting } = actingMembership(viewer, 'create', 'PersonDistinction', { ...one });
  if (one.personId === other.personId) return { errors: [userError(viewer.locale, 'otherPersonId', 'SAME_RECORD')] };
  if (one.distinctionId !== null) return { errors: [userError(viewer.locale, 'otherPersonId', 'NOTHING_CHANGED')] };

  changes.insert(PersonDistinction, { person: one.personId, other: other.personId });
  changes.insert(PersonDistinction, { person: other.personId, other: one.personId });
  return traced(one, other, acting);
}

/** Takes that back. @throws NOT_FOUND and FORBIDDEN, as above. */
export function withdrawPersonDistinction(write: Write, input: WithdrawPersonDistinctionInput): WriteOutcome {
  const { viewer, changes } = write;
  const [one, other] = pairOf(write, input);
  const { id: acting } = actingMembership(viewer, 'update', 'PersonDistinction', { ...one });
  if (one.distinctionId === null || other.distinctionId === null)
    return { errors: [userError(viewer.locale, 'otherPersonId', 'NOTHING_CHANGED')] };

  const withdrawnAt = new Date().toISOString();
  for (const id of [one.distinctionId, other.distinctionId]) changes.update(PersonDistinction, id, { withdrawnAt });
  return traced(one, other, acting);
}

function pairOf({ found }: Write, { personId, otherPersonId }: DistinguishPersonsInput): [PairTarget, PairTarget] {
  const one = pairTargetFrom(found[1], personId);
  const other = pairTargetFrom(found[1], otherPersonId);
  if (one === null || other === null || one.partnerId !== other.partnerId) throw notFound();
  return [one, other];
}

function traced(one: PairTarget, other: PairTarget, acting: string): WriteOutcome {
  const { personId, partnerId } = one;
  const what = { action: 'update', subject: 'Person', partnerId, fieldGroups: ['identity'] } as const;
  return { id: personId, also: [other.personId], ...what, acting };
}

import type { HouseholdPanel_PersonFragment, HouseholdShownFragment } from '@kolo/schema';

/** Somebody who lives in a household, with the record that is kept for the same person where theirs leads to one. */
export type Member = HouseholdShownFragment['members'][number] & { readonly keptId: string | undefined };

export interface ShownHousehold {
  readonly household: Omit<HouseholdShownFragment, ' $fragmentName'>;
  readonly members: readonly Member[];
}

/**
 * The household of a person: of the record itself, or of one that was merged into it. Each person is there once: whoever
 * was recorded twice and added twice appears as the kept record.
 */
export function householdOf(person: HouseholdPanel_PersonFragment): ShownHousehold | undefined {
  const own = person.householdMembership?.household;
  if (own) {
    const kept = new Map(own.everyRecord.map((member) => [member.id, member.person.mergedInto?.id]));
    return { household: own, members: once(own.members.map((member) => ({ ...member, keptId: kept.get(member.id) }))) };
  }
  const merged = person.mergedRecords.find(({ householdMembership }) => householdMembership)?.householdMembership;
  if (!merged) return undefined;
  const records = new Set(person.mergedRecords.map(({ id }) => id));
  const members = merged.household.members.map((member) => ({
    ...member,
    keptId: records.has(member.person.id) ? person.id : undefined,
  }));
  return { household: merged.household, members: once(members) };
}

function once(members: readonly Member[]): readonly Member[] {
  const standing = new Set(members.filter(({ keptId }) => keptId === undefined).map(({ person }) => person.id));
  return members.filter(({ keptId }) => keptId === undefined || !standing.has(keptId));
}

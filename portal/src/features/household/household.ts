import type { HouseholdPanel_PersonFragment } from '@kolo/schema';

type Membership = NonNullable<HouseholdPanel_PersonFragment['householdMembership']>;
export type Member = Membership['household']['members'][number];

/** The household of a person: of the record itself, or of one that was merged into it. */
export function householdOf(person: HouseholdPanel_PersonFragment): Membership['household'] | undefined {
  const own =
    person.householdMembership ?? person.mergedRecords.find((one) => one.householdMembership)?.householdMembership;
  return own?.household;
}

/** The members of a household, each person once: whoever was recorded and added twice appears as the kept record. */
export function membersOf({ members }: Membership['household']): Member[] {
  const kept = new Set(members.filter(({ person }) => person.mergedInto === null).map(({ person }) => person.id));
  return members.filter(({ person }) => person.mergedInto === null || !kept.has(person.mergedInto.id));
}

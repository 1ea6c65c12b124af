import type { AccessWindow_OpeningFragment } from '@kolo/schema';

/** From what says least to what says most. */
const order = ['FILE', 'IDENTITY', 'PLAN', 'SPECIAL_CATEGORY', 'NOTES'];

type AccessWindow = AccessWindow_OpeningFragment;

/** What one offer, request or broken glass opened together. */
export interface Opening extends Pick<AccessWindow, 'source' | 'sourceId' | 'granteePartner' | 'openedAt' | 'until'> {
  readonly groups: readonly AccessWindow['group'][];
  readonly endedAt: AccessWindow['endedAt'];
  readonly endedBecause: AccessWindow['endedBecause'];
}

/** Puts windows together by what opened them, in the order in which they come. */
export function openingsOf(windows: readonly AccessWindow[]): readonly Opening[] {
  const bySource = Map.groupBy(windows, ({ sourceId }) => sourceId);
  return [...bySource.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...first, groups: inOrder([first, ...others].map(({ group }) => group)) }],
  );
}

function inOrder(groups: readonly AccessWindow['group'][]): readonly AccessWindow['group'][] {
  return groups.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
}

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
    first === undefined
      ? []
      : [
          {
            ...first,
            groups: inOrder(
              shownBy(
                first.source,
                [first, ...others].map(({ group }) => group),
              ),
            ),
          },
        ],
  );
}

/** A request shows who somebody is: of their file no more than that, and no case. */
function shownBy(source: AccessWindow['source'], groups: readonly AccessWindow['group'][]) {
  return source === 'TRANSFER_REQUEST' ? groups.filter((group) => group !== 'FILE') : groups;
}

function inOrder(groups: readonly AccessWindow['group'][]): readonly AccessWindow['group'][] {
  return groups.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
}

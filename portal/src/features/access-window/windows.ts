import type { AccessWindowsQuery } from '@kolo/schema';

type AccessWindow = AccessWindowsQuery['accessWindows']['nodes'][number];

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
    first === undefined ? [] : [{ ...first, groups: [first, ...others].map(({ group }) => group) }],
  );
}

/** Whether somebody still sees by it at a moment. */
export function isOpen({ endedAt, until }: Opening, now: Date): boolean {
  return endedAt === null && new Date(until) > now;
}

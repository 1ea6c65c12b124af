import type { WindowGroup } from '@kolo/schema';

/** From what says least to what says most; the file is part of whatever is shown. */
const inOrder: readonly WindowGroup[] = ['FILE', 'IDENTITY', 'PLAN', 'SPECIAL_CATEGORY', 'NOTES'];

/** What is shown with these groups, the file itself included, in order. */
export function shownGroups(groups: readonly WindowGroup[]): WindowGroup[] {
  return inOrder.filter((group) => group === 'FILE' || groups.includes(group));
}

/** What is not shown with these groups, in order. */
export function hiddenGroups(groups: readonly WindowGroup[]): WindowGroup[] {
  return inOrder.filter((group) => group !== 'FILE' && !groups.includes(group));
}

import type { MemberTab } from './members-search.ts';

/** What a tab shows, and so what is asked for: the rest is asked for when it is shown. */
export function shownLists(tab: MemberTab, mayCountWork: boolean) {
  return {
    members: tab !== 'invited',
    invitations: tab === 'invited',
    work: tab === 'active' && mayCountWork,
    signIns: tab === 'active',
  };
}

import { useQuery } from '@apollo/client/react';
import type { MembershipStatus } from '@kolo/schema';
import { useViewer } from '../viewer/index.ts';
import {
  invitationListQuery,
  memberCountsQuery,
  memberListQuery,
  openWorkQuery,
  renewableSignInsQuery,
} from './members.query.ts';
import type { MembersSearch, MemberTab } from './members-search.ts';
import { managingRoles } from './partner-roles.ts';
import { shownLists } from './shown-lists.ts';

export const pageSize = 50;

const statusOf: Record<Exclude<MemberTab, 'invited'>, MembershipStatus> = {
  active: 'ACTIVE',
  waiting: 'INVITED',
  inactive: 'DEACTIVATED',
};

/** The page of members or invitations that the address asks for, the number on each tab, and what each has open. */
export function useMembers(partnerId: string, search: MembersSearch, tab: MemberTab) {
  const { ability } = useViewer();
  const shown = shownLists(tab, ability.can('read', 'CaseTask'));
  const partnerIds = [partnerId];
  const page = { first: pageSize, after: search.after };
  const fetchPolicy = 'cache-and-network' as const;
  const members = useQuery(memberListQuery, {
    variables: { ...page, partnerIds, statuses: tab === 'invited' ? [] : [statusOf[tab]] },
    fetchPolicy,
    skip: !shown.members,
  });
  const invitations = useQuery(invitationListQuery, {
    variables: { ...page, partnerIds },
    fetchPolicy,
    skip: !shown.invitations,
  });
  const counted = useQuery(memberCountsQuery, { variables: { partnerIds, managers: [...managingRoles] }, fetchPolicy });
  const work = useQuery(openWorkQuery, {
    variables: { partnerIds },
    fetchPolicy,
    skip: !shown.work,
  });
  const signIns = useQuery(renewableSignInsQuery, {
    variables: { id: partnerId },
    fetchPolicy,
    skip: !shown.signIns,
  });
  const list = tab === 'invited' ? invitations : members;
  const counts = counted.data ?? counted.previousData;
  return {
    members: tab === 'invited' ? undefined : (members.data ?? members.previousData)?.members,
    invitations: tab === 'invited' ? (invitations.data ?? invitations.previousData)?.invitations : undefined,
    error: list.error,
    isStale: list.loading && !list.data,
    countOf: (of: MemberTab) => counts?.[of].totalCount,
    /** How many active managers the partner has; undefined while it is counted. */
    managers: counts?.managers.totalCount,
    /** What a member has open; undefined where the viewer may not count it, or it is counted still. */
    openOf: (id: string) =>
      work.data && {
        cases: work.data.cases.find(({ caseworker }) => caseworker?.id === id)?.count ?? 0,
        tasks: work.data.tasks.find(({ assignee }) => assignee?.id === id)?.count ?? 0,
      },
    /** Whether a member has a second factor; undefined where that is not the viewer's to know, or looked up still. */
    hasSecondFactor: (id: string) =>
      signIns.data?.renewableSignIns.find(({ membershipId }) => membershipId === id)?.hasSecondFactor,
    /** Asks again for what is shown; the rest is asked for when it is shown. */
    refetch: () => {
      const asked = [list, counted, ...(shown.work ? [work] : []), ...(shown.signIns ? [signIns] : [])];
      void Promise.all(asked.map((query) => query.refetch())).catch(() => undefined);
    },
  };
}

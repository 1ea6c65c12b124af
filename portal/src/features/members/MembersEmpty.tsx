import { useLingui } from '@lingui/react/macro';
import { EmptyState } from '../../ui/message/EmptyState.tsx';
import type { MemberTab } from './members-search.ts';

/** Why nobody is here, and how somebody comes here. */
export function MembersEmpty({ tab }: { tab: MemberTab }) {
  const { t } = useLingui();
  const texts: Record<MemberTab, [title: string, text: string]> = {
    active: [t`Nobody works here yet`, t`Whoever is invited, accepts and is confirmed works here.`],
    waiting: [
      t`Nobody waits to be confirmed`,
      t`Whoever accepts an invitation waits here until a manager confirms them.`,
    ],
    invited: [t`No invitation is open`, t`An invitation is open until it is accepted or withdrawn.`],
    inactive: [t`Nobody has left`, t`Members are never deleted: whoever leaves stays the author of what they wrote.`],
  };
  const [title, text] = texts[tab];
  return <EmptyState title={title}>{text}</EmptyState>;
}

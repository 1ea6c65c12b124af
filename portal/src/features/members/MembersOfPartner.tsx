import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Pager } from '../../shared/list/Pager.tsx';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import sheet from '../../ui/list/list.module.css';
import { News, useNews } from '../../ui/message/News.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { FirstManager } from './FirstManager.tsx';
import { InvitationLink, type MadeInvitation } from './InvitationLink.tsx';
import { InvitationTable } from './InvitationTable.tsx';
import { Invite } from './Invite.tsx';
import { MembersEmpty } from './MembersEmpty.tsx';
import { MemberTable } from './MemberTable.tsx';
import { MemberTabs } from './MemberTabs.tsx';
import classes from './members.module.css';
import type { MembersSearch } from './members-search.ts';
import type { ManagedPartner } from './use-managed-partners.ts';
import { pageSize, useMembers } from './use-members.ts';

/** The members of one partner and the invitations to it, each part with its number. */
export function MembersOfPartner({ partner, search }: { partner: ManagedPartner; search: MembersSearch }) {
  const { t } = useLingui();
  const [news, tell] = useNews();
  const [made, setMade] = useState<MadeInvitation>();
  const tab = search.tab ?? 'active';
  const { members, invitations, error, isStale, countOf, managers, openOf, hasSecondFactor, refetch } = useMembers(
    partner.id,
    search,
    tab,
  );
  const onDone = (text: string) => {
    tell(text);
    refetch();
  };
  const onMade = (invitation: MadeInvitation) => {
    tell('');
    setMade(invitation);
    refetch();
  };
  const page = members ?? invitations;
  return (
    <>
      {!partner.isManaged && <FirstManager managers={managers} />}
      {made && <InvitationLink key={`${made.email} ${made.link}`} made={made} onClose={() => setMade(undefined)} />}
      <div className={classes.head}>
        <MemberTabs search={search} partnerId={partner.id} current={tab} countOf={countOf} />
        <Invite partner={partner} managers={managers} onMade={onMade} />
      </div>
      <News news={news} className={classes.news} />
      <div className={sheet.sheet} aria-busy={isStale} data-stale={isStale || undefined}>
        {error && <ApiProblem error={error} onRetry={refetch} />}
        {!page && !error && <RowsSkeleton label={t`Loading members`} rows={6} />}
        {members && members.nodes.length > 0 && (
          <MemberTable
            partner={partner}
            members={members.nodes}
            openOf={openOf}
            hasSecondFactor={hasSecondFactor}
            managers={managers}
            onDone={onDone}
          />
        )}
        {invitations && invitations.nodes.length > 0 && (
          <InvitationTable partner={partner} invitations={invitations.nodes} onDone={onDone} onMade={onMade} />
        )}
        {page?.nodes.length === 0 && <MembersEmpty tab={tab} />}
      </div>
      {page && (
        <Pager
          place={search}
          pageSize={pageSize}
          page={page}
          total={countOf(tab)}
          linkTo={(place) => ({ to: '/members', search: { tab: search.tab, partner: search.partner, ...place } })}
        />
      )}
    </>
  );
}

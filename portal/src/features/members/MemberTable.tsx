import type { MemberListQuery } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconShieldCheck, IconShieldOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../../shared/format/use-format.ts';
import { roleLabels } from '../../shared/vocabulary/membership-labels.ts';
import { DataTable, tableClasses } from '../../ui/table/DataTable.tsx';
import { useViewer } from '../viewer/index.ts';
import { MemberActions } from './MemberActions.tsx';
import classes from './members.module.css';
import type { ManagedPartner } from './use-managed-partners.ts';

export type ListedMember = MemberListQuery['members']['nodes'][number];

/** How much a member has open. */
export interface Open {
  readonly cases: number;
  readonly tasks: number;
}

interface MemberTableProps {
  readonly partner: ManagedPartner;
  readonly members: readonly ListedMember[];
  readonly managers: number | undefined;
  openOf(id: string): Open | undefined;
  /** Whether a member has a second factor; undefined where the viewer does not renew how they sign in. */
  hasSecondFactor(id: string): boolean | undefined;
  onDone(news: string): void;
}

/** Members by name: their role, what each has open, and what can be done about them. */
export function MemberTable({ partner, members, managers, openOf, hasSecondFactor, onDone }: MemberTableProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const viewer = useViewer();
  const own = (id: string) => viewer.memberships.some((held) => held.id === id);
  const countsWork = members.some(({ id }) => openOf(id) !== undefined);
  const knowsFactors = members.some(({ id }) => hasSecondFactor(id) !== undefined);
  return (
    <div className={classes.table}>
      <DataTable caption={t`Members`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Name</Trans>
            </th>
            <th scope="col">
              <Trans>Role</Trans>
            </th>
            {countsWork && (
              <>
                <th scope="col" className={tableClasses.amount}>
                  <Trans>Open cases</Trans>
                </th>
                <th scope="col" className={tableClasses.amount}>
                  <Trans>Open tasks</Trans>
                </th>
              </>
            )}
            {knowsFactors && (
              <th scope="col">
                <Trans>Second factor</Trans>
              </th>
            )}
            <th scope="col">
              <span className={classes.spoken}>
                <Trans>What can be done</Trans>
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => {
            const { id, displayName, role, country } = member;
            const open = openOf(id);
            const isProtected = hasSecondFactor(id);
            return (
              <tr key={id}>
                <th scope="row">
                  {displayName} {own(id) && <span className={classes.quiet}>{t`(you)`}</span>}
                </th>
                <td>
                  {i18n._(roleLabels[role])}
                  {partner.countries.length > 1 && (
                    <span className={classes.quiet}> · {format.country(country.code)}</span>
                  )}
                </td>
                {countsWork && (
                  <>
                    <td className={tableClasses.amount} data-label={t`Open cases`}>
                      <Link to="/cases" search={{ tab: 'open', caseworker: id }}>
                        {format.number(open?.cases ?? 0)}
                      </Link>
                    </td>
                    <td className={tableClasses.amount} data-label={t`Open tasks`}>
                      <Link to="/tasks" search={{ tab: 'open', whose: 'all', assignee: id }}>
                        {format.number(open?.tasks ?? 0)}
                      </Link>
                    </td>
                  </>
                )}
                {knowsFactors && (
                  <td data-label={isProtected === undefined ? undefined : t`Second factor`}>
                    {isProtected !== undefined && <FactorText isSet={isProtected} />}
                  </td>
                )}
                <td className={classes.actions}>
                  {!own(id) && (
                    <MemberActions
                      partner={partner}
                      member={member}
                      managers={managers}
                      hasSecondFactor={isProtected}
                      onDone={onDone}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </DataTable>
    </div>
  );
}

/** Whether somebody has set up a second factor, in words and with a sign. */
function FactorText({ isSet }: { isSet: boolean }) {
  return (
    <span className={classes.factor} data-set={isSet || undefined}>
      {isSet ? <IconShieldCheck size={16} aria-hidden="true" /> : <IconShieldOff size={16} aria-hidden="true" />}
      {isSet ? <Trans context="second factor">Set up</Trans> : <Trans context="second factor">Not set up</Trans>}
    </span>
  );
}

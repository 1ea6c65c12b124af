import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconInfoCircle } from '@tabler/icons-react';
import { type Heir, sharesOf } from './handover.ts';
import type { Open } from './MemberTable.tsx';
import classes from './members.module.css';

interface HandoverOutlookProps {
  readonly name: string;
  readonly open: Open;
  readonly heirs: readonly Heir[] | 'nobody';
}

/** What will happen to what a member has open, in numbers, before it is confirmed. */
export function HandoverOutlook({ name, open, heirs }: HandoverOutlookProps) {
  const { t } = useLingui();
  return (
    <div className={classes.outlook} role="status">
      <IconInfoCircle size={17} aria-hidden="true" />
      <div>
        <p>
          {open.cases + open.tasks === 0 ? (
            <Trans>{name} has no open case and no open task.</Trans>
          ) : (
            <>
              <Plural value={open.cases} _0="No open case" one="# open case" other="# open cases" />
              {', '}
              <Plural value={open.tasks} _0="no open task" one="# open task" other="# open tasks" />
              {'. '}
              {heirs === 'nobody' && <Trans>The cases will have no caseworker, and the tasks become yours.</Trans>}
              {heirs !== 'nobody' && heirs.length === 1 && <TakesAll heir={heirs[0]} />}
              {heirs !== 'nobody' && heirs.length > 1 && (
                <Trans>Tasks go with their case; tasks on cases of others are dealt in turn.</Trans>
              )}
            </>
          )}
        </p>
        {heirs !== 'nobody' && heirs.length > 1 && open.cases > 0 && (
          <ul aria-label={t`Who takes over how many cases`}>
            {sharesOf(open.cases, heirs).map((share) => (
              <li key={share.id}>
                {share.name}: <Plural value={share.cases} _0="no case" one="# case" other="# cases" />
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function TakesAll({ heir }: { heir: Heir | undefined }) {
  const heirName = heir?.name ?? '';
  return <Trans>{heirName} takes over all of it.</Trans>;
}

import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormat } from '../../shared/format/use-format.ts';
import { personName } from '../../shared/person-name/full-name.ts';
import { relationLabels } from '../../shared/vocabulary/household-labels.ts';
import { ChangeRelationDialog } from './ChangeRelationDialog.tsx';
import classes from './household.module.css';
import type { Member } from './household.ts';
import { LeaveDialog } from './LeaveDialog.tsx';

interface HouseholdMemberItemProps {
  readonly member: Member;
  readonly isOnOwnPage: boolean;
  readonly mayChange: boolean;
}

/** Somebody who lives in the household, and what can be changed of it. */
export function HouseholdMemberItem({ member, isOnOwnPage, mayChange }: HouseholdMemberItemProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const [open, setOpen] = useState<'relation' | 'leave'>();
  const { person } = member;
  const name = personName(person);
  const personId = member.keptId ?? person.id;
  const close = () => setOpen(undefined);
  return (
    <li>
      <p className={classes.head}>
        {isOnOwnPage ? (
          <span className={classes.name}>{name}</span>
        ) : (
          <Link to="/persons/$personId" params={{ personId }} className={classes.name}>
            {name}
          </Link>
        )}
      </p>
      <p className={classes.facts}>
        <span>{i18n._(relationLabels[member.relation])}</span>
        <span>
          <Trans>since {format.date(member.since)}</Trans>
        </span>
        {member.keptId && <span>{t`recorded twice`}</span>}
      </p>
      {mayChange && (
        <div className={`${classes.actions} no-print`}>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t`Correct how ${name} lives here`}
            onClick={() => setOpen('relation')}
          >
            <Trans>Correct</Trans>
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t`${name} does not live here any more`}
            onClick={() => setOpen('leave')}
          >
            <Trans>Does not live here any more</Trans>
          </Button>
        </div>
      )}
      {open === 'relation' && <ChangeRelationDialog member={member} onClose={close} />}
      {open === 'leave' && <LeaveDialog member={member} onClose={close} />}
    </li>
  );
}

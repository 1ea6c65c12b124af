import { Trans } from '@lingui/react/macro';
import { IconInfoCircle } from '@tabler/icons-react';
import classes from './members.module.css';

/** What an administrator can do here, and what is the manager's. */
export function FirstManager({ managers }: { managers: number | undefined }) {
  if (managers === undefined) return null;
  return (
    <p className={classes.note}>
      <IconInfoCircle size={17} aria-hidden="true" />
      <span>
        {managers > 0 ? (
          <Trans>This partner has a manager, who invites and confirms its members.</Trans>
        ) : (
          <Trans>
            This partner has no active manager. Invite the first one, and confirm them here once they have accepted.
          </Trans>
        )}
      </span>
    </p>
  );
}

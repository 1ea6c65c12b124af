import type { InvitationListQuery } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconClockX } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormat } from '../../shared/format/use-format.ts';
import { roleLabels } from '../../shared/vocabulary/membership-labels.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { Tag } from '../../ui/tag/Tag.tsx';
import { RemakeDialog, WithdrawDialog } from './InvitationDialogs.tsx';
import type { MadeInvitation } from './InvitationLink.tsx';
import classes from './members.module.css';
import type { ManagedPartner } from './use-managed-partners.ts';

export type ListedInvitation = InvitationListQuery['invitations']['nodes'][number];

interface InvitationTableProps {
  readonly partner: ManagedPartner;
  readonly invitations: readonly ListedInvitation[];
  onDone(news: string): void;
  onMade(made: MadeInvitation): void;
}

/** Who is invited and has not answered, until when, and what can be done about it. */
export function InvitationTable({ partner, invitations, onDone, onMade }: InvitationTableProps) {
  const { t } = useLingui();
  return (
    <div className={classes.table}>
      <DataTable caption={t`Invitations`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>E-mail</Trans>
            </th>
            <th scope="col">
              <Trans>Role</Trans>
            </th>
            <th scope="col">
              <Trans>Valid until</Trans>
            </th>
            <th scope="col">
              <Trans>Invited by</Trans>
            </th>
            <th scope="col">
              <span className={classes.spoken}>
                <Trans>What can be done</Trans>
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {invitations.map((invitation) => (
            <InvitationRow
              key={invitation.id}
              partner={partner}
              invitation={invitation}
              onDone={onDone}
              onMade={onMade}
            />
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}

interface InvitationRowProps extends Omit<InvitationTableProps, 'invitations'> {
  readonly invitation: ListedInvitation;
}

function InvitationRow({ partner, invitation, onDone, onMade }: InvitationRowProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const [asking, setAsking] = useState<'withdraw' | 'remake'>();
  const { email, role, expiresAt, invitedBy } = invitation;
  const close = () => setAsking(undefined);
  const hasExpired = Date.parse(expiresAt) <= Date.now();
  return (
    <tr>
      <th scope="row">{email}</th>
      <td>{i18n._(roleLabels[role])}</td>
      <td data-label={t`Valid until`}>
        {hasExpired ? (
          <Tag tone="warning" icon={<IconClockX />}>
            <Trans>Expired</Trans>
          </Tag>
        ) : (
          format.moment(expiresAt)
        )}
      </td>
      <td data-label={t`Invited by`}>{invitedBy?.displayName ?? '–'}</td>
      <td className={classes.actions}>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t`Make anew the invitation for ${email}`}
          onClick={() => setAsking('remake')}
        >
          <Trans>Make anew</Trans>
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={t`Withdraw the invitation for ${email}`}
          onClick={() => setAsking('withdraw')}
        >
          <Trans context="invitation">Withdraw</Trans>
        </Button>
        {asking === 'withdraw' && (
          <WithdrawDialog
            invitation={invitation}
            onClose={close}
            onDone={(news) => {
              close();
              onDone(news);
            }}
          />
        )}
        {asking === 'remake' && (
          <RemakeDialog
            partner={partner}
            invitation={invitation}
            onClose={close}
            onMade={(made) => {
              close();
              onMade(made);
            }}
          />
        )}
      </td>
    </tr>
  );
}

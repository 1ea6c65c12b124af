import { useMutation } from '@apollo/client/react';
import type { RetentionListQuery } from '@kolo/schema';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { retentionOutcomeLabels } from '../../shared/vocabulary/protection-labels.ts';
import { EmptyState } from '../../ui/message/EmptyState.tsx';
import { useViewer } from '../viewer/index.ts';
import classes from './retention.module.css';
import { startRetentionMutation } from './retention.query.ts';

interface Started {
  readonly id: string;
  readonly persons: number;
  readonly erased: number;
  readonly leftOut: number;
}

interface RetentionPreviewProps {
  readonly programmeCode: string;
  readonly list: RetentionListQuery['retentionList'];
  readonly isBusy: boolean;
  onStarted(run: Started): void;
  onChanged(): void;
}

/** The list as it would be carried out, by partner and quarter, and who is left out and why. */
export function RetentionPreview({ programmeCode, list, isBusy, onStarted, onChanged }: RetentionPreviewProps) {
  const { t, i18n } = useLingui();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      {list.persons === 0 && (
        <EmptyState title={t`Nobody is to be erased`}>
          <Trans>In this programme nobody’s period is over, but for those who are left out below.</Trans>
        </EmptyState>
      )}
      {list.persons > 0 && (
        <>
          <p>
            <Plural value={list.persons} one="# person would be erased:" other="# persons would be erased:" />
          </p>
          {list.groups.map(({ partnerId, partnerName, closedQuarter, pseudonyms }) => (
            <details key={`${partnerId} ${closedQuarter}`} className={classes.group}>
              <summary>
                {partnerName} · {closedQuarter} · <Plural value={pseudonyms.length} one="# person" other="# persons" />
              </summary>
              <p className={classes.pseudonyms}>{pseudonyms.join(' ')}</p>
            </details>
          ))}
        </>
      )}
      {list.leftOut.length > 0 && (
        <>
          <h3 className={classes.subtitle}>
            <Trans>Left out</Trans>
          </h3>
          {list.leftOut.map(({ reason, pseudonyms }) => (
            <details key={reason} className={classes.group}>
              <summary>
                {i18n._(retentionOutcomeLabels[reason])} ·{' '}
                <Plural value={pseudonyms.length} one="# person" other="# persons" />
              </summary>
              <p className={classes.pseudonyms}>{pseudonyms.join(' ')}</p>
            </details>
          ))}
        </>
      )}
      {list.persons > 0 && (
        <Button className={classes.start} disabled={isBusy} onClick={() => setAsking(true)}>
          <Plural value={list.persons} one="Erase # person…" other="Erase # persons…" />
        </Button>
      )}
      {isAsking && (
        <StartDialog
          programmeCode={programmeCode}
          list={list}
          onClose={() => setAsking(false)}
          onChanged={onChanged}
          onStarted={(run) => {
            setAsking(false);
            onStarted(run);
          }}
        />
      )}
    </>
  );
}

type StartDialogProps = Omit<RetentionPreviewProps, 'isBusy'> & { onClose(): void };

/** Starts the run of exactly the list that was seen; where it is another by now, shows that one. */
function StartDialog({ programmeCode, list, onClose, onChanged, onStarted }: StartDialogProps) {
  const { t } = useLingui();
  const { user } = useViewer();
  const [start] = useMutation(startRetentionMutation);
  const form = useRecordForm({
    userId: user.id,
    name: `retention.${programmeCode}`,
    start: { sure: false },
    check: ({ sure }) => new Map(sure ? [] : [['sure', t`Confirm that you have looked at the list`] as const]),
    async send(_values, idempotencyKey) {
      const input = { programmeCode, listVersion: list.version, idempotencyKey };
      const { data } = await start({ variables: { input } });
      const run = data?.startRetention.retentionRun;
      if (run) onStarted(run);
      const errors = data?.startRetention.errors ?? [];
      if (errors.some(({ code }) => code === 'LIST_CHANGED')) onChanged();
      return errors;
    },
  });
  return (
    <FormDialog
      title={t`Erase whose period is over`}
      lead={
        <Plural
          value={list.persons}
          one="# person will be erased. This cannot be undone. Cases stay, and count as before."
          other="# persons will be erased. This cannot be undone. Cases stay, and count as before."
        />
      }
      action={t`Erase for good`}
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals}
      isGrave
      onSubmit={form.submit}
      onClose={onClose}
    >
      <Checkbox label={t`I have looked at the list`} {...form.field('sure')} />
    </FormDialog>
  );
}

import type { FragmentType } from '@apollo/client';
import { useMutation, useSuspenseFragment } from '@apollo/client/react';
import type { FoundRecordFragment } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconEraser, IconFileExport, IconLock } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useFormat } from '../../shared/format/use-format.ts';
import { markedCountry } from '../../shared/kosovo/marked-country.ts';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { erasureGroundLabels, holdGroundLabels } from '../../shared/vocabulary/protection-labels.ts';
import { Tag } from '../../ui/tag/Tag.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import { HoldDialog } from './HoldDialog.tsx';
import classes from './request.module.css';
import { foundRecordFragment } from './request.query.ts';
import { askExportMutation } from './request-mutations.ts';

interface FoundRecordProps {
  readonly from: { id: string } & FragmentType<FoundRecordFragment>;
  onNews(text: string): void;
}

/** A partner's record of whoever asks, by pseudonym, with what was and what can be done for the request. */
export function FoundRecord({ from, onNews }: FoundRecordProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { data: record } = useSuspenseFragment({ fragment: foundRecordFragment, from });
  const [doing, setDoing] = useState<'hold' | 'erase'>();
  const [ask, { loading, error }] = useMutation(askExportMutation);
  const [refusal, setRefusal] = useState('');
  const key = useRef(crypto.randomUUID());
  const isOpen = record.endedOn === null;
  const [erasure] = record.erasures;
  const [made] = record.exports;
  const forExport = record.kind === 'ACCESS' || record.kind === 'PORTABILITY';
  const forErasure = record.kind === 'ERASURE' || record.kind === 'OBJECTION';

  async function askForExport(): Promise<void> {
    const input = {
      subjectRequestPersonId: record.id,
      expectedVersion: record.version,
      idempotencyKey: key.current,
    };
    const { data } = await ask({ variables: { input } }).catch(() => ({ data: undefined }));
    const problem = data?.askSubjectExport.errors[0]?.message ?? '';
    setRefusal(problem);
    if (data && problem === '') onNews(t`The partner’s manager was asked for the export.`);
  }

  return (
    <li className={classes.record}>
      <div className={classes.recordHead}>
        <span className={classes.pseudonym}>{record.pseudonym}</span>
        <span className={classes.quiet}>
          {record.partner.name} · {markedCountry(record.country.code, format.country(record.country.code))}
        </span>
      </div>
      <div className={classes.tags}>
        {record.holdGround && (
          <Tag tone="warning" icon={<IconLock />}>
            {i18n._(holdGroundLabels[record.holdGround])}
            {record.holdUntil && <> · {t`until ${format.date(record.holdUntil)}`}</>}
          </Tag>
        )}
        {erasure && (
          <Tag tone="danger" icon={<IconEraser />}>
            {t`Erased ${format.moment(erasure.erasedAt)}`} · {i18n._(erasureGroundLabels[erasure.ground])}
          </Tag>
        )}
        {record.exportAskedOn && !made && (
          <Tag tone="accent">{t`Export asked for on ${format.date(record.exportAskedOn)}`}</Tag>
        )}
        {made && <Tag>{t`Export made ${format.moment(made.madeAt)} by ${made.madeBy?.displayName ?? ''}`}</Tag>}
      </div>
      {forExport && record.partner.kind !== 'NGO' && (
        <p className={classes.quiet}>
          <Trans>The institution makes this export on paper: it does not work with Kolo yet.</Trans>
        </p>
      )}
      {error && <ApiProblem error={error} onRetry={() => void askForExport()} />}
      {refusal && <p role="alert">{refusal}</p>}
      {!erasure && (
        <div className={`${classes.buttons} no-print`}>
          {isOpen && forExport && !record.exportAskedOn && record.partner.kind === 'NGO' && (
            <Button
              size="xs"
              variant="default"
              loading={loading}
              leftSection={<IconFileExport size={15} aria-hidden="true" />}
              onClick={() => void askForExport()}
            >
              <Trans>Ask for the export</Trans>
            </Button>
          )}
          {isOpen && forErasure && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconEraser size={15} aria-hidden="true" />}
              onClick={() => setDoing('erase')}
            >
              <Trans>Erase…</Trans>
            </Button>
          )}
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconLock size={15} aria-hidden="true" />}
            onClick={() => setDoing('hold')}
          >
            {record.holdGround ? <Trans>Change or lift the hold</Trans> : <Trans>Hold from erasure</Trans>}
          </Button>
        </div>
      )}
      {doing === 'hold' && <HoldDialog record={record} onClose={() => setDoing(undefined)} />}
      {doing === 'erase' && (
        <EraseDialog
          record={record}
          onClose={() => setDoing(undefined)}
          onErased={() => {
            setDoing(undefined);
            onNews(t`${record.pseudonym} was erased.`);
          }}
        />
      )}
    </li>
  );
}

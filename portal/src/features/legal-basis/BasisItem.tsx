import type { LegalBasisShownFragment } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormat } from '../../shared/format/use-format.ts';
import { basisEvidenceLabels, basisKindLabels, basisPurposeLabels } from '../../shared/vocabulary/basis-labels.ts';
import { BasisStateTag } from './BasisStateTag.tsx';
import classes from './legal-basis.module.css';
import { useGroupsText } from './use-groups-text.ts';
import { WithdrawDialog } from './WithdrawDialog.tsx';

export type ShownBasis = Omit<LegalBasisShownFragment, ' $fragmentName'>;

interface BasisItemProps {
  readonly basis: ShownBasis;
  readonly personId: string;
  readonly mayWithdraw: boolean;
}

/** One basis: what for and to whom, what may be shown, until when, and whether it holds. */
export function BasisItem({ basis, personId, mayWithdraw }: BasisItemProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const groupsText = useGroupsText();
  const [isOpen, setOpen] = useState(false);
  const { kind, purpose, state, recipient, groups, givenOn, expiresOn, withdrawnOn, detail } = basis;
  const given = format.date(givenOn);
  const shown = groupsText(groups);
  const isConsent = kind === 'CONSENT';
  return (
    <li className={state === 'GIVEN' ? undefined : classes.over}>
      <p className={classes.head}>
        <span className={classes.what}>
          {i18n._(basisPurposeLabels[purpose])} · {recipient.shortName}
        </span>
        <BasisStateTag kind={kind} state={state} />
      </p>
      <p className={classes.quiet}>
        <Trans>May be shown: {shown}</Trans>
      </p>
      <p className={classes.quiet}>
        {i18n._(basisKindLabels[kind])} ·{' '}
        {withdrawnOn ? (
          <Ended given={given} on={format.date(withdrawnOn)} isConsent={isConsent} />
        ) : expiresOn ? (
          <Trans>
            {given} to {format.date(expiresOn)}
          </Trans>
        ) : (
          <Trans>since {given}, without an end</Trans>
        )}
      </p>
      <p className={classes.quiet}>
        {i18n._(basisEvidenceLabels[basis.evidence])}
        {detail?.evidenceNote && <> · {detail.evidenceNote}</>}
        {detail?.guardianName && (
          <>
            {' '}
            · <Trans>agreed by {detail.guardianName}</Trans>
          </>
        )}
      </p>
      {mayWithdraw && state === 'GIVEN' && (
        <div className={`${classes.actions} no-print`}>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={
              isConsent ? t`Record a withdrawal: ${recipient.shortName}` : t`Record its end: ${recipient.shortName}`
            }
            onClick={() => setOpen(true)}
          >
            {isConsent ? <Trans>Record a withdrawal</Trans> : <Trans>Record its end</Trans>}
          </Button>
        </div>
      )}
      {isOpen && <WithdrawDialog basis={basis} personId={personId} onClose={() => setOpen(false)} />}
    </li>
  );
}

function Ended({ given, on, isConsent }: { given: string; on: string; isConsent: boolean }) {
  return isConsent ? (
    <Trans>
      {given}, withdrawn {on}
    </Trans>
  ) : (
    <Trans>
      {given}, ended {on}
    </Trans>
  );
}

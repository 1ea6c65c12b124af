import type { CaseEventKind, TimelineEvent_EventFragment } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { caseStatusLabels, exitReasonLabels, riskLabels } from '../../shared/vocabulary/case-labels.ts';
import { useViewer } from '../viewer/index.ts';
import { CorrectedFields } from './CorrectedFields.tsx';
import classes from './case-timeline.module.css';

type Event = TimelineEvent_EventFragment;

const sentences: Record<CaseEventKind, (props: { event: Event }) => ReactNode> = {
  OPENED: Opened,
  STATUS_CHANGED: StatusChanged,
  ASSIGNED: Assigned,
  RISK_CHANGED: RiskChanged,
  CORRECTED: Corrected,
  RESTRICTED: () => <Trans>Restricted: only its caseworker and managers of the partner see and work the case</Trans>,
  UNRESTRICTED: () => <Trans>No longer restricted</Trans>,
};

/** What happened to the case, in a sentence of its own for each kind of event. */
export function EventSentence({ event }: { event: Event }) {
  const Sentence = sentences[event.kind];
  return <Sentence event={event} />;
}

function Opened({ event: { toCaseworker } }: { event: Event }) {
  if (!toCaseworker) return <Trans>Case opened</Trans>;
  return <Trans>Case opened and given to {toCaseworker.displayName}</Trans>;
}

function StatusChanged({ event: { fromStatus, toStatus, exitReason } }: { event: Event }) {
  const { i18n } = useLingui();
  const before = fromStatus && i18n._(caseStatusLabels[fromStatus]);
  const after = i18n._(caseStatusLabels[toStatus]);
  if (toStatus === 'OPEN' && fromStatus === 'CLOSED') return <Trans>Case reopened</Trans>;
  return (
    <>
      {before ? (
        <Trans>
          Status: {before} → {after}
        </Trans>
      ) : (
        <Trans>Status: {after}</Trans>
      )}
      {exitReason && <span className={classes.reason}>{i18n._(exitReasonLabels[exitReason])}</span>}
    </>
  );
}

function Assigned({ event: { fromCaseworker, toCaseworker } }: { event: Event }) {
  const { seesCaseworkers } = useViewer();
  const before = fromCaseworker?.displayName;
  const after = toCaseworker?.displayName;
  if (!seesCaseworkers) return <Trans>The case was given to another caseworker, or to none</Trans>;
  if (before && after) {
    return (
      <Trans>
        Caseworker: {before} → {after}
      </Trans>
    );
  }
  if (after) return <Trans>Given to {after}</Trans>;
  return before ? <Trans>Taken from {before}; nobody assigned</Trans> : <Trans>Nobody assigned</Trans>;
}

function RiskChanged({ event: { fromRisk, toRisk } }: { event: Event }) {
  const { i18n } = useLingui();
  const before = fromRisk && i18n._(riskLabels[fromRisk]);
  const after = toRisk && i18n._(riskLabels[toRisk]);
  return (
    <Trans>
      Risk: {before} → {after}
    </Trans>
  );
}

function Corrected({ event: { corrected } }: { event: Event }) {
  return (
    <>
      <Trans>Corrected</Trans>
      <CorrectedFields fields={corrected} />
    </>
  );
}

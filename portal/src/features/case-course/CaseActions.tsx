import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import type { CaseActions_CaseFragment } from '@kolo/schema';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { caseRights, useViewer } from '../viewer/index.ts';
import { AssignDialog } from './AssignDialog.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';
import { type CaseAction, caseActions } from './case-actions.ts';
import { caseActionsFragment } from './case-course.fragments.ts';
import classes from './case-course.module.css';
import { DuplicateDialog } from './DuplicateDialog.tsx';
import { ReopenDialog } from './ReopenDialog.tsx';
import { RestrictDialog } from './RestrictDialog.tsx';
import { RiskDialog } from './RiskDialog.tsx';

const labels: Record<CaseAction, MessageDescriptor> = {
  assign: msg`Assign`,
  take: msg`Take the case`,
  risk: msg`Change risk`,
  correct: msg({ message: 'Correct', context: 'a case' }),
  restrict: msg`Restrict`,
  unrestrict: msg`Lift the restriction`,
  close: msg`Close the case`,
  duplicate: msg`Mark as duplicate`,
  reopen: msg`Reopen`,
};

export interface DialogProps {
  readonly file: CaseActions_CaseFragment;
  onClose(): void;
}

const dialogs: Record<CaseAction, (props: DialogProps) => ReactNode> = {
  assign: AssignDialog,
  take: AssignDialog,
  risk: RiskDialog,
  correct: CorrectDialog,
  restrict: RestrictDialog,
  unrestrict: RestrictDialog,
  close: CloseDialog,
  duplicate: DuplicateDialog,
  reopen: ReopenDialog,
};

/** What can be done with the case as it stands; only what the policy allows this viewer. */
export function CaseActions({ from }: { from: { id: string } & FragmentType<CaseActions_CaseFragment> }) {
  const { t, i18n } = useLingui();
  const viewer = useViewer();
  const [asking, setAsking] = useState<CaseAction>();
  const { data } = useSuspenseFragment({ fragment: caseActionsFragment, from });
  const offered = caseActions(data, caseRights(viewer, data));
  const Dialog = asking && dialogs[asking];
  if (offered.length === 0 && !Dialog) return null;
  return (
    <div role="toolbar" aria-label={t`Work on the case`} className={`${classes.actions} no-print`}>
      {offered.map((action) => (
        <Button key={action} size="compact-xs" variant="default" onClick={() => setAsking(action)}>
          {i18n._(labels[action])}
        </Button>
      ))}
      {Dialog && <Dialog file={data} onClose={() => setAsking(undefined)} />}
    </div>
  );
}

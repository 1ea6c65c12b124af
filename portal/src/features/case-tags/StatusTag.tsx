import type { CaseStatus } from '@kolo/schema';
import { useLingui } from '@lingui/react';
import { caseStatusLabels } from '../../shared/vocabulary/case-labels.ts';
import { Tag } from '../../ui/tag/Tag.tsx';

/** A case's status. */
export function StatusTag({ status }: { status: CaseStatus }) {
  const { i18n } = useLingui();
  return <Tag tone={status === 'OPEN' ? 'accent' : 'neutral'}>{i18n._(caseStatusLabels[status])}</Tag>;
}

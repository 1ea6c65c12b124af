import type { TimelineEvent_EventFragment } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../shared/format/use-format.ts';
import { useMunicipalities } from '../../shared/municipality/use-municipalities.ts';
import { exitReasonLabels, riskLabels } from '../../shared/vocabulary/case-labels.ts';
import { caseFieldLabels } from '../../shared/vocabulary/casework-labels.ts';
import classes from './case-timeline.module.css';
import { readOldValue } from './old-value.ts';

type Corrected = TimelineEvent_EventFragment['corrected'][number];

/** The fields that were put right, each with what it held before. */
export function CorrectedFields({ fields }: { fields: readonly Corrected[] }) {
  const { i18n } = useLingui();
  return fields.map((corrected) => (
    <span key={corrected.field} className={classes.reason}>
      <Trans>
        {i18n._(caseFieldLabels[corrected.field])}: had been <OldValue {...corrected} />
      </Trans>
    </span>
  ));
}

function OldValue({ field, oldValue }: Corrected) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const old = readOldValue(field, oldValue);
  switch (old.kind) {
    case 'day':
      return format.date(old.day);
    case 'risk':
      return i18n._(riskLabels[old.risk]);
    case 'exit-reason':
      return i18n._(exitReasonLabels[old.exitReason]);
    case 'municipality':
      return <OldMunicipality code={old.code} />;
    default:
      return old.text ?? t({ message: 'empty', context: 'old value of a field' });
  }
}

/** A code begins with its country: `RS-nis`. */
function OldMunicipality({ code }: { code: string }) {
  const municipalities = useMunicipalities(code.slice(0, 2));
  return municipalities.find((municipality) => municipality.code === code)?.name ?? code;
}

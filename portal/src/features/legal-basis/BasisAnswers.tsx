import type { BasisEvidence, BasisKind, BasisPurpose, GuardianKind, WindowGroup } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../../shared/format/use-format.ts';
import {
  basisEvidenceLabels,
  basisKindLabels,
  basisPurposeLabels,
  guardianLabels,
} from '../../shared/vocabulary/basis-labels.ts';
import { Fact, Facts } from '../../ui/facts/Facts.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import { type BasisValues, SELF } from './basis-form.ts';
import type { Recipient } from './RecordBasisForm.tsx';
import { useGroupsText } from './use-groups-text.ts';

interface BasisAnswersProps {
  readonly values: BasisValues;
  readonly recipients: readonly Recipient[];
}

/** All answers, as they will be recorded. */
export function BasisAnswers({ values, recipients }: BasisAnswersProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const groupsText = useGroupsText();
  const { who, guardianName, expiresOn } = values;
  const recipient = recipients.find(({ id }) => id === values.recipientId)?.name;
  const acted =
    who === SELF ? t`The person themselves` : `${i18n._(guardianLabels[who as GuardianKind])}: ${guardianName.trim()}`;
  return (
    <Panel title={t`Is this right?`}>
      <Facts>
        <Fact term={t`What for`} empty={t`Not said`}>
          {i18n._(basisPurposeLabels[values.purpose as BasisPurpose])}
        </Fact>
        <Fact term={t`To whom`} empty={t`Not said`}>
          {recipient}
        </Fact>
        <Fact term={t`What may be shown`} empty={t`Nothing`}>
          {groupsText(values.groups as WindowGroup[])}
        </Fact>
        <Fact term={t`Rests on`} empty={t`Not said`}>
          {i18n._(basisKindLabels[values.kind as BasisKind])}
        </Fact>
        <Fact term={t`Who agreed or acted`} empty={t`Not said`}>
          {acted}
        </Fact>
        <Fact term={t`Evidence`} empty={t`Not said`}>
          {[i18n._(basisEvidenceLabels[values.evidence as BasisEvidence]), values.evidenceNote.trim()]
            .filter(Boolean)
            .join(' · ')}
        </Fact>
        <Fact term={t`Holds from`} empty={t`Not said`}>
          {format.date(values.givenOn)}
        </Fact>
        <Fact term={t`Last day`} empty={t`No end`}>
          {expiresOn && format.date(expiresOn)}
        </Fact>
      </Facts>
    </Panel>
  );
}

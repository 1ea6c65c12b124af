import type { OfferingPreviewQuery } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import {
  difficultyLabels,
  disabilityLabels,
  ethnicityLabels,
  targetGroupLabels,
  vulnerabilityLabels,
} from '../../shared/vocabulary/person-labels.ts';
import { Fact } from '../../ui/facts/Facts.tsx';
import { functioningQuestions, questionLabels } from '../person-form/index.ts';

type Group = NonNullable<OfferingPreviewQuery['case']['person']['specialCategory']>;

/** Special-category data, as the receiver will read it. */
export function PreviewSpecialCategory({ group }: { group: Group }) {
  const { t, i18n } = useLingui();
  const empty = t`Not recorded`;
  const flag = group.hasDisability === null ? undefined : group.hasDisability ? t`Yes` : t`No`;
  const answers = functioningQuestions.flatMap((question) => {
    const answer = group[question];
    return answer ? [`${i18n._(questionLabels[question])}: ${i18n._(difficultyLabels[answer])}`] : [];
  });
  return (
    <>
      <Fact term={t`Target groups`} empty={empty}>
        {group.targetGroups.map((code) => i18n._(targetGroupLabels[code])).join(', ')}
      </Fact>
      <Fact term={t`Vulnerabilities`} empty={empty}>
        {group.vulnerabilities.map((code) => i18n._(vulnerabilityLabels[code])).join(', ')}
      </Fact>
      <Fact term={t`Ethnicity`} empty={empty}>
        {group.ethnicity && i18n._(ethnicityLabels[group.ethnicity])}
      </Fact>
      <Fact term={t`Disability`} empty={empty}>
        {group.disability && i18n._(disabilityLabels[group.disability])}
      </Fact>
      <Fact term={t`Health`} empty={empty}>
        {group.health}
      </Fact>
      <Fact term={t`Washington Group short set`} empty={t`Not asked`}>
        {answers.join(' · ')}
      </Fact>
      <Fact term={t`Disability by these answers`} empty={t`Not known`}>
        {flag}
      </Fact>
    </>
  );
}

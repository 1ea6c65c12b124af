import type { PersonDetails_CaseFragment } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { disabilityLabels, ethnicityLabels, targetGroupLabels } from '../../shared/vocabulary/person-labels.ts';
import { Fact, Facts } from '../../ui/facts/Facts.tsx';
import { HiddenGroup } from '../../ui/hidden/HiddenGroup.tsx';
import classes from './case.module.css';

interface SpecialCategoryProps {
  readonly group: PersonDetails_CaseFragment['person']['specialCategory'];
  /** Whether the case is another NGO's. */
  readonly isShared: boolean;
}

/** Special-category data (GDPR, Article 9), or that it is hidden. */
export function SpecialCategory({ group, isShared }: SpecialCategoryProps) {
  const { t, i18n } = useLingui();
  const empty = t`Not recorded`;
  if (!group) {
    return (
      <HiddenGroup>
        {isShared ? (
          <Trans>Ethnicity, disability, health and target groups are not shared with your NGO.</Trans>
        ) : (
          <Trans>Ethnicity, disability, health and target groups are not visible to your role.</Trans>
        )}
      </HiddenGroup>
    );
  }
  return (
    <>
      <h3 className={classes.subtitle}>{t`Special-category data`}</h3>
      <Facts>
        <Fact term={t`Target groups`} empty={empty}>
          {group.targetGroups.map((code) => i18n._(targetGroupLabels[code])).join(', ')}
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
      </Facts>
    </>
  );
}

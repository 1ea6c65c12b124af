import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { graphql, type SpecialCategoryPanel_PersonFragment } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  difficultyLabels,
  disabilityLabels,
  ethnicityLabels,
  targetGroupLabels,
  vulnerabilityLabels,
} from '../../shared/vocabulary/person-labels.ts';
import { Fact, Facts } from '../../ui/facts/Facts.tsx';
import { HiddenGroup } from '../../ui/hidden/HiddenGroup.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import { functioningQuestions, questionLabels } from '../person-form/index.ts';
import { isSharedRecord, useViewer } from '../viewer/index.ts';
import { CorrectLink } from './CorrectLink.tsx';
import classes from './person.module.css';

const specialCategoryPanelFragment = graphql(`
  fragment SpecialCategoryPanel_person on Person {
    id
    erasedOn
    partner {
      id
      kind
    }
    country {
      code
    }
    mergedInto {
      id
    }
    specialCategory {
      targetGroups
      vulnerabilities
      ethnicity
      disability
      health
      hasDisability
      seeing
      hearing
      walking
      remembering
      selfCare
      communicating
    }
  }
`);

type From = { id: string } & FragmentType<SpecialCategoryPanel_PersonFragment>;
type Group = NonNullable<SpecialCategoryPanel_PersonFragment['specialCategory']>;

/** Special-category data (GDPR, Article 9), or that it is hidden. */
export function SpecialCategoryPanel({ from }: { from: From }) {
  const { t } = useLingui();
  const { data } = useSuspenseFragment({ fragment: specialCategoryPanelFragment, from });
  const title = t`Special-category data`;
  const group = data.specialCategory;
  const isShared = isSharedRecord(useViewer(), data);
  return (
    <Panel
      title={title}
      aside={
        group &&
        data.erasedOn === null &&
        data.mergedInto === null && <CorrectLink person={data} part="special" of={title} />
      }
    >
      {group ? (
        <GroupFacts group={group} />
      ) : (
        <HiddenGroup>
          {isShared ? (
            <Trans>Ethnicity, disability, health and target groups are not shared with your NGO.</Trans>
          ) : (
            <Trans>Ethnicity, disability, health and target groups are not visible to your role.</Trans>
          )}
        </HiddenGroup>
      )}
    </Panel>
  );
}

function GroupFacts({ group }: { group: Group }) {
  const { t, i18n } = useLingui();
  const empty = t`Not recorded`;
  const flag = group.hasDisability === null ? undefined : group.hasDisability ? t`Yes` : t`No`;
  return (
    <>
      <Facts>
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
      </Facts>
      <h3 className={classes.subtitle}>{t`Washington Group short set`}</h3>
      <Facts>
        {functioningQuestions.map((question) => (
          <Fact key={question} term={i18n._(questionLabels[question])} empty={t`Not asked`}>
            {group[question] && i18n._(difficultyLabels[group[question]])}
          </Fact>
        ))}
        <Fact term={t`Disability by these answers`} empty={t`Not known`}>
          {flag}
        </Fact>
      </Facts>
    </>
  );
}

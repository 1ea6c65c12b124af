import { Trans, useLingui } from '@lingui/react/macro';
import { MultipleChoices } from '../../shared/form/MultipleChoices.tsx';
import { windowGroupLabels, windowGroupMeanings } from '../../shared/vocabulary/basis-labels.ts';
import { GroupList } from '../../shared/window-group/GroupList.tsx';
import { hiddenGroups, shownGroups } from '../../shared/window-group/groups.ts';
import classes from './offering.module.css';
import type { Offering } from './use-offering.ts';

/** What is shown once it is accepted, group by group: no more than the basis covers. */
export function SharedStep({ offering: { facts, field } }: { offering: Offering }) {
  const { t, i18n } = useLingui();
  const covered = shownGroups(facts.basis?.groups ?? []).filter((group) => group !== 'FILE');
  const others = hiddenGroups(facts.basis?.groups ?? []);
  return (
    <>
      <div>
        <h2 className={classes.subtitle}>{t`Always shown once it is accepted`}</h2>
        <GroupList label={t`Always shown once it is accepted`} groups={['FILE']} />
      </div>
      {covered.length > 0 && (
        <MultipleChoices
          legend={t`Also shown`}
          description={t`What the legal basis covers is chosen. Take away what the other NGO does not need.`}
          options={covered.map((value) => ({
            value,
            label: i18n._(windowGroupLabels[value]),
            description: i18n._(windowGroupMeanings[value]),
          }))}
          field={field('groups')}
        />
      )}
      {others.length > 0 && (
        <div>
          <h2 className={classes.subtitle}>{t`Not covered by the legal basis, so not shown`}</h2>
          <GroupList label={t`Not covered by the legal basis, so not shown`} groups={others} isHidden />
        </div>
      )}
      {covered.length === 0 && (
        <p className={classes.more}>
          <Trans>The legal basis covers no more than that there is a case.</Trans>
        </p>
      )}
    </>
  );
}

import { useQuery } from '@apollo/client/react';
import type { OfferingPreviewQuery } from '@kolo/schema';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../shared/format/use-format.ts';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { ageBandLabels, caseStatusLabels, riskLabels } from '../../shared/vocabulary/case-labels.ts';
import { sexLabels } from '../../shared/vocabulary/person-labels.ts';
import { GroupList } from '../../shared/window-group/GroupList.tsx';
import { hiddenGroups } from '../../shared/window-group/groups.ts';
import { Fact, Facts } from '../../ui/facts/Facts.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { ChangeLink } from './ChangeLink.tsx';
import classes from './offering.module.css';
import { offeringPreviewQuery } from './offering.query.ts';
import { PreviewIdentity } from './PreviewIdentity.tsx';
import { PreviewSpecialCategory } from './PreviewSpecialCategory.tsx';
import type { Offering } from './use-offering.ts';

type Preview = OfferingPreviewQuery['case'];

/** What the receiver sees once it accepts, as the record stands now, and what it does not see. */
export function OfferingPreview({ offering, to }: { offering: Offering; to: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const { kind, file, values, facts } = offering;
  const groups = values.groups.filter((group) => facts.basis?.groups.some((covered) => covered === group));
  const has = (group: string) => groups.includes(group);
  const { data, error, refetch } = useQuery(offeringPreviewQuery, {
    variables: {
      id: file.id,
      identity: has('IDENTITY'),
      specialCategory: has('SPECIAL_CATEGORY'),
      plan: has('PLAN'),
      notes: has('NOTES'),
    },
    fetchPolicy: 'network-only',
  });
  const until = [values.endsOn, facts.basis?.expiresOn].filter(Boolean).toSorted()[0];
  const hidden = hiddenGroups((facts.basis?.groups ?? []).filter(has));
  return (
    <Panel
      title={t`${to} sees once it accepts`}
      aside={<ChangeLink offering={offering} step="shared" of={t`what is shown`} />}
    >
      <p className={classes.lead}>
        {kind === 'REFERRAL' ? (
          until ? (
            <Trans>
              Until {format.date(until)}, or until the service is given or you end it. What changes in it, too.
            </Trans>
          ) : (
            <Trans>For a year, or until the service is given or you end it. What changes in it, too.</Trans>
          )
        ) : (
          <>
            {offering.request ? (
              <Trans>Your case closes, and goes on in a new case of {to}, of the person for whom it asked.</Trans>
            ) : (
              <Trans>
                Your case closes, and who the person is, with the chosen sensitive data, is copied to a record of {to}.
              </Trans>
            )}{' '}
            {until ? (
              <Trans>Of your file it sees until {format.date(until)}:</Trans>
            ) : (
              <Trans>Of your file it sees for a year:</Trans>
            )}
          </>
        )}
      </p>
      {file.restricted && (
        <p className={classes.lead}>
          <Trans>The case is restricted: at {to} only the member who accepts sees it.</Trans>
        </p>
      )}
      {error && <ApiProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton label={t`Loading what will be shown`} rows={4} />}
      {data && <Shown file={data.case} />}
      {hidden.length > 0 && (
        <div className={classes.notShown}>
          <h3 className={classes.subtitle}>{t`Not shown`}</h3>
          <GroupList label={t`Not shown`} groups={hidden} isHidden />
        </div>
      )}
    </Panel>
  );
}

function Shown({ file }: { file: Preview }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { person, goals, shownTasks, shownNotes } = file;
  const empty = t`Not recorded`;
  return (
    <Facts>
      <Fact term={t`Case`} empty={empty}>
        {[
          file.number,
          file.programme.code,
          i18n._(caseStatusLabels[file.status]),
          i18n._(riskLabels[file.risk]),
          t`since ${format.date(file.openedOn)}`,
          file.municipality?.name,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Fact>
      <Fact term={t`Age at opening`} empty={empty}>
        {i18n._(ageBandLabels[file.ageBand])}
      </Fact>
      <Fact term={t`Person`} empty={empty}>
        {[person.pseudonym, i18n._(sexLabels[person.sex]), person.birthYear, person.municipality?.name]
          .filter(Boolean)
          .join(' · ')}
      </Fact>
      {person.identity && <PreviewIdentity identity={person.identity} />}
      {person.specialCategory && <PreviewSpecialCategory group={person.specialCategory} />}
      {goals && (
        <Fact term={t`Goals`} empty={t`None yet`}>
          {goals.length > 0 && <Lines lines={goals} />}
        </Fact>
      )}
      {shownTasks && (
        <Fact term={t`Tasks`} empty={t`None yet`}>
          {shownTasks.nodes.length > 0 && <Lines lines={shownTasks.nodes} />}
        </Fact>
      )}
      {shownNotes && (
        <Fact term={t({ message: 'Notes', context: 'window' })} empty={t`None yet`}>
          {shownNotes.totalCount > 0 && (
            <Plural
              value={shownNotes.totalCount}
              one="# note, as it was written"
              other="all # notes, as they were written"
            />
          )}
        </Fact>
      )}
    </Facts>
  );
}

function Lines({ lines }: { lines: readonly { readonly id: string; readonly what: string }[] }) {
  return (
    <ul className={classes.lines}>
      {lines.map(({ id, what }) => (
        <li key={id}>{what}</li>
      ))}
    </ul>
  );
}

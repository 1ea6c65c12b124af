import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { useFormat } from '../../shared/format/use-format.ts';
import { KosovoFootnote } from '../../shared/kosovo/KosovoFootnote.tsx';
import { NotFound } from '../../shared/not-found/NotFound.tsx';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { targetGroupLabels } from '../../shared/vocabulary/person-labels.ts';
import { Fact, Facts } from '../../ui/facts/Facts.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { FundingTable } from './FundingTable.tsx';
import { PlaceList } from './PlaceList.tsx';
import classes from './programme.module.css';
import { programmePageQuery } from './programme.query.ts';
import { ResultsTable } from './ResultsTable.tsx';

const route = getRouteApi('/shell/programmes/$code');

/** One programme: what it is for, what it must achieve, what it may spend, and where. */
export function ProgrammePage() {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { code } = route.useParams();
  const { data, error, refetch } = useQuery(programmePageQuery);
  const programme = data?.programmes.find((candidate) => candidate.code === code);
  if (data && !programme) return <NotFound />;
  if (!programme) {
    return (
      <Page title={code}>
        {error ? <ApiProblem error={error} onRetry={() => void refetch()} /> : <RowsSkeleton label={t`Loading`} />}
      </Page>
    );
  }
  const empty = t`Not recorded`;
  return (
    <Page title={code} lead={<span lang="en">{programme.name}</span>}>
      <div className={classes.columns}>
        <div className={classes.column}>
          <Panel title={t`Objective`}>
            <p className={classes.prose} lang="en">
              {programme.objective}
            </p>
          </Panel>
          <Panel title={t`Expected results`}>
            <ResultsTable results={programme.results} components={programme.components} />
          </Panel>
        </div>
        <div className={classes.column}>
          <Panel title={t`Programme`}>
            <Facts>
              <Fact term={t`Period`} empty={empty}>
                {format.month(programme.startsOn)} – {format.month(programme.endsOn)}
              </Fact>
              <Fact term={t`Donor`} empty={empty}>
                {programme.donor?.name}
              </Fact>
              <Fact term={t`Lead agency`} empty={empty}>
                {programme.leadAgency?.name}
              </Fact>
              <Fact term={t`Target groups`} empty={empty}>
                {programme.targetGroups.map((group) => i18n._(targetGroupLabels[group])).join(', ')}
              </Fact>
            </Facts>
          </Panel>
          <Panel title={t`Funding`}>
            <FundingTable funding={programme.funding} />
          </Panel>
          <Panel title={t`Places`}>
            <PlaceList municipalities={programme.municipalities} />
          </Panel>
        </div>
      </div>
      <KosovoFootnote />
    </Page>
  );
}

import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { type CaseDetails_CaseFragment, graphql } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../../shared/format/use-format.ts';
import { ageBandLabels, exitReasonLabels } from '../../shared/vocabulary/case-labels.ts';
import { Fact, Facts } from '../../ui/facts/Facts.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import { isSharedRecord, useViewer } from '../viewer/index.ts';

const caseDetailsFragment = graphql(`
  fragment CaseDetails_case on Case {
    id
    status
    statusSince
    openedOn
    closedOn
    exitReason
    keptCase {
      id
      number
    }
    ageBand
    programme {
      code
      name
    }
    partner {
      id
      kind
      name
    }
    country {
      code
    }
    caseworker {
      id
      displayName
    }
  }
`);

/** How the case is run: by whom, in which programme, since when. */
export function CaseDetails({ from }: { from: { id: string } & FragmentType<CaseDetails_CaseFragment> }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const viewer = useViewer();
  const { data } = useSuspenseFragment({ fragment: caseDetailsFragment, from });
  const seesCaseworkers = viewer.seesCaseworkers && !isSharedRecord(viewer, data);
  const empty = t`Not recorded`;
  return (
    <Panel title={t`Case`}>
      <Facts>
        <Fact term={t`Partner`} empty={empty}>
          {data.partner.name}
        </Fact>
        {seesCaseworkers && (
          <Fact term={t`Caseworker`} empty={t`Nobody assigned`}>
            {data.caseworker?.displayName}
          </Fact>
        )}
        <Fact term={t`Programme`} empty={empty}>
          <Link to="/programmes/$code" params={{ code: data.programme.code }}>
            {data.programme.code}
          </Link>
        </Fact>
        <Fact term={t`Opened`} empty={empty}>
          {format.date(data.openedOn)}
        </Fact>
        <Fact term={t`Age at opening`} empty={empty}>
          {i18n._(ageBandLabels[data.ageBand])}
        </Fact>
        <Fact term={t`Status since`} empty={empty}>
          {format.date(data.statusSince)}
        </Fact>
        {data.closedOn && (
          <Fact term={t`Closed on`} empty={empty}>
            {format.date(data.closedOn)}
          </Fact>
        )}
        {data.exitReason && (
          <Fact term={t`Reason for closing`} empty={empty}>
            {i18n._(exitReasonLabels[data.exitReason])}
          </Fact>
        )}
        {data.keptCase && (
          <Fact term={t`Kept in its place`} empty={empty}>
            <Link to="/cases/$caseId" params={{ caseId: data.keptCase.id }}>
              {data.keptCase.number}
            </Link>
          </Fact>
        )}
      </Facts>
    </Panel>
  );
}

import { useQuery } from '@apollo/client/react';
import { graphql } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../shared/format/use-format.ts';
import { KosovoFootnote } from '../../shared/kosovo/KosovoFootnote.tsx';
import { markedCountry } from '../../shared/kosovo/marked-country.ts';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { partnerKindLabels } from '../../shared/vocabulary/membership-labels.ts';
import { Page } from '../../ui/page/Page.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';

const partnerListQuery = graphql(`
  query PartnerList {
    partners(first: 100) {
      nodes {
        id
        name
        kind
        country {
          code
        }
      }
    }
  }
`);

/** The organisations of the consortium. */
export function PartnerListPage() {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { data, error, refetch } = useQuery(partnerListQuery);
  const partners = (data?.partners.nodes ?? []).toSorted((left, right) => format.compare(left.name, right.name));
  return (
    <Page title={t`Partners`}>
      {error && <ApiProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <RowsSkeleton label={t`Loading partners`} />}
      {data && (
        <Panel title={t`Partners of the consortium`}>
          <DataTable caption={t`By name`}>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Name</Trans>
                </th>
                <th scope="col">
                  <Trans>Kind</Trans>
                </th>
                <th scope="col">
                  <Trans>Country</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {partners.map(({ id, name, kind, country }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td>{i18n._(partnerKindLabels[kind])}</td>
                  <td>{markedCountry(country.code, format.country(country.code))}</td>
                </tr>
              ))}
            </tbody>
          </DataTable>
        </Panel>
      )}
      <KosovoFootnote />
    </Page>
  );
}

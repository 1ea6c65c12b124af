import { useQuery } from '@apollo/client/react';
import { type CaseDimension, graphql, type OverviewQuery } from '@kolo/schema';
import { useMemo } from 'react';
import type { Format } from '../../shared/format/format.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { markedCountry } from '../../shared/kosovo/marked-country.ts';
import { useViewer } from '../viewer/index.ts';
import { countMatrix } from './count-matrix.ts';

const overviewQuery = graphql(`
  query Overview($groupBy: [CaseDimension!]!, $filter: CaseFilter) {
    caseCounts(groupBy: $groupBy, filter: $filter) {
      country {
        code
      }
      partner {
        id
        shortName
      }
      status
      count
    }
    programmes {
      code
      name
    }
  }
`);

export type Grouping = 'country' | 'partner';

const dimensions: Record<Grouping, CaseDimension> = { country: 'COUNTRY', partner: 'PARTNER' };

/** The counts of cases by status: by country for whoever has several, else by partner. */
export function useOverview(programme: string | undefined) {
  const format = useFormat();
  const { memberships } = useViewer();
  const countryCodes = useMemo(() => [...new Set(memberships.map(({ country }) => country.code))], [memberships]);
  const grouping: Grouping = countryCodes.length > 1 ? 'country' : 'partner';
  const { data, previousData, error, loading, refetch } = useQuery(overviewQuery, {
    variables: {
      groupBy: [dimensions[grouping], 'STATUS'],
      filter: programme ? { programmeCodes: [programme] } : {},
    },
    fetchPolicy: 'cache-and-network',
  });
  const shown = data ?? (error ? undefined : previousData);
  const matrix = useMemo(() => {
    if (!shown) return undefined;
    const groups =
      grouping === 'country' ? countryCodes.map((code) => ({ key: code, label: countryLabel(code, format) })) : [];
    const counts = shown.caseCounts.map((count) => ({ ...count, ...groupOf(count, grouping, format) }));
    return countMatrix(groups, counts, format.compare);
  }, [shown, grouping, countryCodes, format]);
  return {
    grouping,
    matrix,
    programmes: shown?.programmes ?? [],
    hasKosovo: countryCodes.includes('XK'),
    isStale: loading && !data,
    error,
    refetch,
  };
}

function groupOf({ country, partner }: OverviewQuery['caseCounts'][number], grouping: Grouping, format: Format) {
  if (grouping === 'country')
    return { key: country?.code ?? '', label: country ? countryLabel(country.code, format) : '' };
  return { key: partner?.id ?? '', label: partner?.shortName ?? '' };
}

function countryLabel(code: string, format: Format): string {
  return markedCountry(code, format.country(code));
}

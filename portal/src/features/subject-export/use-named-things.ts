import { useQuery } from '@apollo/client/react';
import { graphql } from '@kolo/schema';
import type { SubjectExportContent } from './subject-export.ts';
import type { NamedThings } from './value-labels.ts';

const namedThingsQuery = graphql(`
  query NamedThings($countryCodes: [ID!]!) {
    programmes {
      code
      name
    }
    municipalities(countryCodes: $countryCodes) {
      code
      name
    }
  }
`);

/** The programmes and municipalities that an export may name, in the reader's language; none while they are being loaded. */
export function useNamedThings({ records }: SubjectExportContent): NamedThings {
  const countries = Object.values(records).flatMap((rows) => rows.map(({ country_code }) => country_code));
  const countryCodes = [...new Set(countries)].filter((code) => typeof code === 'string').toSorted();
  const { data } = useQuery(namedThingsQuery, { variables: { countryCodes } });
  return { programmes: data?.programmes ?? [], municipalities: data?.municipalities ?? [] };
}

import { skipToken, useQuery } from '@apollo/client/react';
import { graphql } from '@kolo/schema';
import { useFormat } from '../format/use-format.ts';

const municipalitiesQuery = graphql(`
  query Municipalities($countryCodes: [ID!]!) {
    municipalities(countryCodes: $countryCodes) {
      code
      name
    }
  }
`);

/** The municipalities of a country, in the order of the reader's language; none while they are being loaded. */
export function useMunicipalities(countryCode: string | undefined): readonly { code: string; name: string }[] {
  const format = useFormat();
  const { data } = useQuery(
    municipalitiesQuery,
    countryCode === undefined ? skipToken : { variables: { countryCodes: [countryCode] } },
  );
  return (data?.municipalities ?? []).toSorted((left, right) => format.compare(left.name, right.name));
}

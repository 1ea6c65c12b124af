import { useQuery } from '@apollo/client/react';
import { graphql } from '@kolo/schema';
import { today } from '../../shared/format/format.ts';

const programmeChoicesQuery = graphql(`
  query ProgrammeChoices {
    programmes {
      code
      name
      startsOn
      countries {
        code
      }
      partners {
        id
      }
    }
  }
`);

/** The programmes that have started, run in a country and have a partner take part, the latest first. */
export function useProgrammes(partnerId: string, countryCode: string): readonly { code: string; name: string }[] {
  const { data } = useQuery(programmeChoicesQuery);
  return (data?.programmes ?? []).filter(
    ({ startsOn, countries, partners }) =>
      startsOn <= today() &&
      countries.some(({ code }) => code === countryCode) &&
      partners.some(({ id }) => id === partnerId),
  );
}

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
    }
  }
`);

/** The programmes that have started and run in a country, the latest first. */
export function useProgrammes(countryCode: string): readonly { code: string; name: string }[] {
  const { data } = useQuery(programmeChoicesQuery);
  return (data?.programmes ?? []).filter(
    ({ startsOn, countries }) => startsOn <= today() && countries.some(({ code }) => code === countryCode),
  );
}

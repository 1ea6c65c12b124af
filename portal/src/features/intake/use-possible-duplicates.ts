import { skipToken, useQuery } from '@apollo/client/react';
import { answered, emptyPerson, personInput } from '../person-form/index.ts';
import type { IntakeValues } from './intake-values.ts';
import { possibleDuplicatesQuery } from './possible-duplicates.query.ts';

/** The partner's records that may be of the person in an intake; asked once the intake has no mistakes. */
export function usePossibleDuplicates(values: IntakeValues, partnerId: string | undefined, isComplete: boolean) {
  const { data, error, refetch } = useQuery(
    possibleDuplicatesQuery,
    partnerId === undefined || !isComplete
      ? skipToken
      : { variables: { input: draftFrom(values, partnerId) }, fetchPolicy: 'network-only' },
  );
  return { duplicates: data?.possibleDuplicatesOf ?? [], error, refetch };
}

function draftFrom(values: IntakeValues, partnerId: string) {
  const { identity = {}, sex, municipalityCode } = personInput(values, answered(values, emptyPerson));
  return { partnerId, identity, ...(sex && { sex }), ...(municipalityCode && { municipalityCode }) };
}

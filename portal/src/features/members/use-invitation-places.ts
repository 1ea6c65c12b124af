import { useQuery } from '@apollo/client/react';
import { invitationPlacesQuery } from './members.query.ts';
import type { ManagedPartner } from './use-managed-partners.ts';

/** A country of a partner and a programme in which it takes part there. */
export interface InvitationPlace {
  readonly key: string;
  readonly countryCode: string;
  readonly programmeCode: string;
  readonly programmeName: string;
}

/** Where somebody can be invited to at a partner: one for each country and programme; none while loading. */
export function useInvitationPlaces({ id, countries }: ManagedPartner): readonly InvitationPlace[] {
  const { data } = useQuery(invitationPlacesQuery);
  return (data?.programmes ?? [])
    .filter(({ partners }) => partners.some((partner) => partner.id === id))
    .flatMap(({ code, name, countries: inCountries }) =>
      countries
        .filter((country) => inCountries.some((other) => other.code === country.code))
        .map((country) => ({
          key: `${country.code} ${code}`,
          countryCode: country.code,
          programmeCode: code,
          programmeName: name,
        })),
    );
}

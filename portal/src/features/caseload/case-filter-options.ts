import { useQuery } from '@apollo/client/react';
import { graphql } from '@kolo/schema';
import { useFormat } from '../../shared/format/use-format.ts';
import { useViewer } from '../viewer/index.ts';

const caseFilterOptionsQuery = graphql(`
  query CaseFilterOptions($countryCodes: [ID!]) {
    programmes {
      code
      name
    }
    municipalities(countryCodes: $countryCodes) {
      code
      name
      country {
        code
      }
    }
    members(filter: { roles: [CASEWORKER, PARTNER_MANAGER] }) {
      nodes {
        id
        displayName
        partner {
          id
          shortName
        }
      }
    }
    partners(filter: { kinds: [NGO], countryCodes: $countryCodes }) {
      nodes {
        id
        shortName
      }
    }
  }
`);

export interface Option {
  value: string;
  label: string;
}

type OptionName = 'programme' | 'municipality' | 'caseworker' | 'country' | 'partner';

/** What the filters offer: only from the viewer's own countries, in the order of the viewer's language. */
export function useCaseFilterOptions(): Record<OptionName, Option[]> {
  const format = useFormat();
  const { memberships, holdsAny } = useViewer();
  const countryCodes = [...new Set(memberships.map(({ country }) => country.code))].toSorted();
  const { data } = useQuery(caseFilterOptionsQuery, { variables: { countryCodes } });
  const several = countryCodes.length > 1;
  const byLabel = (options: Option[]) => options.toSorted((left, right) => format.compare(left.label, right.label));
  const seesPartners = holdsAny('COUNTRY_COORDINATOR', 'REGIONAL_COORDINATOR');
  return {
    country: several ? byLabel(countryCodes.map((code) => ({ value: code, label: format.country(code) }))) : [],
    partner: seesPartners
      ? byLabel((data?.partners.nodes ?? []).map(({ id, shortName }) => ({ value: id, label: shortName })))
      : [],
    caseworker: byLabel(
      (data?.members.nodes ?? []).map(({ id, displayName, partner }) => ({
        value: id,
        label: seesPartners ? `${displayName} (${partner.shortName})` : displayName,
      })),
    ),
    municipality: byLabel(
      (data?.municipalities ?? []).map(({ code, name, country }) => ({
        value: code,
        label: several ? `${name} (${country.code})` : name,
      })),
    ),
    programme: byLabel((data?.programmes ?? []).map(({ code }) => ({ value: code, label: code }))),
  };
}

import { skipToken, useQuery } from '@apollo/client/react';
import { graphql, type Role } from '@kolo/schema';
import { useFormat } from '../format/use-format.ts';

const caseMembersQuery = graphql(`
  query CaseMembers($partnerIds: [ID!]!) {
    members(first: 100, filter: { partnerIds: $partnerIds, roles: [CASEWORKER, PARTNER_MANAGER] }) {
      nodes {
        id
        displayName
        role
        status
      }
    }
  }
`);

interface CaseMember {
  readonly id: string;
  readonly displayName: string;
  readonly role: Role;
}

/** The active members of a partner who work cases, in the order of the reader's language; none while loading. */
export function useCaseMembers(partnerId: string | undefined): readonly CaseMember[] {
  const format = useFormat();
  const { data } = useQuery(
    caseMembersQuery,
    partnerId === undefined ? skipToken : { variables: { partnerIds: [partnerId] } },
  );
  return (data?.members.nodes ?? [])
    .filter(({ status }) => status === 'ACTIVE')
    .toSorted((left, right) => format.compare(left.displayName, right.displayName));
}

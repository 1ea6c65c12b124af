import { useQuery } from '@apollo/client/react';
import type { PartnerKind } from '@kolo/schema';
import { useFormat } from '../../shared/format/use-format.ts';
import { useViewer } from '../viewer/index.ts';
import { managedPartnersQuery } from './members.query.ts';
import { kindsWithMembers, managingRoles } from './partner-roles.ts';

/** A partner whose members the viewer looks after. */
export interface ManagedPartner {
  readonly id: string;
  readonly name: string;
  readonly kind: PartnerKind;
  readonly countries: readonly { readonly code: string }[];
  /** Whether the viewer manages it; an administrator only gives it its first manager. */
  readonly isManaged: boolean;
}

/** The partners that the viewer manages; for an administrator all that have members. In the order of the reader's language. */
export function useManagedPartners() {
  const format = useFormat();
  const { memberships, holdsAny } = useViewer();
  const { data, error, refetch } = useQuery(managedPartnersQuery, { variables: { kinds: [...kindsWithMembers] } });
  const own = memberships.filter(({ role }) => managingRoles.some((managing) => managing === role));
  const partners = data?.partners.nodes
    .map((partner): ManagedPartner => ({ ...partner, isManaged: own.some((held) => held.partner.id === partner.id) }))
    .filter(({ isManaged }) => isManaged || holdsAny('ADMINISTRATOR'))
    .toSorted((left, right) => format.compare(left.name, right.name));
  return { partners, error, refetch: () => void refetch().catch(() => undefined) };
}

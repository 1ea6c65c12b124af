import { subject } from '@kolo/access';
import { type PersonScope, usePersonRights } from '../person-merge/index.ts';
import { useViewer } from '../viewer/index.ts';

/** What the viewer may do with the bases of one person. A basis is recorded in one's own name. */
export function useBasisRights(person: PersonScope) {
  const { ability, memberships } = useViewer();
  const may = usePersonRights(person);
  const { partner, country } = person;
  const scope = { partnerId: partner.id, partnerKind: partner.kind.toLowerCase(), countryCode: country.code };
  return {
    mayRead: may('read', 'LegalBasis'),
    mayWithdraw: may('update', 'LegalBasis'),
    mayRecord: memberships.some(({ id }) =>
      ability.can('create', subject('LegalBasis', { ...scope, recordedById: id })),
    ),
  };
}

import { type Subject, subject } from '@kolo/access';
import { type RecordScope, useViewer } from '../viewer/index.ts';

/** What of a person decides on who may work with the record. */
export type PersonScope = RecordScope;

/** Asks the policy's rules about the records of one person. They only hide what the API would refuse. */
export function usePersonRights({ partner, country }: PersonScope) {
  const { ability } = useViewer();
  const row = { partnerId: partner.id, partnerKind: partner.kind.toLowerCase(), countryCode: country.code };
  return (action: 'read' | 'create' | 'update', what: Subject) => ability.can(action, subject(what, { ...row }));
}

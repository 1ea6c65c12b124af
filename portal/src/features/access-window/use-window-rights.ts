import { subject } from '@kolo/access';
import type { PersonScope } from '../person-merge/index.ts';
import { useViewer } from '../viewer/index.ts';

/** Whether the viewer reads who has a window to records of this partner; whoever does not is not told that nobody has. */
export function useWindowRights({ partner, country }: PersonScope): boolean {
  const { ability } = useViewer();
  const scope = { partnerId: partner.id, partnerKind: partner.kind.toLowerCase(), countryCode: country.code };
  return ability.can('read', subject('AccessWindow', { ...scope, restricted: false }));
}

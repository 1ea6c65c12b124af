import type { BasisPurposeCode, WindowGroupCode } from '@kolo/reference-data';
import type { UserErrorCode } from '../../platform/graphql/index.ts';
import { today } from '../../platform/today.ts';
import type { BasisTarget } from './offering.queries.ts';

/** How long an answer may be waited for. */
export const MOST_DAYS_TO_ANSWER = 90;

/** What is to be shown, to whom, what for, and until which day an answer is waited for. */
interface Shown {
  readonly personId: string;
  readonly toPartnerId: string;
  readonly purpose: BasisPurposeCode;
  readonly groups: readonly WindowGroupCode[];
  readonly dueOn: string;
}

/** What the basis does not cover, by the field that asks for it. */
export function problemsOfBasis(
  basis: BasisTarget,
  { personId, toPartnerId, purpose, groups, dueOn }: Shown,
): readonly (readonly [string, UserErrorCode])[] {
  const { expiresOn } = basis;
  const covers =
    basis.personId === personId && basis.recipientId === toPartnerId.toLowerCase() && basis.purpose === purpose;
  if (!covers || basis.givenOn > today()) return [['basisId', 'BASIS_DOES_NOT_COVER']];
  if (basis.withdrawn) return [['basisId', 'BASIS_WITHDRAWN']];
  if (expiresOn !== null && expiresOn < today()) return [['basisId', 'BASIS_EXPIRED']];
  const wider = groups.some((group) => group !== 'file' && !basis.groups.includes(group));
  return [
    ...(wider ? [['groups', 'BASIS_DOES_NOT_COVER'] as const] : []),
    ...(expiresOn !== null && dueOn > expiresOn ? [['dueOn', 'BASIS_DOES_NOT_COVER'] as const] : []),
  ];
}

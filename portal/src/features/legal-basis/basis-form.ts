import type {
  BasisEvidence,
  BasisKind,
  BasisPurpose,
  GuardianKind,
  RecordLegalBasisInput,
  WindowGroup,
} from '@kolo/schema';
import type { BasisSearch } from './basis-search.ts';

/** What the form holds; empty texts stand for what was not said. */
export interface BasisValues {
  readonly [field: string]: string | string[];
  readonly who: string;
  readonly guardianName: string;
  readonly kind: string;
  readonly purpose: string;
  readonly recipientId: string;
  readonly groups: string[];
  readonly evidence: string;
  readonly evidenceNote: string;
  readonly givenOn: string;
  readonly expiresOn: string;
}

export const SELF = 'SELF';

/** The values that a new basis starts with: a consent, from today for a year, for what the address says. */
export function startingValues(today: string, { purpose, recipient }: BasisSearch = {}): BasisValues {
  const [year = '', ...rest] = today.split('-');
  const inAYear = [String(Number(year) + 1), ...rest].join('-').replace('-02-29', '-02-28');
  return {
    who: SELF,
    guardianName: '',
    kind: 'CONSENT',
    purpose: purpose?.toUpperCase() ?? '',
    recipientId: recipient ?? '',
    groups: purpose === 'transfer' || purpose === 'transfer_request' ? ['IDENTITY'] : [],
    evidence: '',
    evidenceNote: '',
    givenOn: today,
    expiresOn: inAYear,
  };
}

/** What is sent of the values. */
export function inputOf(values: BasisValues, personId: string, idempotencyKey: string): RecordLegalBasisInput {
  const { who, guardianName, evidenceNote, expiresOn } = values;
  const acted = who === SELF ? {} : { guardian: who as GuardianKind, guardianName };
  return {
    personId,
    kind: values.kind as BasisKind,
    purpose: values.purpose as BasisPurpose,
    recipientId: values.recipientId,
    groups: values.groups as WindowGroup[],
    evidence: values.evidence as BasisEvidence,
    evidenceNote: evidenceNote.trim() || null,
    ...acted,
    givenOn: values.givenOn,
    expiresOn: expiresOn || null,
    idempotencyKey,
  };
}

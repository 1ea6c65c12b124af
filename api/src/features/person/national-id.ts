import type { NationalIdKindCode } from '@kolo/reference-data';
import { validate as validateJmbg } from 'stdnum/lib/cjs/ba/jmbg.js';
import type { KeyedHash } from '../../platform/keyed-hash.ts';

/** A national id as a user gives it: in clear, so it goes no further than the resolver. */
export interface GivenNationalId {
  readonly kind: NationalIdKindCode;
  readonly number: string;
}

/** What is kept of a national id. */
export interface KeptNationalId {
  readonly kind: NationalIdKindCode;
  readonly hash: string;
  readonly keyVersion: number;
  /** False where the number cannot be one of its kind; then the hash is of nothing. */
  readonly valid: boolean;
}

const LEAST_LENGTH = 4;
const MOST_LENGTH = 30;

/** Turns a national id into what may be kept of it. Spelling with blanks, dashes or small letters makes no difference. */
export function keepNationalId({ kind, number }: GivenNationalId, hash: KeyedHash): KeptNationalId {
  const digits = normalised(number);
  const valid = isPossible(kind, digits);
  return { kind, hash: valid ? hash.of(`${kind} ${digits}`) : '', keyVersion: hash.keyVersion, valid };
}

function normalised(number: string): string {
  return number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function isPossible(kind: NationalIdKindCode, digits: string): boolean {
  if (kind === 'jmbg') return validateJmbg(digits).isValid;
  if (kind === 'kosovo_personal_number') return /^\d{10}$/.test(digits);
  const { length } = [...digits];
  return length >= LEAST_LENGTH && length <= MOST_LENGTH && digits.isWellFormed();
}

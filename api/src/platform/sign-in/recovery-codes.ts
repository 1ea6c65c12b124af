import { randomInt } from 'node:crypto';

/** Ten, each good once. */
const CODES = 10;
/** Without what is taken for something else on paper: I and 1, O and 0, L, U. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const HALF = 5;

/** Makes a set of recovery codes, such as `7KQ4Z-MPA2R`: 49 bits each, tried out behind a limit only. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: CODES }, () => `${letters()}-${letters()}`);
}

/** A code as it is hashed, however somebody typed it. */
export function normalRecoveryCode(text: string): string {
  return text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
}

function letters(): string {
  return Array.from({ length: HALF }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from './authentication.ts';

/** What is wrong with a password: a code for programs, and the end of a sentence that begins with "The password". */
export interface PasswordProblem {
  readonly code: 'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_LONG' | 'PASSWORD_TOO_SIMPLE';
  readonly sentence: string;
}

/** With fewer different characters a long password is a short one, repeated. */
const LEAST_CHARACTERS = 5;

/** Long enough, and among the first that anybody tries: rows of keys, and words that many choose. */
const EVERYBODYS =
  /^(?:(?:0?123456789\d*)|(?:qwert[yz]\w*)|(?:abcdefgh\w*)|(?:(?:password|lozinka|fjalekalimi|sifra|šifra|admin|administrator|welcome|iloveyou)[\d!.]*))$/i;

function isAddress(password: string, email: string): boolean {
  const address = email.toLowerCase();
  const text = password.toLowerCase();
  return address !== '' && (text.includes(address) || text === address.slice(0, address.indexOf('@')));
}

/** Says what is wrong with a password for an account with this address; null when it will do. */
export function passwordProblem(password: string, email = ''): PasswordProblem | null {
  if (password.length < MIN_PASSWORD_LENGTH) {
    return { code: 'PASSWORD_TOO_SHORT', sentence: `needs at least ${MIN_PASSWORD_LENGTH} characters` };
  }
  if (password.length > MAX_PASSWORD_LENGTH) {
    return { code: 'PASSWORD_TOO_LONG', sentence: `may have at most ${MAX_PASSWORD_LENGTH} characters` };
  }
  if (new Set(password).size < LEAST_CHARACTERS || EVERYBODYS.test(password) || isAddress(password, email)) {
    return { code: 'PASSWORD_TOO_SIMPLE', sentence: 'is among the first that somebody would try' };
  }
  return null;
}

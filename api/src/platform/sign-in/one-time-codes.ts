import { randomBytes } from 'node:crypto';
import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import { constantTimeEqual } from 'better-auth/crypto';

/** What every authenticator app assumes; RFC 6238. */
const PERIOD_SECONDS = 30;
const DIGITS = 6;
/** As long as the hash: RFC 4226, section 4. */
const SECRET_BYTES = 20;
/** Clocks of telephones differ, and a code is typed at the end of its time: the one before and the one after will do. */
const DRIFT = [0, -1, 1];

/** Makes a secret for an authenticator app, as people can type it (base32). */
export function newTotpSecret(): string {
  return base32.encode(randomBytes(SECRET_BYTES), { padding: false });
}

/** What an authenticator app reads from a QR code. */
export function totpUri(secret: string, account: string): string {
  return otpOf(secret).url('Kolo', account);
}

/** The time step that a moment (in milliseconds) lies in. */
export function stepAt(now: number): number {
  return Math.floor(now / 1000 / PERIOD_SECONDS);
}

/** The code of a time step. */
export function codeOf(secret: string, step: number): Promise<string> {
  return otpOf(secret).hotp(step);
}

/** The time step that a code belongs to, of those near a moment (in milliseconds); null where it belongs to none. */
export async function matchingStep(secret: string, code: string, now: number): Promise<number | null> {
  const steps = DRIFT.map((drift) => stepAt(now) + drift);
  const codes = await Promise.all(steps.map((step) => codeOf(secret, step)));
  return steps.find((_step, place) => constantTimeEqual(codes[place] ?? '', code)) ?? null;
}

function otpOf(secret: string) {
  return createOTP(base32.decode(secret), { digits: DIGITS, period: PERIOD_SECONDS });
}

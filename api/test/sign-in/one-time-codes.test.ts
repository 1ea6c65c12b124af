import { describe, expect, test } from 'vitest';
import { codeOf, matchingStep, newTotpSecret, stepAt, totpUri } from '../../src/platform/sign-in/one-time-codes.ts';
import { newRecoveryCodes, normalRecoveryCode } from '../../src/platform/sign-in/recovery-codes.ts';
import { TextSeal } from '../../src/platform/sign-in/text-seal.ts';

/** The secret of RFC 6238, appendix B: `12345678901234567890`. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('codes of an app', () => {
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('are those of RFC 6238 at %i seconds', async (seconds, code) => {
    expect(await codeOf(SECRET, stepAt(seconds * 1000))).toBe(code);
  });

  test('hold in their own half minute, the one before and the one after', async () => {
    const now = 1_800_000_000_000;
    const step = stepAt(now);
    for (const drift of [-1, 0, 1])
      expect(await matchingStep(SECRET, await codeOf(SECRET, step + drift), now)).toBe(step + drift);
    for (const drift of [-2, 2]) expect(await matchingStep(SECRET, await codeOf(SECRET, step + drift), now)).toBeNull();
    expect(await matchingStep(SECRET, '', now)).toBeNull();
  });

  test('come from secrets of 160 bits that an app can read', () => {
    const secret = newTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(secret);
    const uri = new URL(totpUri(secret, 'ana@kolo.example'));
    expect([uri.protocol, uri.host]).toEqual(['otpauth:', 'totp']);
    expect(decodeURIComponent(uri.pathname)).toBe('/Kolo:ana@kolo.example');
    expect(Object.fromEntries(uri.searchParams)).toEqual({ secret, issuer: 'Kolo', digits: '6', period: '30' });
  });
});

test('recovery codes are ten, differ, and are known however they are typed', () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[A-HJKMNP-TV-Z2-9]{5}-[A-HJKMNP-TV-Z2-9]{5}$/);
  expect(normalRecoveryCode(' 7kq4z mpa2r ')).toBe(normalRecoveryCode('7KQ4Z-MPA2R'));
});

test('a sealed text opens for whom it belongs to, and not when it is changed or moved', () => {
  const seal = new TextSeal(Buffer.alloc(32, 1).toString('base64url'));
  const sealed = seal.seal(SECRET, 'ana');
  expect(sealed).not.toContain(SECRET);
  expect(seal.seal(SECRET, 'ana')).not.toBe(sealed);
  expect(seal.open(sealed, 'ana')).toBe(SECRET);
  expect(() => seal.open(sealed, 'boris')).toThrow();
  expect(() => seal.open(`${sealed.slice(0, -2)}AA`, 'ana')).toThrow();
  expect(() => new TextSeal(Buffer.alloc(32, 2).toString('base64url')).open(sealed, 'ana')).toThrow();
});

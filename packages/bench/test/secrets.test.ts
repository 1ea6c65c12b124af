import { expect, test } from 'vitest';
import { secretFor, sessionCookie, sessionToken } from '../src/secrets.ts';

const key = secretFor('a secret of the installation', 'sign-in');

test('a cookie gives back the token that it was made of', () => {
  expect(sessionToken(key, `theme=dark; ${sessionCookie(key, 'a-token')}`)).toBe('a-token');
});

test('a cookie with another signature gives nothing', () => {
  expect(sessionToken(key, sessionCookie(secretFor('another', 'sign-in'), 'a-token'))).toBeNull();
  expect(sessionToken(key, 'theme=dark')).toBeNull();
  expect(sessionToken(key, undefined)).toBeNull();
});

test('secrets differ by purpose', () => {
  expect(secretFor('one', 'a')).not.toBe(secretFor('one', 'b'));
});

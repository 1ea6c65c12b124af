import { describe, expect, it } from 'vitest';
import { signInSearchSchema } from './sign-in-search.ts';

describe('signInSearchSchema', () => {
  it('keeps the way back to a page of the portal', () => {
    expect(signInSearchSchema.parse({ returnTo: '/cases/1?tab=mine' })).toEqual({ returnTo: '/cases/1?tab=mine' });
  });

  it.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)', 7])(
    'drops %s',
    (returnTo) => expect(signInSearchSchema.parse({ returnTo }).returnTo).toBeUndefined(),
  );
});

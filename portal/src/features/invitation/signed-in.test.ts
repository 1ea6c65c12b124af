import { describe, expect, it } from 'vitest';
import { signedInFrom } from './signed-in.ts';

const refusal = (code: string) => ({ data: null, errors: [{ extensions: { code } }] });

describe('signedInFrom', () => {
  it('knows a member by the address', () =>
    expect(signedInFrom({ data: { viewer: { user: { email: 'ana@kolo.example' } } } })).toEqual({
      email: 'ana@kolo.example',
    }));

  it('knows that somebody without a membership is signed in', () =>
    expect(signedInFrom(refusal('NOT_FOUND'))).toEqual({ email: undefined }));

  it('knows nobody otherwise', () => {
    expect(signedInFrom(refusal('UNAUTHENTICATED'))).toBeUndefined();
    expect(signedInFrom({})).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { isPossibleNationalId } from './national-id.ts';

describe('isPossibleNationalId', () => {
  it.each([
    ['JMBG', '0101006500006', true],
    ['JMBG', '010100 650000-6', true],
    ['JMBG', '0101006500007', false],
    ['JMBG', '010100650000', false],
    ['KOSOVO_PERSONAL_NUMBER', '1234567890', true],
    ['KOSOVO_PERSONAL_NUMBER', '123456789', false],
    ['PASSPORT', 'AB 12345', true],
    ['PASSPORT', 'AB1', false],
  ])('%s %s: %s', (kind, number, possible) => expect(isPossibleNationalId(kind, number)).toBe(possible));
});

import { describe, expect, it } from 'vitest';
import { personFieldOf, restorable } from './restorable.ts';

const row = (field: string, recordedAt: string, id: string, oldValue: string | null = 'x') => ({
  field,
  oldValue,
  recordedAt,
  correction: { id },
});

describe('restorable', () => {
  it('offers what the merge took over and nobody has changed since', () => {
    const corrected = [
      row('phone', '2018-02-01T10:00:00Z', 'later'),
      row('phone', '2018-01-01T10:00:00Z', 'merge'),
      row('birthYear', '2018-01-01T10:00:00Z', 'merge'),
      row('birthDate', '2018-01-01T10:00:00Z', 'merge'),
      row('firstName', '2017-01-01T10:00:00Z', 'before'),
    ];
    expect(restorable('merge', corrected)).toEqual(['birthDate']);
    expect(restorable(undefined, corrected)).toEqual([]);
  });

  it('offers a national id only where there was none', () => {
    expect(restorable('merge', [row('nationalId', '2018-01-01T10:00:00Z', 'merge')])).toEqual([]);
    expect(restorable('merge', [row('nationalId', '2018-01-01T10:00:00Z', 'merge', null)])).toEqual(['nationalId']);
  });
});

describe('personFieldOf', () => {
  it('names a question as the API does', () => {
    expect(
      ['municipalityCode', 'noFixedAddress', 'nationalId', 'seeing'].map((one) => personFieldOf(one as never)),
    ).toEqual(['MUNICIPALITY', 'NO_FIXED_ADDRESS', 'NATIONAL_ID', 'SEEING']);
  });
});

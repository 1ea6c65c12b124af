import { describe, expect, it } from 'vitest';
import { correctionsFrom } from './corrections.ts';

const field = (id: string, name: string, recordedAt: string, correction: string) => ({
  id,
  field: name,
  oldValue: null,
  recordedAt,
  actor: { id: 'm1', displayName: 'Mira' },
  correction: { id: correction, reason: `because of ${correction}` },
});

describe('correctionsFrom', () => {
  it('joins the fields of one correction from all parts of the record, the latest first', () => {
    const corrections = correctionsFrom(
      [field('1', 'sex', '2018-01-01T10:00:00Z', 'a')],
      [field('2', 'phone', '2018-02-01T10:00:00Z', 'b'), field('3', 'alias', '2018-01-01T10:00:00Z', 'a')],
    );
    expect(corrections.map(({ reason, by, fields }) => [reason, by, ...fields.map(({ id }) => id)])).toEqual([
      ['because of b', 'Mira', '2'],
      ['because of a', 'Mira', '1', '3'],
    ]);
  });

  it('leaves out the year of birth where the date says it', () => {
    const [first] = correctionsFrom([
      field('1', 'birthYear', '2018-01-01T10:00:00Z', 'a'),
      field('2', 'birthDate', '2018-01-01T10:00:00Z', 'a'),
    ]);
    expect(first?.fields.map(({ id }) => id)).toEqual(['2']);
  });
});

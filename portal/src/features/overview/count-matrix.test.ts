import { describe, expect, it } from 'vitest';
import { countMatrix } from './count-matrix.ts';

const byLetter = (left: string, right: string) => left.localeCompare(right);
const serbia = { key: 'RS', label: 'Serbia' };
const kosovo = { key: 'XK', label: 'Kosovo' };

describe('countMatrix', () => {
  it('adds up by row and by column', () => {
    const { rows, totals } = countMatrix(
      [],
      [
        { ...serbia, status: 'OPEN', count: 3 },
        { ...serbia, status: 'CLOSED', count: 4 },
        { ...kosovo, status: 'OPEN', count: 5 },
      ],
      byLetter,
    );
    expect(rows.map(({ label, total }) => [label, total])).toEqual([
      ['Kosovo', 5],
      ['Serbia', 7],
    ]);
    expect(totals).toEqual({ byStatus: { OPEN: 8, CLOSED: 4, TRANSFERRED: 0, DUPLICATE: 0 }, total: 12 });
  });

  it('keeps a country without cases as a row of zeros', () => {
    const { rows } = countMatrix([serbia, kosovo], [{ ...serbia, status: 'OPEN', count: 1 }], byLetter);
    expect(rows[0]).toMatchObject({ key: 'XK', total: 0 });
  });
});

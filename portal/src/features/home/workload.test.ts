import { describe, expect, it } from 'vitest';
import { workloadRows } from './workload.ts';

const member = (id: string, status = 'ACTIVE') => ({ id, displayName: id, status });

describe('workloadRows', () => {
  it('puts the most first, measured by it, and leaves out what nobody has', () => {
    const rows = workloadRows([
      { caseworker: member('ana'), count: 5 },
      { caseworker: null, count: 90 },
      { caseworker: member('boris', 'DEACTIVATED'), count: 20 },
    ]);
    expect(rows).toEqual([
      { id: 'boris', name: 'boris', count: 20, share: 100, hasLeft: true },
      { id: 'ana', name: 'ana', count: 5, share: 25, hasLeft: false },
    ]);
  });

  it('of nothing is nothing', () => expect(workloadRows([])).toEqual([]));
});

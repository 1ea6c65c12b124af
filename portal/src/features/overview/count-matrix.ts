import type { CaseStatus } from '@kolo/schema';

export const statuses = ['OPEN', 'CLOSED', 'TRANSFERRED', 'DUPLICATE'] as const satisfies CaseStatus[];

/** How many cases one country or partner has in each status. */
export interface CountRow {
  /** The country's code or the partner's id. */
  key: string;
  label: string;
  byStatus: Record<CaseStatus, number>;
  total: number;
}

export interface CountMatrix {
  rows: CountRow[];
  totals: Omit<CountRow, 'key' | 'label'>;
}

interface Count {
  key: string;
  label: string;
  status: CaseStatus | null;
  count: number;
}

/** Counts by group and status as a table; groups without a case are rows of zeros, rows are in the reader's order. */
export function countMatrix(
  groups: readonly { key: string; label: string }[],
  counts: readonly Count[],
  compare: (left: string, right: string) => number,
): CountMatrix {
  const rows = new Map(groups.map(({ key, label }) => [key, emptyRow(key, label)]));
  const totals = emptyRow('', '');
  for (const { key, label, status, count } of counts) {
    if (!status) continue;
    const row = rows.get(key) ?? emptyRow(key, label);
    rows.set(key, row);
    for (const target of [row, totals]) {
      target.byStatus[status] += count;
      target.total += count;
    }
  }
  return {
    rows: [...rows.values()].toSorted((left, right) => compare(left.label, right.label)),
    totals: { byStatus: totals.byStatus, total: totals.total },
  };
}

function emptyRow(key: string, label: string): CountRow {
  return { key, label, byStatus: { OPEN: 0, CLOSED: 0, TRANSFERRED: 0, DUPLICATE: 0 }, total: 0 };
}

export interface WorkloadCount {
  readonly caseworker: { readonly id: string; readonly displayName: string; readonly status: string } | null;
  readonly count: number;
}

export interface WorkloadRow {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  /** The part of the longest bar, 0 to 100. */
  readonly share: number;
  /** Whether the member has left and still holds open cases. */
  readonly hasLeft: boolean;
}

/** How many open cases each caseworker has, the most first; cases without one are counted elsewhere. */
export function workloadRows(counts: readonly WorkloadCount[]): WorkloadRow[] {
  const most = Math.max(0, ...counts.filter(({ caseworker }) => caseworker).map(({ count }) => count));
  return counts
    .flatMap(({ caseworker, count }): WorkloadRow[] => {
      if (!caseworker) return [];
      const { id, displayName: name, status } = caseworker;
      return [{ id, name, count, share: Math.round((count / most) * 100), hasLeft: status === 'DEACTIVATED' }];
    })
    .toSorted((left, right) => right.count - left.count);
}

import { useState } from 'react';

interface Selectable {
  readonly id: string;
  readonly version: number;
  readonly status: string;
}

/** The cases that somebody has chosen on this page of the list. */
export interface Selection {
  readonly chosen: readonly Selectable[];
  readonly count: number;
  readonly isAll: boolean;
  has(id: string): boolean;
  /** Whether it can be chosen: only an open case is assigned. */
  mayChoose(id: string): boolean;
  toggle(id: string): void;
  toggleAll(): void;
  clear(): void;
}

/** What is chosen of the cases shown; what is not shown any more is not chosen any more. */
export function useSelection(cases: readonly Selectable[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const open = cases.filter(({ status }) => status === 'OPEN');
  const chosen = open.filter(({ id }) => ids.has(id));
  const isAll = open.length > 0 && chosen.length === open.length;
  return {
    chosen,
    count: chosen.length,
    isAll,
    has: (id) => ids.has(id),
    mayChoose: (id) => open.some((one) => one.id === id),
    toggle: (id) => setIds(toggled(ids, id)),
    toggleAll: () => setIds(new Set(isAll ? [] : open.map(({ id }) => id))),
    clear: () => setIds(new Set()),
  };
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

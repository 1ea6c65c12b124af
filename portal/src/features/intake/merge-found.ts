export type Way = 'nationalId' | 'name' | 'birthDate';

export interface Found<P> {
  readonly person: P;
  /** By what the person was found. */
  readonly by: readonly Way[];
}

/** One list from several searches: each person once, those first that more of them found. */
export function mergeFound<P extends { readonly id: string }>(
  lists: Readonly<Record<Way, readonly P[] | undefined>>,
): Found<P>[] {
  const found = new Map<string, { person: P; by: Way[] }>();
  for (const way of ['nationalId', 'name', 'birthDate'] as const) {
    for (const person of lists[way] ?? []) {
      const known = found.get(person.id);
      if (known) known.by.push(way);
      else found.set(person.id, { person, by: [way] });
    }
  }
  const rank = ({ by }: Found<P>) => by.length + (by.includes('nationalId') ? 3 : 0);
  return [...found.values()].toSorted((left, right) => rank(right) - rank(left));
}

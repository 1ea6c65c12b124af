export interface Heir {
  readonly id: string;
  readonly name: string;
}

export interface Share extends Heir {
  readonly cases: number;
}

/**
 * How many cases each of several members takes over: the API deals them in turn in this order, so that the first get one
 * more where they do not divide evenly.
 */
export function sharesOf(cases: number, heirs: readonly Heir[]): Share[] {
  const each = Math.floor(cases / heirs.length);
  const rest = cases % heirs.length;
  return heirs.map((heir, place) => ({ ...heir, cases: each + (place < rest ? 1 : 0) }));
}

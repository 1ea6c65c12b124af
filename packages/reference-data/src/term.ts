/** One word of a vocabulary: the code that is stored, the label that is shown, and what it means. */
export interface Term<Code extends string = string> {
  readonly code: Code;
  /** English; the portal translates it. */
  readonly label: string;
  /** One sentence, also the description of the GraphQL enum value. */
  readonly description: string;
  /** Where the term comes from, when it is not the consortium's own. */
  readonly source?: string;
}

type Terms = readonly [Term, ...Term[]];

/** The codes of a vocabulary as a tuple of literals, in its order. */
export type CodesOf<T extends Terms> = { readonly [K in keyof T]: T[K] extends Term<infer Code> ? Code : never };

/** The codes of a vocabulary, in its order. */
export function codesOf<const T extends Terms>(terms: T): CodesOf<T> {
  return terms.map((term) => term.code) as unknown as CodesOf<T>;
}

/** The term of a code. Throws when the vocabulary has no such code. */
export function termOf<T extends Terms>(terms: T, code: T[number]['code']): T[number] {
  const found = terms.find((term) => term.code === code);
  if (found === undefined) throw new Error(`Unknown code "${code}"`);
  return found;
}

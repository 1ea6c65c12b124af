/** First and last names of one community; each list in local spelling. */
export interface NameList {
  readonly female: readonly string[];
  readonly male: readonly string[];
  readonly last: readonly string[];
}

/** A list of names from words separated by blanks. */
export function nameList(words: { female: string; male: string; last: string }): NameList {
  return { female: words.female.split(' '), male: words.male.split(' '), last: words.last.split(' ') };
}

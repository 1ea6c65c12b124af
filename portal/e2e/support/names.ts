import { askDatabase } from './database.ts';

export interface Names {
  /** First and last name together, in both orders. */
  full: string[];
  /** Last names that nothing else is called: no colleague, partner or place. */
  last: string[];
}

/** Every name of a person in the database. */
export async function namesOfPersons(): Promise<Names> {
  const persons = await askDatabase<{ first_name: string; last_name: string }>(
    'select distinct first_name, last_name from person_identity where first_name is not null and last_name is not null',
  );
  const others = await askDatabase<{ name: string }>(
    `select name from user_account union select display_name from membership union select name from partner
     union select short_name from partner union select name from municipality`,
  );
  const taken = new Set(others.flatMap(({ name }) => name.split(/[\s,.()"„“–-]+/)));
  const full = persons.flatMap(({ first_name: first, last_name: last }) => [`${first} ${last}`, `${last} ${first}`]);
  const last = new Set(persons.map(({ last_name }) => last_name).filter((name) => !taken.has(name)));
  return { full, last: [...last] };
}

/** The names that occur in any of the texts, as whole words. */
export function namesIn(texts: readonly string[], { full, last }: Names): string[] {
  const all = texts.join('\n');
  const words = new Set(all.split(/[^\p{L}'’-]+/u));
  return [...full.filter((name) => all.includes(name)), ...last.filter((name) => words.has(name))];
}

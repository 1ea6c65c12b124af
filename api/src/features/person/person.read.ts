import { type FilterRule, oneOf, oneOfIds, type ReadDeclaration } from '../../platform/read/index.ts';
import { MOST_WORDS, wordFilter } from './person-search.ts';

/**
 * Persons with a word that begins so: by the words of a record that was merged, the one that is kept. A range of the index, as `like` would not
 * be under row-level security.
 */
const beginning: FilterRule = {
  column: 'id',
  type: 'text',
  within: { subject: 'PersonNameWord', table: 'kolo.person_name_word', key: 'found_id' },
  sql: (alias, value) =>
    `${alias}.word >= kolo.name_key(${value}) and ${alias}.word < kolo.name_key(${value}) || U&'\\+10FFFF'`,
};

const withNationalId: FilterRule = {
  column: 'id',
  type: 'text',
  within: { subject: 'PersonMatchKey', table: 'kolo.person_match_key', key: 'found_id' },
  sql: (alias, value) => `${alias}.kind = 'national_id' and ${alias}.key = ${value}`,
};

/** The record that is kept for the person of a row. */
const keptRecord = (alias: string) =>
  `(select coalesce(p.merged_into_id, p.id) from kolo.person p where p.id = ${alias}.person_id)`;

const bornOn: FilterRule = {
  column: 'id',
  type: 'date',
  within: { subject: 'PersonIdentity', table: 'kolo.person_identity', key: 'person_id', leadsTo: keptRecord },
  sql: (alias, value) => `${alias}.birth_date = ${value}`,
};

/** Rows of the record with this pseudonym, however it was typed. */
export const pseudonymIs: FilterRule = {
  column: 'pseudonym',
  type: 'text',
  sql: (alias, value) => `${alias}.pseudonym = ${value}`,
  parse: (value) => String(value).trim().toUpperCase(),
};

/** How persons are filtered and sorted; names are those of the GraphQL inputs. */
export const personRead: ReadDeclaration = {
  filters: {
    sex: oneOf('sex'),
    municipalityCodes: oneOf('municipality_code'),
    ids: oneOfIds('id'),
    pseudonym: pseudonymIs,
    birthDate: bornOn,
    nationalId: withNationalId,
    ...Object.fromEntries(Array.from({ length: MOST_WORDS }, (_, place) => [wordFilter(place), beginning])),
  },
  sorts: {
    pseudonym: { sql: (alias) => `${alias}.pseudonym`, type: 'text' },
    birthYear: { sql: (alias) => `coalesce(${alias}.birth_year, 0)`, type: 'int' },
    name: {
      sql: (alias) => `${alias}.sort_key`,
      type: 'text',
      within: { subject: 'PersonIdentity', table: 'kolo.person_identity', key: 'person_id' },
    },
  },
  listed: (alias) => `${alias}.merged_into_id is null`,
  defaultSort: { field: 'pseudonym', direction: 'asc' },
  hidable: ['identity', 'specialCategory', 'householdMembership', 'conviction'],
};

import { badInput } from '../../platform/errors/coded-error.ts';
import { type FilterRule, oneOf, oneOfIds, type ReadDeclaration } from '../../platform/read/index.ts';

const LONGEST_NAME = 200;
const LETTER = /[\p{L}\p{N}]/u;

/** The words of a name as keys, each after a space; a hyphen parts them too. */
const wordsOf = (name: string) =>
  `' ' || kolo.name_key(translate(${name}, U&'-\\2010\\2011\\2012\\2013\\2014\\2015', '       '))`;

/** Members with a name in which a word begins so. There are some hundreds of them, which no index is needed for. */
const named: FilterRule = {
  column: 'display_name',
  type: 'text',
  sql: (alias, value) => `strpos(${wordsOf(`${alias}.display_name`)}, ${wordsOf(value)}) > 0`,
  parse: (value) => {
    const name = String(value).trim();
    if (name.length > LONGEST_NAME) throw badInput(`A name has at most ${LONGEST_NAME} characters.`);
    if (!LETTER.test(name)) throw badInput('A name that is looked for has a letter.');
    return name;
  },
};

/** How members are filtered and sorted; names are those of the GraphQL inputs. */
export const membershipRead: ReadDeclaration = {
  filters: {
    name: named,
    ids: oneOfIds('id'),
    roles: oneOf('role'),
    partnerIds: oneOfIds('partner_id'),
    userIds: oneOfIds('user_id'),
    statuses: oneOf('status'),
  },
  sorts: { displayName: { sql: (alias) => `${alias}.display_name`, type: 'text' } },
  defaultSort: { field: 'displayName', direction: 'asc' },
};

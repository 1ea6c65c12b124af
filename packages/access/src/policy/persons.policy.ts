import type { Policy } from '../template.ts';
import { atAnNgoOfOwnCountry, bothAtOwnNgo } from './conditions.ts';

/** Persons, each field group a table of its own. */
export const persons = {
  Person: {
    read: {
      ...bothAtOwnNgo('reads the persons of their own NGO, and those that a window shows by pseudonym', 'file'),
      country_coordinator: {
        where: atAnNgoOfOwnCountry,
        sentence: 'A country coordinator reads the persons of the NGOs of their own countries.',
      },
      regional_coordinator: {
        where: atAnNgoOfOwnCountry,
        sentence: 'A regional coordinator reads the persons of the NGOs of the listed countries, by pseudonym.',
      },
    },
    create: bothAtOwnNgo('records persons of their own NGO'),
    update: bothAtOwnNgo('corrects sex, birth year and municipality of persons of their own NGO'),
  },
  PersonIdentity: {
    read: {
      ...bothAtOwnNgo('reads who the persons of their own NGO are, and where a window shows it', 'identity'),
      country_coordinator: {
        where: atAnNgoOfOwnCountry,
        sentence: 'A country coordinator reads who the persons of the NGOs of their own countries are.',
      },
      regional_coordinator: {
        where: { shared: ['identity', 'memberships'] },
        sentence: 'A regional coordinator reads who a person is while a glass that they broke themselves is open.',
      },
    },
    update: bothAtOwnNgo('corrects who the persons of their own NGO are'),
  },
  PersonSpecialCategory: {
    read: bothAtOwnNgo(
      'reads ethnicity, disability, health, vulnerabilities and target groups at their own NGO, and where a window shows them',
      'special_category',
    ),
    update: bothAtOwnNgo('corrects special-category data of persons of their own NGO'),
  },
  PersonConviction: {},
  PersonNameWord: {
    read: {
      ...bothAtOwnNgo('finds the persons of their own NGO by name'),
      country_coordinator: {
        where: atAnNgoOfOwnCountry,
        sentence: 'A country coordinator finds the persons of the NGOs of their own countries by name.',
      },
    },
  },
  PersonMatchKey: {
    read: {
      ...bothAtOwnNgo('finds possible duplicates among the persons of their own NGO'),
      country_coordinator: {
        where: atAnNgoOfOwnCountry,
        sentence:
          'A country coordinator finds possible duplicates among the persons of the NGOs of their own countries.',
      },
    },
  },
  // The reason of a correction is free text, as a note is.
  PersonCorrection: {
    read: bothAtOwnNgo('reads why persons of their own NGO were corrected'),
  },
  PersonHistory: {
    read: {
      ...bothAtOwnNgo('reads what was corrected in the persons of their own NGO'),
      country_coordinator: {
        where: atAnNgoOfOwnCountry,
        sentence: 'A country coordinator reads what was corrected in the persons of the NGOs of their own countries.',
      },
      regional_coordinator: {
        where: atAnNgoOfOwnCountry,
        sentence: 'A regional coordinator reads what was corrected in the persons of the NGOs of the listed countries.',
      },
    },
  },
  PersonIdentityHistory: {
    read: {
      ...bothAtOwnNgo('reads who the persons of their own NGO were taken for before a correction'),
      country_coordinator: {
        where: atAnNgoOfOwnCountry,
        sentence:
          'A country coordinator reads who the persons of the NGOs of their own countries were taken for before a correction.',
      },
    },
  },
  PersonSpecialCategoryHistory: {
    read: bothAtOwnNgo('reads special-category data of their own NGO as they were before a correction'),
  },

  // One person recorded twice. Why is free text, as a note is; that a record was merged is seen on the record itself.
  PersonMerge: {
    read: bothAtOwnNgo('reads why records of their own NGO were merged'),
    create: bothAtOwnNgo('merges two records of one person at their own NGO'),
    update: bothAtOwnNgo('undoes the merging of records of their own NGO'),
  },
  PersonDistinction: {
    read: {
      ...bothAtOwnNgo('reads which records of their own NGO are known to be of different persons'),
      country_coordinator: {
        where: atAnNgoOfOwnCountry,
        sentence:
          'A country coordinator reads which records of the NGOs of their own countries are known to be of different persons.',
      },
    },
    create: bothAtOwnNgo('says of two records of their own NGO that they are of different persons'),
    update: bothAtOwnNgo('takes back that two records of their own NGO are of different persons'),
  },
  // Who lives with whom as what tells of health and orientation, so it goes with the special categories.
  Household: {
    read: bothAtOwnNgo('reads the households of their own NGO'),
    create: bothAtOwnNgo('records households of their own NGO'),
    update: bothAtOwnNgo('corrects the households of their own NGO'),
  },
  HouseholdMember: {
    read: bothAtOwnNgo('reads who lives in the households of their own NGO'),
    create: bothAtOwnNgo('adds persons of their own NGO to its households'),
    update: bothAtOwnNgo('corrects how persons of their own NGO live together, and ends it'),
  },
  HouseholdMemberHistory: {
    read: bothAtOwnNgo('reads what was corrected in the households of their own NGO'),
  },
} satisfies Partial<Policy>;

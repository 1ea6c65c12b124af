import type { Policy } from './template.ts';

/**
 * Who may do what with which rows. Read it from top to bottom: for each subject the actions, for each action the roles,
 * for each role the rows and a sentence. What is not written here is not allowed. Roles add up and never combine.
 *
 * `partners`, `countries` and `memberships` are those of the viewer's active memberships in the role of that line;
 * `user` is the viewer. `member` is whoever holds at least one active membership, whatever its role.
 */

const ofOwnPartner = { in: ['partner_id', 'partners'] } as const;
const ofOwnCountry = { in: ['country_code', 'countries'] } as const;
const byOneself = { in: ['user_id', 'user'] } as const;
const authoredByOneself = { in: ['author_id', 'memberships'] } as const;
const invitedByOneself = { in: ['invited_by_id', 'memberships'] } as const;
const toManage = { eq: ['role', 'partner_manager'] } as const;
const atAnNgo = { eq: ['partner_kind', 'ngo'] } as const;
const notRestricted = { eq: ['restricted', false] } as const;
const everyRow = { always: true } as const;

const atOwnNgo = { and: [ofOwnPartner, atAnNgo] } as const;
const atOwnNgoNotRestricted = { and: [ofOwnPartner, atAnNgo, notRestricted] } as const;
const toManageAnNgoByOneself = { and: [invitedByOneself, toManage, atAnNgo] } as const;
const atAnNgoOfOwnCountry = { and: [ofOwnCountry, atAnNgo] } as const;

const reference = (things: string) =>
  ({ read: { member: { where: everyRow, sentence: `Every active member reads ${things}.` } } }) as const;

export const policy: Policy = {
  // Reference data: the consortium, its programmes and places.
  Country: reference('the countries'),
  Municipality: reference('the municipalities'),
  Partner: reference('the partners'),
  PartnerCountry: reference('in which countries a partner works'),
  Programme: reference('the programmes'),
  ProgrammeCountry: reference('in which countries a programme runs'),
  ProgrammeMunicipality: reference('in which municipalities a programme runs'),
  ProgrammePartner: reference('which partners take part in a programme'),
  Component: reference('the components of a programme'),
  Result: reference('the expected results of a programme'),
  Funding: reference('the funding of a programme'),

  // Users and their memberships.
  User: {
    read: {
      member: { where: { in: ['id', 'user'] }, sentence: 'Every active member reads their own user account.' },
      administrator: { where: everyRow, sentence: 'An administrator reads all user accounts.' },
      data_protection_officer: { where: everyRow, sentence: 'A data protection officer reads all user accounts.' },
    },
    update: {
      member: {
        where: { in: ['id', 'user'] },
        sentence: 'Every active member changes the language of their own user account.',
      },
    },
  },
  Membership: {
    read: {
      member: { where: byOneself, sentence: 'Every active member reads their own memberships.' },
      caseworker: { where: atOwnNgo, sentence: 'A caseworker reads the memberships at their own NGO.' },
      partner_manager: { where: atOwnNgo, sentence: 'A partner manager reads the memberships at their own NGO.' },
      country_coordinator: {
        where: atAnNgoOfOwnCountry,
        sentence: 'A country coordinator reads the memberships at the NGOs of their own countries.',
      },
      administrator: { where: everyRow, sentence: 'An administrator reads all memberships.' },
      data_protection_officer: { where: everyRow, sentence: 'A data protection officer reads all memberships.' },
    },
    // Which steps, and that nobody decides on themselves, is for the service and for a trigger to say.
    update: {
      partner_manager: {
        where: atOwnNgo,
        sentence: 'A partner manager confirms, rejects and deactivates the other members of their own NGO.',
      },
      administrator: {
        where: { and: [ofOwnCountry, toManage, atAnNgo] },
        sentence: 'An administrator confirms the first manager of an NGO of their own countries.',
      },
    },
  },
  Invitation: {
    read: {
      partner_manager: { where: atOwnNgo, sentence: 'A partner manager reads the invitations of their own NGO.' },
      administrator: {
        where: toManageAnNgoByOneself,
        sentence: 'An administrator reads the invitations of first managers that they made themselves.',
      },
    },
    create: {
      partner_manager: {
        where: { and: [ofOwnPartner, atAnNgo, invitedByOneself] },
        sentence: 'A partner manager invites people to their own NGO, in their own name.',
      },
      administrator: {
        where: toManageAnNgoByOneself,
        sentence: 'An administrator invites the first manager of an NGO, in their own name.',
      },
    },
    update: {
      partner_manager: { where: atOwnNgo, sentence: 'A partner manager revokes the invitations of their own NGO.' },
      administrator: {
        where: toManageAnNgoByOneself,
        sentence: 'An administrator revokes the invitations of first managers that they made themselves.',
      },
    },
  },

  // Persons, each field group a table of its own.
  Person: {
    read: {
      caseworker: { where: atOwnNgo, sentence: 'A caseworker reads the persons of their own NGO.' },
      partner_manager: { where: atOwnNgo, sentence: 'A partner manager reads the persons of their own NGO.' },
      country_coordinator: {
        where: atAnNgoOfOwnCountry,
        sentence: 'A country coordinator reads the persons of the NGOs of their own countries.',
      },
      regional_coordinator: {
        where: atAnNgoOfOwnCountry,
        sentence: 'A regional coordinator reads the persons of the NGOs of the listed countries, by pseudonym.',
      },
    },
    create: {
      caseworker: { where: atOwnNgo, sentence: 'A caseworker records persons of their own NGO.' },
      partner_manager: { where: atOwnNgo, sentence: 'A partner manager records persons of their own NGO.' },
    },
    update: {
      caseworker: {
        where: atOwnNgo,
        sentence: 'A caseworker corrects sex, birth year and municipality of persons of their own NGO.',
      },
      partner_manager: {
        where: atOwnNgo,
        sentence: 'A partner manager corrects sex, birth year and municipality of persons of their own NGO.',
      },
    },
  },
  PersonIdentity: {
    read: {
      caseworker: { where: atOwnNgo, sentence: 'A caseworker reads who the persons of their own NGO are.' },
      partner_manager: { where: atOwnNgo, sentence: 'A partner manager reads who the persons of their own NGO are.' },
      country_coordinator: {
        where: atAnNgoOfOwnCountry,
        sentence: 'A country coordinator reads who the persons of the NGOs of their own countries are.',
      },
    },
    update: {
      caseworker: { where: atOwnNgo, sentence: 'A caseworker corrects who the persons of their own NGO are.' },
      partner_manager: {
        where: atOwnNgo,
        sentence: 'A partner manager corrects who the persons of their own NGO are.',
      },
    },
  },
  PersonSpecialCategory: {
    read: {
      caseworker: {
        where: atOwnNgo,
        sentence:
          'A caseworker reads ethnicity, disability, health, vulnerabilities and target groups at their own NGO.',
      },
      partner_manager: {
        where: atOwnNgo,
        sentence:
          'A partner manager reads ethnicity, disability, health, vulnerabilities and target groups at their own NGO.',
      },
    },
    update: {
      caseworker: {
        where: atOwnNgo,
        sentence: 'A caseworker corrects special-category data of persons of their own NGO.',
      },
      partner_manager: {
        where: atOwnNgo,
        sentence: 'A partner manager corrects special-category data of persons of their own NGO.',
      },
    },
  },
  PersonConviction: {},
  PersonNameWord: {
    read: {
      caseworker: { where: atOwnNgo, sentence: 'A caseworker finds the persons of their own NGO by name.' },
      partner_manager: { where: atOwnNgo, sentence: 'A partner manager finds the persons of their own NGO by name.' },
      country_coordinator: {
        where: atAnNgoOfOwnCountry,
        sentence: 'A country coordinator finds the persons of the NGOs of their own countries by name.',
      },
    },
  },
  PersonMatchKey: {
    read: {
      caseworker: {
        where: atOwnNgo,
        sentence: 'A caseworker finds possible duplicates among the persons of their own NGO.',
      },
      partner_manager: {
        where: atOwnNgo,
        sentence: 'A partner manager finds possible duplicates among the persons of their own NGO.',
      },
      country_coordinator: {
        where: atAnNgoOfOwnCountry,
        sentence:
          'A country coordinator finds possible duplicates among the persons of the NGOs of their own countries.',
      },
    },
  },
  // The reason of a correction is free text, as a note is.
  PersonCorrection: {
    read: {
      caseworker: { where: atOwnNgo, sentence: 'A caseworker reads why persons of their own NGO were corrected.' },
      partner_manager: {
        where: atOwnNgo,
        sentence: 'A partner manager reads why persons of their own NGO were corrected.',
      },
    },
  },
  PersonHistory: {
    read: {
      caseworker: {
        where: atOwnNgo,
        sentence: 'A caseworker reads what was corrected in the persons of their own NGO.',
      },
      partner_manager: {
        where: atOwnNgo,
        sentence: 'A partner manager reads what was corrected in the persons of their own NGO.',
      },
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
      caseworker: {
        where: atOwnNgo,
        sentence: 'A caseworker reads who the persons of their own NGO were taken for before a correction.',
      },
      partner_manager: {
        where: atOwnNgo,
        sentence: 'A partner manager reads who the persons of their own NGO were taken for before a correction.',
      },
      country_coordinator: {
        where: atAnNgoOfOwnCountry,
        sentence:
          'A country coordinator reads who the persons of the NGOs of their own countries were taken for before a correction.',
      },
    },
  },
  PersonSpecialCategoryHistory: {
    read: {
      caseworker: {
        where: atOwnNgo,
        sentence: 'A caseworker reads special-category data of their own NGO as they were before a correction.',
      },
      partner_manager: {
        where: atOwnNgo,
        sentence: 'A partner manager reads special-category data of their own NGO as they were before a correction.',
      },
    },
  },

  // One person recorded twice. Why is free text, as a note is; that a record was merged is seen on the record itself.
  PersonMerge: {
    read: {
      caseworker: { where: atOwnNgo, sentence: 'A caseworker reads why records of their own NGO were merged.' },
      partner_manager: {
        where: atOwnNgo,
        sentence: 'A partner manager reads why records of their own NGO were merged.',
      },
    },
    create: {
      caseworker: { where: atOwnNgo, sentence: 'A caseworker merges two records of one person at their own NGO.' },
      partner_manager: {
        where: atOwnNgo,
        sentence: 'A partner manager merges two records of one person at their own NGO.',
      },
    },
    update: {
      caseworker: { where: atOwnNgo, sentence: 'A caseworker undoes the merging of records of their own NGO.' },
      partner_manager: {
        where: atOwnNgo,
        sentence: 'A partner manager undoes the merging of records of their own NGO.',
      },
    },
  },
  PersonDistinction: {
    read: {
      caseworker: {
        where: atOwnNgo,
        sentence: 'A caseworker reads which records of their own NGO are known to be of different persons.',
      },
      partner_manager: {
        where: atOwnNgo,
        sentence: 'A partner manager reads which records of their own NGO are known to be of different persons.',
      },
      country_coordinator: {
        where: atAnNgoOfOwnCountry,
        sentence:
          'A country coordinator reads which records of the NGOs of their own countries are known to be of different persons.',
      },
    },
    create: {
      caseworker: {
        where: atOwnNgo,
        sentence: 'A caseworker says of two records of their own NGO that they are of different persons.',
      },
      partner_manager: {
        where: atOwnNgo,
        sentence: 'A partner manager says of two records of their own NGO that they are of different persons.',
      },
    },
    update: {
      caseworker: {
        where: atOwnNgo,
        sentence: 'A caseworker takes back that two records of their own NGO are of different persons.',
      },
      partner_manager: {
        where: atOwnNgo,
        sentence: 'A partner manager takes back that two records of their own NGO are of different persons.',
      },
    },
  },
  // Who lives with whom as what tells of health and orientation, so it goes with the special categories.
  Household: {
    read: {
      caseworker: { where: atOwnNgo, sentence: 'A caseworker reads the households of their own NGO.' },
      partner_manager: { where: atOwnNgo, sentence: 'A partner manager reads the households of their own NGO.' },
    },
    create: {
      caseworker: { where: atOwnNgo, sentence: 'A caseworker records households of their own NGO.' },
      partner_manager: { where: atOwnNgo, sentence: 'A partner manager records households of their own NGO.' },
    },
    update: {
      caseworker: { where: atOwnNgo, sentence: 'A caseworker corrects the households of their own NGO.' },
      partner_manager: { where: atOwnNgo, sentence: 'A partner manager corrects the households of their own NGO.' },
    },
  },
  HouseholdMember: {
    read: {
      caseworker: { where: atOwnNgo, sentence: 'A caseworker reads who lives in the households of their own NGO.' },
      partner_manager: {
        where: atOwnNgo,
        sentence: 'A partner manager reads who lives in the households of their own NGO.',
      },
    },
    create: {
      caseworker: { where: atOwnNgo, sentence: 'A caseworker adds persons of their own NGO to its households.' },
      partner_manager: {
        where: atOwnNgo,
        sentence: 'A partner manager adds persons of their own NGO to its households.',
      },
    },
    update: {
      caseworker: {
        where: atOwnNgo,
        sentence: 'A caseworker corrects how persons of their own NGO live together, and ends it.',
      },
      partner_manager: {
        where: atOwnNgo,
        sentence: 'A partner manager corrects how persons of their own NGO live together, and ends it.',
      },
    },
  },
  HouseholdMemberHistory: {
    read: {
      caseworker: {
        where: atOwnNgo,
        sentence: 'A caseworker reads what was corrected in the households of their own NGO.',
      },
      partner_manager: {
        where: atOwnNgo,
        sentence: 'A partner manager reads what was corrected in the households of their own NGO.',
      },
    },
  },

  // Cases. A restricted case is for the partner's managers.
  Case: {
    read: {
      caseworker: {
        where: atOwnNgoNotRestricted,
        sentence: 'A caseworker reads the cases of their own NGO that are not restricted.',
      },
      partner_manager: { where: atOwnNgo, sentence: 'A partner manager reads all cases of their own NGO.' },
      country_coordinator: {
        where: atAnNgoOfOwnCountry,
        sentence: 'A country coordinator reads the cases of the NGOs of their own countries.',
      },
      regional_coordinator: {
        where: atAnNgoOfOwnCountry,
        sentence: 'A regional coordinator reads the cases of the NGOs of the listed countries.',
      },
    },
    create: {
      caseworker: {
        where: atOwnNgoNotRestricted,
        sentence: 'A caseworker opens cases of the persons of their own NGO.',
      },
      partner_manager: { where: atOwnNgo, sentence: 'A partner manager opens cases of the persons of their own NGO.' },
    },
    update: {
      caseworker: {
        where: atOwnNgoNotRestricted,
        sentence: 'A caseworker works the cases of their own NGO that are not restricted.',
      },
      partner_manager: {
        where: atOwnNgo,
        sentence: 'A partner manager works, assigns and restricts all cases of their own NGO.',
      },
    },
  },
  CaseNote: {
    read: {
      caseworker: {
        where: atOwnNgoNotRestricted,
        sentence: 'A caseworker reads the notes of their own NGO on cases that are not restricted.',
      },
      partner_manager: { where: atOwnNgo, sentence: 'A partner manager reads all notes of their own NGO.' },
    },
    create: {
      caseworker: {
        where: { and: [ofOwnPartner, atAnNgo, notRestricted, authoredByOneself] },
        sentence: 'A caseworker writes notes in their own name on cases of their own NGO that are not restricted.',
      },
      partner_manager: {
        where: { and: [ofOwnPartner, atAnNgo, authoredByOneself] },
        sentence: 'A partner manager writes notes in their own name on any case of their own NGO.',
      },
    },
  },
  // What a case's past holds: the values of corrected fields go with the case, the reasons with the notes.
  CaseHistory: {
    read: {
      caseworker: {
        where: atOwnNgoNotRestricted,
        sentence: 'A caseworker reads what was corrected in their own NGO’s cases that are not restricted.',
      },
      partner_manager: {
        where: atOwnNgo,
        sentence: 'A partner manager reads what was corrected in their NGO’s cases.',
      },
      country_coordinator: {
        where: atAnNgoOfOwnCountry,
        sentence: 'A country coordinator reads what was corrected in cases of the NGOs of their own countries.',
      },
      regional_coordinator: {
        where: atAnNgoOfOwnCountry,
        sentence: 'A regional coordinator reads what was corrected in cases of the NGOs of the listed countries.',
      },
    },
  },
  CaseReason: {
    read: {
      caseworker: {
        where: atOwnNgoNotRestricted,
        sentence: 'A caseworker reads why their own NGO’s cases were changed, where they are not restricted.',
      },
      partner_manager: { where: atOwnNgo, sentence: 'A partner manager reads why their NGO’s cases were changed.' },
    },
  },
  CaseGoal: {
    read: {
      caseworker: {
        where: atOwnNgoNotRestricted,
        sentence: 'A caseworker reads the goals of their own NGO on cases that are not restricted.',
      },
      partner_manager: { where: atOwnNgo, sentence: 'A partner manager reads all goals of their own NGO.' },
    },
    create: {
      caseworker: {
        where: { and: [ofOwnPartner, atAnNgo, notRestricted, authoredByOneself] },
        sentence: 'A caseworker sets goals in their own name on cases of their own NGO that are not restricted.',
      },
      partner_manager: {
        where: { and: [ofOwnPartner, atAnNgo, authoredByOneself] },
        sentence: 'A partner manager sets goals in their own name on any case of their own NGO.',
      },
    },
    update: {
      caseworker: {
        where: atOwnNgoNotRestricted,
        sentence: 'A caseworker decides and corrects goals of their own NGO on cases that are not restricted.',
      },
      partner_manager: {
        where: atOwnNgo,
        sentence: 'A partner manager decides and corrects all goals of their own NGO.',
      },
    },
  },
  CaseGoalHistory: {
    read: {
      caseworker: {
        where: atOwnNgoNotRestricted,
        sentence: 'A caseworker reads what was corrected in goals of their own NGO on cases that are not restricted.',
      },
      partner_manager: {
        where: atOwnNgo,
        sentence: 'A partner manager reads what was corrected in all goals of their own NGO.',
      },
    },
  },
  CaseTask: {
    read: {
      caseworker: {
        where: atOwnNgoNotRestricted,
        sentence: 'A caseworker reads the tasks of their own NGO on cases that are not restricted.',
      },
      partner_manager: { where: atOwnNgo, sentence: 'A partner manager reads all tasks of their own NGO.' },
    },
    create: {
      caseworker: {
        where: { and: [ofOwnPartner, atAnNgo, notRestricted, authoredByOneself] },
        sentence: 'A caseworker adds tasks in their own name on cases of their own NGO that are not restricted.',
      },
      partner_manager: {
        where: { and: [ofOwnPartner, atAnNgo, authoredByOneself] },
        sentence: 'A partner manager adds tasks in their own name on any case of their own NGO.',
      },
    },
    update: {
      caseworker: {
        where: atOwnNgoNotRestricted,
        sentence: 'A caseworker ends and passes on tasks of their own NGO on cases that are not restricted.',
      },
      partner_manager: {
        where: atOwnNgo,
        sentence: 'A partner manager ends and passes on all tasks of their own NGO.',
      },
    },
  },
  CaseCount: {
    read: {
      caseworker: {
        where: atOwnNgoNotRestricted,
        sentence: 'A caseworker counts the cases of their own NGO that are not restricted.',
      },
      partner_manager: { where: atOwnNgo, sentence: 'A partner manager counts all cases of their own NGO.' },
      country_coordinator: {
        where: atAnNgoOfOwnCountry,
        sentence: 'A country coordinator counts the cases of the NGOs of their own countries.',
      },
      regional_coordinator: {
        where: atAnNgoOfOwnCountry,
        sentence: 'A regional coordinator counts the cases of the NGOs of the listed countries.',
      },
    },
  },
  CountryCaseCount: {
    read: {
      country_coordinator: {
        where: atAnNgoOfOwnCountry,
        sentence: 'A country coordinator counts the cases of the NGOs of their own countries together.',
      },
      regional_coordinator: {
        where: atAnNgoOfOwnCountry,
        sentence: 'A regional coordinator counts the cases of the NGOs of the listed countries together.',
      },
    },
  },
  CaseEvent: {
    read: {
      caseworker: {
        where: atOwnNgoNotRestricted,
        sentence: 'A caseworker reads the history of their own NGO’s cases that are not restricted.',
      },
      partner_manager: { where: atOwnNgo, sentence: 'A partner manager reads the history of all their NGO’s cases.' },
      country_coordinator: {
        where: atAnNgoOfOwnCountry,
        sentence: 'A country coordinator reads the history of cases of the NGOs of their own countries.',
      },
      regional_coordinator: {
        where: atAnNgoOfOwnCountry,
        sentence: 'A regional coordinator reads the history of cases of the NGOs of the listed countries.',
      },
    },
  },

  // What the system keeps about its own use.
  AuditEvent: {
    read: {
      data_protection_officer: { where: everyRow, sentence: 'A data protection officer reads the whole audit log.' },
    },
    create: { member: { where: byOneself, sentence: 'What an active member does is recorded under their own name.' } },
  },
  IdempotencyKey: {
    read: { member: { where: byOneself, sentence: 'Every active member finds their own repeated requests.' } },
    create: {
      member: { where: byOneself, sentence: 'Every active member’s requests are remembered under their name.' },
    },
  },
};

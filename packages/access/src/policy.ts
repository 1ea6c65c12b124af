import type { Policy } from './template.ts';
import type { WindowGroup } from './windows.ts';

/**
 * Who may do what with which rows. Read it from top to bottom: for each subject the actions, for each action the roles,
 * for each role the rows and a sentence. What is not written here is not allowed. Roles add up and never combine.
 *
 * `partners`, `countries` and `memberships` are those of the viewer's active memberships in the role of that line;
 * `user` is the viewer. `member` is whoever holds at least one active membership, whatever its role. A case is open to a
 * caseworker if it is not restricted, or is restricted and their own. `shared` is what a window of that group opens to the
 * viewer's partner or membership; windows are opened by the database where an offer is accepted, a transfer is asked for or
 * a glass is broken, and end with what opened them.
 */

const ofOwnPartner = { in: ['partner_id', 'partners'] } as const;
const ofOwnCountry = { in: ['country_code', 'countries'] } as const;
const byOneself = { in: ['user_id', 'user'] } as const;
const authoredByOneself = { in: ['author_id', 'memberships'] } as const;
const invitedByOneself = { in: ['invited_by_id', 'memberships'] } as const;
const receivedByOneself = { in: ['received_by_id', 'memberships'] } as const;
const madeByOneself = { in: ['made_by_id', 'memberships'] } as const;
const decidedByOneself = { in: ['decided_by_id', 'memberships'] } as const;
const atAnNgo = { eq: ['partner_kind', 'ngo'] } as const;
const atAnInstitution = { eq: ['partner_kind', 'correctional_institution'] } as const;
const notRestricted = { eq: ['restricted', false] } as const;
const openToOneself = { or: [notRestricted, { in: ['reserved_for', 'memberships'] }] } as const;
const everyRow = { always: true } as const;
const shared = { eq: ['shared', true] } as const;
const sharedAtOwnNgo = { and: [ofOwnPartner, atAnNgo, shared] } as const;
const ofOneselfAtOwnNgo = { and: [ofOwnPartner, atAnNgo, { in: ['owner_id', 'memberships'] }] } as const;
const privatelyByOneself = { and: [byOneself, { eq: ['shared', false] }] } as const;

const atOwnNgo = { and: [ofOwnPartner, atAnNgo] } as const;
const atOwnNgoNotRestricted = { and: [ofOwnPartner, atAnNgo, notRestricted] } as const;
const atOwnNgoOpenToOneself = { and: [ofOwnPartner, atAnNgo, openToOneself] } as const;
const atOwnInstitution = { and: [ofOwnPartner, atAnInstitution] } as const;
const toManage = {
  or: [
    { and: [{ eq: ['role', 'partner_manager'] }, atAnNgo] },
    { and: [{ eq: ['role', 'institution_manager'] }, atAnInstitution] },
  ],
} as const;
const toManageByOneself = { and: [invitedByOneself, toManage] } as const;
const atAnNgoOfOwnCountry = { and: [ofOwnCountry, atAnNgo] } as const;

/** What windows of a group open, to the partner or to one member of it. */
const inWindow = (group: WindowGroup) =>
  ({ or: [{ shared: [group, 'partners'] }, { shared: [group, 'memberships'] }] }) as const;
const offeredToOwnPartner = { in: ['to_partner_id', 'partners'] } as const;
const recordedByOneself = { in: ['recorded_by_id', 'memberships'] } as const;
const offeredByOneself = { in: ['offered_by_id', 'memberships'] } as const;
const requestedByOneself = { in: ['requested_by_id', 'memberships'] } as const;
const openedByOneself = { in: ['opened_by_id', 'memberships'] } as const;
const authoredAtOwnPartner = { in: ['author_partner_id', 'partners'] } as const;
const toOwnPartner = { in: ['grantee_partner_id', 'partners'] } as const;
const toOneself = { in: ['grantee_id', 'memberships'] } as const;

const reference = (things: string) =>
  ({ read: { member: { where: everyRow, sentence: `Every active member reads ${things}.` } } }) as const;

/** What a caseworker and a partner manager may do alike with every row of their own NGO, and with what a window opens. */
const bothAtOwnNgo = (does: string, window?: WindowGroup) => {
  const where = window === undefined ? atOwnNgo : { or: [atOwnNgo, inWindow(window)] };
  return {
    caseworker: { where, sentence: `A caseworker ${does}.` },
    partner_manager: { where, sentence: `A partner manager ${does}.` },
  };
};

export const policy: Policy = {
  // Reference data: the consortium, its programmes and places.
  Country: reference('the countries'),
  Municipality: reference('the municipalities'),
  Partner: {
    ...reference('the partners'),
    update: {
      partner_manager: {
        where: { and: [{ in: ['id', 'partners'] }, { eq: ['kind', 'ngo'] }] },
        sentence: 'A partner manager says whether their own NGO asks its members for a second factor.',
      },
      institution_manager: {
        where: { and: [{ in: ['id', 'partners'] }, { eq: ['kind', 'correctional_institution'] }] },
        sentence: 'An institution manager says whether their own institution asks its members for a second factor.',
      },
    },
  },
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
        sentence: 'Every active member changes the language and the digest of their own user account.',
      },
    },
  },
  Membership: {
    read: {
      member: { where: byOneself, sentence: 'Every active member reads their own memberships.' },
      ...bothAtOwnNgo('reads the memberships at their own NGO'),
      country_coordinator: {
        where: atAnNgoOfOwnCountry,
        sentence: 'A country coordinator reads the memberships at the NGOs of their own countries.',
      },
      administrator: { where: everyRow, sentence: 'An administrator reads all memberships.' },
      data_protection_officer: { where: everyRow, sentence: 'A data protection officer reads all memberships.' },
      treatment_officer: {
        where: atOwnInstitution,
        sentence: 'A treatment officer reads the memberships at their own institution.',
      },
      institution_manager: {
        where: atOwnInstitution,
        sentence: 'An institution manager reads the memberships at their own institution.',
      },
    },
    // Which steps, and that nobody decides on themselves, is for the service and for a trigger to say.
    update: {
      partner_manager: {
        where: atOwnNgo,
        sentence: 'A partner manager confirms, rejects and deactivates the other members of their own NGO.',
      },
      administrator: {
        where: { and: [ofOwnCountry, toManage] },
        sentence: 'An administrator confirms the first manager of an NGO or institution of their own countries.',
      },
      institution_manager: {
        where: atOwnInstitution,
        sentence:
          'An institution manager confirms, rejects and deactivates the other members of their own institution.',
      },
    },
  },
  Invitation: {
    read: {
      partner_manager: { where: atOwnNgo, sentence: 'A partner manager reads the invitations of their own NGO.' },
      administrator: {
        where: toManageByOneself,
        sentence: 'An administrator reads the invitations of first managers that they made themselves.',
      },
      institution_manager: {
        where: atOwnInstitution,
        sentence: 'An institution manager reads the invitations of their own institution.',
      },
    },
    create: {
      partner_manager: {
        where: { and: [ofOwnPartner, atAnNgo, invitedByOneself] },
        sentence: 'A partner manager invites people to their own NGO, in their own name.',
      },
      administrator: {
        where: toManageByOneself,
        sentence: 'An administrator invites the first manager of an NGO or institution, in their own name.',
      },
      institution_manager: {
        where: { and: [ofOwnPartner, atAnInstitution, invitedByOneself] },
        sentence: 'An institution manager invites people to their own institution, in their own name.',
      },
    },
    update: {
      partner_manager: { where: atOwnNgo, sentence: 'A partner manager revokes the invitations of their own NGO.' },
      administrator: {
        where: toManageByOneself,
        sentence: 'An administrator revokes the invitations of first managers that they made themselves.',
      },
      institution_manager: {
        where: atOwnInstitution,
        sentence: 'An institution manager revokes the invitations of their own institution.',
      },
    },
  },

  // Persons, each field group a table of its own.
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

  // Cases. A restricted case is for the partner's managers and the caseworker whose case it is.
  Case: {
    read: {
      caseworker: {
        where: { or: [atOwnNgoOpenToOneself, inWindow('file')] },
        sentence: 'A caseworker reads the cases of their own NGO that are open to them, and those that a window shows.',
      },
      partner_manager: {
        where: { or: [atOwnNgo, inWindow('file')] },
        sentence: 'A partner manager reads all cases of their own NGO, and those that a window shows.',
      },
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
        where: atOwnNgoOpenToOneself,
        sentence: 'A caseworker works the cases of their own NGO that are open to them.',
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
        where: { or: [atOwnNgoOpenToOneself, inWindow('notes')] },
        sentence:
          'A caseworker reads the notes of their own NGO on cases that are open to them, and those that a window shows.',
      },
      partner_manager: {
        where: { or: [atOwnNgo, inWindow('notes')] },
        sentence: 'A partner manager reads all notes of their own NGO, and those that a window shows.',
      },
    },
    create: {
      caseworker: {
        where: { and: [ofOwnPartner, atAnNgo, openToOneself, authoredByOneself] },
        sentence: 'A caseworker writes notes in their own name on cases of their own NGO that are open to them.',
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
        where: atOwnNgoOpenToOneself,
        sentence: 'A caseworker reads what was corrected in their own NGO’s cases that are open to them.',
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
        where: atOwnNgoOpenToOneself,
        sentence: 'A caseworker reads why their own NGO’s cases were changed, where they are open to them.',
      },
      partner_manager: { where: atOwnNgo, sentence: 'A partner manager reads why their NGO’s cases were changed.' },
    },
  },
  CaseGoal: {
    read: {
      caseworker: {
        where: { or: [atOwnNgoOpenToOneself, inWindow('plan')] },
        sentence:
          'A caseworker reads the goals of their own NGO on cases that are open to them, and those that a window shows.',
      },
      partner_manager: {
        where: { or: [atOwnNgo, inWindow('plan')] },
        sentence: 'A partner manager reads all goals of their own NGO, and those that a window shows.',
      },
    },
    create: {
      caseworker: {
        where: { and: [ofOwnPartner, atAnNgo, openToOneself, authoredByOneself] },
        sentence: 'A caseworker sets goals in their own name on cases of their own NGO that are open to them.',
      },
      partner_manager: {
        where: { and: [ofOwnPartner, atAnNgo, authoredByOneself] },
        sentence: 'A partner manager sets goals in their own name on any case of their own NGO.',
      },
    },
    update: {
      caseworker: {
        where: atOwnNgoOpenToOneself,
        sentence: 'A caseworker decides and corrects goals of their own NGO on cases that are open to them.',
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
        where: atOwnNgoOpenToOneself,
        sentence: 'A caseworker reads what was corrected in goals of their own NGO on cases that are open to them.',
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
        where: { or: [atOwnNgoOpenToOneself, inWindow('plan')] },
        sentence:
          'A caseworker reads the tasks of their own NGO on cases that are open to them, and those that a window shows.',
      },
      partner_manager: {
        where: { or: [atOwnNgo, inWindow('plan')] },
        sentence: 'A partner manager reads all tasks of their own NGO, and those that a window shows.',
      },
    },
    create: {
      caseworker: {
        where: { and: [ofOwnPartner, atAnNgo, openToOneself, authoredByOneself] },
        sentence: 'A caseworker adds tasks in their own name on cases of their own NGO that are open to them.',
      },
      partner_manager: {
        where: { and: [ofOwnPartner, atAnNgo, authoredByOneself] },
        sentence: 'A partner manager adds tasks in their own name on any case of their own NGO.',
      },
    },
    update: {
      caseworker: {
        where: atOwnNgoOpenToOneself,
        sentence: 'A caseworker ends, passes on and corrects tasks of their own NGO on cases that are open to them.',
      },
      partner_manager: {
        where: atOwnNgo,
        sentence: 'A partner manager ends, passes on and corrects all tasks of their own NGO.',
      },
    },
  },
  CaseTaskHistory: {
    read: {
      caseworker: {
        where: atOwnNgoOpenToOneself,
        sentence: 'A caseworker reads what was corrected in tasks of their own NGO on cases that are open to them.',
      },
      partner_manager: {
        where: atOwnNgo,
        sentence: 'A partner manager reads what was corrected in all tasks of their own NGO.',
      },
    },
  },
  CaseCount: {
    read: {
      caseworker: {
        where: atOwnNgoOpenToOneself,
        sentence: 'A caseworker counts the cases of their own NGO that are open to them.',
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
        where: { or: [atOwnNgoOpenToOneself, inWindow('plan')] },
        sentence:
          'A caseworker reads the history of their own NGO’s cases that are open to them, and of those that a window shows.',
      },
      partner_manager: {
        where: { or: [atOwnNgo, inWindow('plan')] },
        sentence: 'A partner manager reads the history of all their NGO’s cases, and of those that a window shows.',
      },
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

  // Between partners. What is offered says no name; who the person is comes with the window, when the offer is accepted.
  LegalBasis: {
    read: {
      ...bothAtOwnNgo('reads the legal bases of their own NGO'),
      data_protection_officer: {
        where: everyRow,
        sentence: 'A data protection officer reads all legal bases, by pseudonym.',
      },
    },
    create: {
      caseworker: {
        where: { and: [ofOwnPartner, atAnNgo, recordedByOneself] },
        sentence: 'A caseworker records the legal bases of their own NGO, in their own name.',
      },
      partner_manager: {
        where: { and: [ofOwnPartner, atAnNgo, recordedByOneself] },
        sentence: 'A partner manager records the legal bases of their own NGO, in their own name.',
      },
    },
    update: bothAtOwnNgo('records that a legal basis of their own NGO was withdrawn or has ended'),
  },
  LegalBasisDetail: {
    read: bothAtOwnNgo('reads the guardian and the evidence of a legal basis'),
    create: bothAtOwnNgo('records the guardian and the evidence of a legal basis'),
  },
  AccessWindow: {
    read: {
      caseworker: {
        where: { or: [atOwnNgoOpenToOneself, toOwnPartner, toOneself] },
        sentence:
          'A caseworker reads who has a window to cases of their own NGO that are open to them, and the NGO’s own windows.',
      },
      partner_manager: {
        where: { or: [atOwnNgo, toOwnPartner, toOneself] },
        sentence: 'A partner manager reads who has a window to records of their own NGO, and the NGO’s own windows.',
      },
      regional_coordinator: {
        where: toOneself,
        sentence: 'A regional coordinator reads the windows that are open to themselves.',
      },
      data_protection_officer: { where: everyRow, sentence: 'A data protection officer reads all windows.' },
    },
  },
  Offer: {
    read: {
      caseworker: {
        where: { or: [atOwnNgoOpenToOneself, offeredToOwnPartner] },
        sentence:
          'A caseworker reads what their own NGO offers of cases that are open to them, and what it is offered.',
      },
      partner_manager: {
        where: { or: [atOwnNgo, offeredToOwnPartner] },
        sentence: 'A partner manager reads what their own NGO offers and what it is offered.',
      },
    },
    create: {
      caseworker: {
        where: { and: [atOwnNgoOpenToOneself, offeredByOneself] },
        sentence: 'A caseworker offers, in their own name, cases of their own NGO that are open to them.',
      },
      partner_manager: {
        where: { and: [ofOwnPartner, atAnNgo, offeredByOneself] },
        sentence: 'A partner manager offers, in their own name, any case of their own NGO.',
      },
    },
    // Which step is whose is for the service and for a trigger to say.
    update: {
      caseworker: {
        where: { or: [atOwnNgoOpenToOneself, offeredToOwnPartner] },
        sentence: 'A caseworker revokes what their own NGO offers, and answers and ends what it is offered.',
      },
      partner_manager: {
        where: { or: [atOwnNgo, offeredToOwnPartner] },
        sentence: 'A partner manager revokes what their own NGO offers, and answers and ends what it is offered.',
      },
    },
  },
  OfferEvent: {
    read: {
      caseworker: {
        where: { or: [atOwnNgoOpenToOneself, offeredToOwnPartner] },
        sentence: 'A caseworker reads what became of the offers that they read.',
      },
      partner_manager: {
        where: { or: [atOwnNgo, offeredToOwnPartner] },
        sentence: 'A partner manager reads what became of the offers that they read.',
      },
    },
  },
  OfferNote: {
    read: {
      caseworker: {
        where: {
          or: [
            { and: [atOwnNgoOpenToOneself, shared] },
            { and: [atOwnNgoOpenToOneself, authoredAtOwnPartner] },
            { and: [offeredToOwnPartner, authoredAtOwnPartner, notRestricted] },
            { and: [offeredToOwnPartner, authoredByOneself] },
            { and: [inWindow('file'), shared] },
          ],
        },
        sentence:
          'A caseworker reads the notes of their own NGO on a referral, those that the other partner agreed to show, and those of a restricted case only as the case itself or in their own name.',
      },
      partner_manager: {
        where: {
          or: [
            { and: [ofOwnPartner, atAnNgo, shared] },
            { and: [ofOwnPartner, atAnNgo, authoredAtOwnPartner] },
            { and: [offeredToOwnPartner, authoredAtOwnPartner] },
            { and: [inWindow('file'), shared] },
          ],
        },
        sentence:
          'A partner manager reads the notes of their own NGO on a referral, and those that the other partner agreed to show.',
      },
    },
    create: {
      caseworker: {
        where: {
          or: [{ and: [atOwnNgoOpenToOneself, authoredByOneself] }, { and: [offeredToOwnPartner, authoredByOneself] }],
        },
        sentence: 'A caseworker writes notes in their own name on referrals from and to their own NGO.',
      },
      partner_manager: {
        where: {
          or: [{ and: [ofOwnPartner, atAnNgo, authoredByOneself] }, { and: [offeredToOwnPartner, authoredByOneself] }],
        },
        sentence: 'A partner manager writes notes in their own name on referrals from and to their own NGO.',
      },
    },
  },
  TransferRequest: {
    read: {
      caseworker: {
        where: { or: [atOwnNgo, offeredToOwnPartner] },
        sentence: 'A caseworker reads which transfers their own NGO asks for, and is asked for.',
      },
      partner_manager: {
        where: { or: [atOwnNgo, offeredToOwnPartner] },
        sentence: 'A partner manager reads which transfers their own NGO asks for, and is asked for.',
      },
    },
    create: {
      caseworker: {
        where: { and: [ofOwnPartner, atAnNgo, requestedByOneself] },
        sentence: 'A caseworker asks, in their own name, for the transfer of a person of their own NGO.',
      },
      partner_manager: {
        where: { and: [ofOwnPartner, atAnNgo, requestedByOneself] },
        sentence: 'A partner manager asks, in their own name, for the transfer of a person of their own NGO.',
      },
    },
    update: {
      caseworker: {
        where: { or: [atOwnNgo, offeredToOwnPartner] },
        sentence: 'A caseworker revokes what their own NGO asks for, and answers what it is asked for.',
      },
      partner_manager: {
        where: { or: [atOwnNgo, offeredToOwnPartner] },
        sentence: 'A partner manager revokes what their own NGO asks for, and answers what it is asked for.',
      },
    },
  },
  BreakGlass: {
    read: {
      partner_manager: {
        where: atOwnNgo,
        sentence: 'A partner manager reads who broke the glass of a person of their own NGO, and why.',
      },
      regional_coordinator: {
        where: openedByOneself,
        sentence: 'A regional coordinator reads which glasses they broke themselves.',
      },
      data_protection_officer: { where: everyRow, sentence: 'A data protection officer reads all broken glasses.' },
    },
    create: {
      regional_coordinator: {
        where: { and: [ofOwnCountry, atAnNgo, openedByOneself] },
        sentence:
          'A regional coordinator breaks the glass of a person of an NGO of the listed countries, with a reason and in their own name.',
      },
    },
    update: {
      partner_manager: {
        where: atOwnNgo,
        sentence: 'A partner manager ends early what a broken glass opens of their own NGO.',
      },
      regional_coordinator: {
        where: openedByOneself,
        sentence: 'A regional coordinator ends early what they opened themselves.',
      },
      data_protection_officer: { where: everyRow, sentence: 'A data protection officer ends early what is open.' },
    },
  },
  PersonCluster: {},
  PersonToLink: {},

  // What members keep for their own work, and what they are told. The database makes the notices.
  SavedView: {
    read: {
      member: { where: byOneself, sentence: 'Every active member reads their own saved views.' },
      caseworker: { where: sharedAtOwnNgo, sentence: 'A caseworker reads the views that are shared at their own NGO.' },
      partner_manager: {
        where: sharedAtOwnNgo,
        sentence: 'A partner manager reads the views that are shared at their own NGO.',
      },
    },
    create: {
      member: { where: privatelyByOneself, sentence: 'Every active member saves views for themselves.' },
      caseworker: { where: ofOneselfAtOwnNgo, sentence: 'A caseworker saves views and shares them at their own NGO.' },
      partner_manager: {
        where: ofOneselfAtOwnNgo,
        sentence: 'A partner manager saves views and shares them at their own NGO.',
      },
    },
    update: {
      member: {
        where: privatelyByOneself,
        sentence: 'Every active member changes the views that they keep to themselves.',
      },
      caseworker: {
        where: ofOneselfAtOwnNgo,
        sentence: 'A caseworker changes, shares and removes their own views.',
      },
      partner_manager: {
        where: sharedAtOwnNgo,
        sentence: 'A partner manager changes and removes every view that is shared at their own NGO.',
      },
    },
  },
  ListStart: {
    read: { member: { where: byOneself, sentence: 'Every active member reads by which views their own lists start.' } },
    create: {
      member: { where: byOneself, sentence: 'Every active member chooses by which views their own lists start.' },
    },
    update: {
      member: { where: byOneself, sentence: 'Every active member changes by which views their own lists start.' },
    },
  },
  Notice: {
    read: { member: { where: byOneself, sentence: 'Every active member reads their own notices.' } },
    update: {
      member: { where: byOneself, sentence: 'Every active member marks their own notices as read, or puts them away.' },
    },
  },
  // Requests of the persons themselves, erasure and retention. To record an erasure is to erase.
  SubjectRequest: {
    read: {
      data_protection_officer: { where: everyRow, sentence: 'A data protection officer reads all subject requests.' },
    },
    create: {
      data_protection_officer: {
        where: receivedByOneself,
        sentence: 'A data protection officer records subject requests, in their own name.',
      },
    },
    update: {
      data_protection_officer: {
        where: everyRow,
        sentence: 'A data protection officer works on all subject requests: finds, finishes, refuses.',
      },
    },
  },
  SubjectRequestPerson: {
    read: {
      partner_manager: {
        where: atOwnNgo,
        sentence: 'A partner manager reads which persons of their own NGO were found for a subject request.',
      },
      data_protection_officer: {
        where: everyRow,
        sentence: 'A data protection officer reads who was found for a subject request, by pseudonym.',
      },
    },
    update: {
      data_protection_officer: {
        where: everyRow,
        sentence: 'A data protection officer asks for the export of who was found, and holds their data from erasure.',
      },
    },
  },
  SubjectExport: {
    read: {
      partner_manager: {
        where: atOwnNgo,
        sentence: 'A partner manager reads which exports for subject requests their own NGO has made.',
      },
      data_protection_officer: {
        where: everyRow,
        sentence: 'A data protection officer reads that exports for subject requests were made, not what is in them.',
      },
    },
    create: {
      partner_manager: {
        where: { and: [ofOwnPartner, atAnNgo, madeByOneself] },
        sentence: 'A partner manager makes the export of a person of their own NGO for a subject request.',
      },
    },
  },
  PersonErasure: {
    read: {
      partner_manager: {
        where: atOwnNgo,
        sentence: 'A partner manager reads when and why persons of their own NGO were erased.',
      },
      data_protection_officer: { where: everyRow, sentence: 'A data protection officer reads all erasures.' },
    },
    create: {
      data_protection_officer: {
        where: decidedByOneself,
        sentence: 'A data protection officer erases persons, in their own name.',
      },
    },
  },
  RetentionRun: {
    read: {
      data_protection_officer: { where: everyRow, sentence: 'A data protection officer reads all retention runs.' },
    },
    create: {
      data_protection_officer: {
        where: decidedByOneself,
        sentence: 'A data protection officer starts a retention run, in their own name.',
      },
    },
    update: {
      data_protection_officer: { where: everyRow, sentence: 'A data protection officer carries retention runs on.' },
    },
  },
  RetentionEntry: {
    read: {
      data_protection_officer: {
        where: everyRow,
        sentence: 'A data protection officer reads who a retention run is about, by pseudonym.',
      },
    },
    update: {
      data_protection_officer: {
        where: everyRow,
        sentence: 'A data protection officer leaves persons out of a retention run.',
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

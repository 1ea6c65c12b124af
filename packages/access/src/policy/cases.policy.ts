import type { Policy } from '../template.ts';
import {
  atAnNgo,
  atAnNgoOfOwnCountry,
  atOwnNgo,
  atOwnNgoNotRestricted,
  atOwnNgoOpenToOneself,
  authoredByOneself,
  inWindow,
  ofOwnPartner,
  openToOneself,
} from './conditions.ts';

/** Cases. A restricted case is for the partner's managers and the caseworker whose case it is. */
export const cases = {
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
} satisfies Partial<Policy>;

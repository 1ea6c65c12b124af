import type { Policy } from '../template.ts';
import {
  atAnNgo,
  atOwnNgo,
  atOwnNgoOpenToOneself,
  authoredAtOwnPartner,
  authoredByOneself,
  bothAtOwnNgo,
  everyRow,
  inWindow,
  notRestricted,
  offeredByOneself,
  offeredToOwnPartner,
  ofOwnCountry,
  ofOwnPartner,
  openedByOneself,
  recordedByOneself,
  requestedByOneself,
  shared,
  toOneself,
  toOwnPartner,
} from './conditions.ts';

/** Between partners. What is offered says no name; who the person is comes with the window, when the offer is accepted. */
export const betweenPartners = {
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
} satisfies Partial<Policy>;

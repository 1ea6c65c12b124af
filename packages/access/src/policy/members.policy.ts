import type { Policy } from '../template.ts';
import {
  atAnInstitution,
  atAnNgo,
  atAnNgoOfOwnCountry,
  atOwnInstitution,
  atOwnNgo,
  bothAtOwnNgo,
  byOneself,
  everyRow,
  invitedByOneself,
  ofOwnCountry,
  ofOwnPartner,
  toManage,
  toManageByOneself,
} from './conditions.ts';

/** Users and their memberships. */
export const members = {
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
} satisfies Partial<Policy>;

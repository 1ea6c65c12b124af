import type { Policy } from '../template.ts';
import {
  atAnNgo,
  atOwnNgo,
  byOneself,
  decidedByOneself,
  everyRow,
  madeByOneself,
  ofOwnPartner,
  receivedByOneself,
} from './conditions.ts';

/** Requests of the persons themselves, erasure and retention. To record an erasure is to erase. */
export const dataProtection = {
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
} satisfies Partial<Policy>;

import type {
  AuditAction,
  ErasureGround,
  ErasureObstacle,
  HoldGround,
  RequestRefusal,
  RetentionOutcome,
  SubjectRequestKind,
  SubjectRequestState,
} from '@kolo/schema';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

export const auditActionLabels: Record<AuditAction, MessageDescriptor> = {
  READ: msg({ message: 'Read', context: 'audit' }),
  CREATE: msg({ message: 'Added', context: 'audit' }),
  UPDATE: msg({ message: 'Changed', context: 'audit' }),
  FIND: msg({ message: 'Looked for', context: 'audit' }),
  EXPORT: msg({ message: 'Exported', context: 'audit' }),
  ERASE: msg({ message: 'Erased', context: 'audit' }),
};

export const requestKindLabels: Record<SubjectRequestKind, MessageDescriptor> = {
  ACCESS: msg`Access (Art. 15)`,
  RECTIFICATION: msg`Rectification (Art. 16)`,
  ERASURE: msg`Erasure (Art. 17)`,
  RESTRICTION: msg`Restriction (Art. 18)`,
  PORTABILITY: msg`Portability (Art. 20)`,
  OBJECTION: msg`Objection (Art. 21)`,
};

export const requestStateLabels: Record<SubjectRequestState, MessageDescriptor> = {
  OPEN: msg({ message: 'New', context: 'request' }),
  IN_PROGRESS: msg({ message: 'In progress', context: 'request' }),
  DONE: msg({ message: 'Done', context: 'request' }),
  REFUSED: msg({ message: 'Refused', context: 'request' }),
};

export const refusalLabels: Record<RequestRefusal, MessageDescriptor> = {
  NOT_IDENTIFIED: msg`Whoever asks cannot be identified (Art. 12 (2))`,
  UNFOUNDED: msg`Manifestly unfounded (Art. 12 (5))`,
  EXCESSIVE: msg`Repeated and excessive (Art. 12 (5))`,
  LEGAL_OBLIGATION: msg`The law obliges to keep the data (Art. 17 (3) b)`,
  LEGAL_CLAIMS: msg`Legal claims need the data (Art. 17 (3) e)`,
  RIGHTS_OF_OTHERS: msg`It would harm the rights of others (Art. 15 (4))`,
};

export const holdGroundLabels: Record<HoldGround, MessageDescriptor> = {
  LEGAL_CLAIMS: msg`A claim or proceedings`,
  INVESTIGATION: msg`An investigation by an authority`,
  AUDIT: msg`An audit of the programme`,
  LEGAL_OBLIGATION: msg`A legal obligation to keep the data`,
  RESTRICTION: msg`The person asked to have the data kept (Art. 18)`,
};

export const erasureGroundLabels: Record<ErasureGround, MessageDescriptor> = {
  NO_LONGER_NEEDED: msg`The data are no longer needed (Art. 17 (1) a)`,
  CONSENT_WITHDRAWN: msg`The consent was withdrawn (Art. 17 (1) b)`,
  OBJECTION: msg`The person objected (Art. 17 (1) c)`,
  UNLAWFUL: msg`The data were used unlawfully (Art. 17 (1) d)`,
  LEGAL_OBLIGATION: msg`A law obliges to erase (Art. 17 (1) e)`,
  RETENTION: msg`The programme’s period of retention is over`,
};

export const erasureObstacleLabels: Record<ErasureObstacle, MessageDescriptor> = {
  ERASED: msg`The person is erased already.`,
  OPEN_CASE: msg`The person has an open case. The partner has to close it first.`,
  LEGAL_HOLD: msg`The record is held. Lift the hold first.`,
};

export const retentionOutcomeLabels: Record<RetentionOutcome, MessageDescriptor> = {
  ERASED: msg({ message: 'Erased', context: 'retention' }),
  OPEN_CASE: msg`An open case`,
  OTHER_CASE: msg`Another case still within its period`,
  LEGAL_HOLD: msg`A legal hold`,
  OPEN_REQUEST: msg`An open request of the person`,
};

import { type AuditActionCode, auditActions } from '@kolo/reference-data';
import { vocabularyEnum } from '../../platform/graphql/index.ts';

export const AuditAction = vocabularyEnum('AuditAction', 'What was done.', auditActions);
export type AuditAction = AuditActionCode;

import { codesOf, type Term } from '../term.ts';

export const auditActions = [
  { code: 'read', label: 'Read', description: 'Names, special categories, convictions or notes were read.' },
  { code: 'create', label: 'Created', description: 'A record was added.' },
  { code: 'update', label: 'Changed', description: 'A record was changed.' },
] as const satisfies readonly Term[];

export const auditActionCodes = codesOf(auditActions);
export type AuditActionCode = (typeof auditActionCodes)[number];

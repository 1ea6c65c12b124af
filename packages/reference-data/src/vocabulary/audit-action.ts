import { codesOf, type Term } from '../term.ts';

export const auditActions = [
  { code: 'read', label: 'Read', description: 'Names, special categories, convictions or notes were read.' },
  { code: 'create', label: 'Created', description: 'A record was added.' },
  { code: 'update', label: 'Changed', description: 'A record was changed.' },
  { code: 'find', label: 'Found', description: 'A person was looked for across partners, within a subject request.' },
  {
    code: 'export',
    label: 'Exported',
    description: 'All that is kept about a person was taken out for a subject request.',
  },
  { code: 'erase', label: 'Erased', description: 'A person was erased: what identified them is gone.' },
] as const satisfies readonly Term[];

export const auditActionCodes = codesOf(auditActions);
export type AuditActionCode = (typeof auditActionCodes)[number];

import type { AuditFilter } from '@kolo/schema';
import { z } from 'zod/mini';

const auditActions = ['READ', 'CREATE', 'UPDATE', 'FIND', 'EXPORT', 'ERASE'] as const;

function lenient<Type extends z.ZodMiniType>(type: Type) {
  return z.catch(z.optional(type), undefined);
}
const text = (longest: number) => lenient(z.string().check(z.minLength(1), z.maxLength(longest)));
const day = lenient(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)));
const id = lenient(z.string().check(z.regex(/^[0-9a-f-]{36}$/i)));

/** The state of the audit log in the address; what makes no sense is dropped. */
export const auditSearchSchema = z.object({
  from: day,
  to: day,
  partner: id,
  member: id,
  record: text(40),
  action: lenient(z.enum(auditActions)),
  pseudonym: text(20),
  glass: id,
  after: text(2000),
  page: lenient(z.int().check(z.gte(2))),
});

export type AuditSearch = z.infer<typeof auditSearchSchema>;
export type AuditFilterName = Exclude<keyof AuditSearch, 'after' | 'page'>;

/** The names of the filters, in the order in which they are offered. */
export const auditFilterNames: readonly AuditFilterName[] = [
  'from',
  'to',
  'partner',
  'member',
  'record',
  'action',
  'pseudonym',
  'glass',
];

/** The API's filter of an address. */
export function auditFilter({ from, to, partner, member, record, action, pseudonym, glass }: AuditSearch): AuditFilter {
  return {
    ...(from && { from }),
    ...(to && { to }),
    ...(partner && { partnerIds: [partner] }),
    ...(member && { memberIds: [member] }),
    ...(record && { subjects: [record] }),
    ...(action && { actions: [action] }),
    ...(pseudonym && { pseudonym }),
    ...(glass && { brokenGlassIds: [glass] }),
  };
}

/** The address of the first page under one other choice; an empty one lifts the filter. */
export function auditFilteredBy(search: AuditSearch, name: AuditFilterName, value: string): AuditSearch {
  const { after: _after, page: _page, [name]: _before, ...others } = search;
  return auditSearchSchema.parse(value === '' ? others : { ...others, [name]: value });
}

/** The address of the first page. */
export function auditFirstPage({ after: _after, page: _page, ...filters }: AuditSearch): AuditSearch {
  return filters;
}

import { describe, expect, it } from 'vitest';
import { auditFilter, auditFilteredBy, auditFirstPage, auditSearchSchema } from './audit-search.ts';

describe('the address of the audit log', () => {
  it('drops what makes no sense', () =>
    expect(
      auditSearchSchema.parse({ from: 'yesterday', partner: '1', action: 'STOLE', pseudonym: 'P-1', page: 1 }),
    ).toEqual({ pseudonym: 'P-1' }));

  it('becomes the filter of the API', () =>
    expect(auditFilter({ from: '2026-01-01', record: 'Case', action: 'READ', page: 3 })).toEqual({
      from: '2026-01-01',
      subjects: ['Case'],
      actions: ['READ'],
    }));

  it('leads to the first page with each other choice', () => {
    const search = { action: 'READ', after: 'cursor', page: 2 } as const;
    expect(auditFilteredBy(search, 'action', '')).toEqual({});
    expect(auditFilteredBy(search, 'pseudonym', 'P-2')).toEqual({ action: 'READ', pseudonym: 'P-2' });
    expect(auditFirstPage(search)).toEqual({ action: 'READ' });
  });
});

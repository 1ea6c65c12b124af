import { describe, expect, it } from 'vitest';
import { caseActions } from './case-actions.ts';

const open = { status: 'OPEN', restricted: false, caseworker: { id: 'somebody' } } as const;
const caseworker = { mayWork: true, mayManage: false, ownMembershipId: 'own' };
const manager = { ...caseworker, mayManage: true };

describe('caseActions', () => {
  it('offers nothing to whom only reads', () =>
    expect(caseActions(open, { mayWork: false, mayManage: false, ownMembershipId: undefined })).toEqual([]));

  it('lets a caseworker take a case, unless it is theirs already', () => {
    expect(caseActions(open, caseworker)).toEqual(['take', 'risk', 'correct', 'close', 'duplicate']);
    expect(caseActions({ ...open, caseworker: { id: 'own' } }, caseworker)).not.toContain('take');
  });

  it('lets a manager assign and restrict', () => {
    expect(caseActions(open, manager)).toEqual(['assign', 'risk', 'correct', 'restrict', 'close', 'duplicate']);
    expect(caseActions({ ...open, restricted: true }, manager)).toContain('unrestrict');
  });

  it('offers to reopen what is closed, and nothing of the kind for what went elsewhere', () => {
    expect(caseActions({ ...open, status: 'CLOSED' }, caseworker)).toEqual(['correct', 'duplicate', 'reopen']);
    expect(caseActions({ ...open, status: 'DUPLICATE' }, caseworker)).toEqual(['correct', 'reopen']);
    expect(caseActions({ ...open, status: 'TRANSFERRED' }, caseworker)).toEqual(['correct']);
  });
});

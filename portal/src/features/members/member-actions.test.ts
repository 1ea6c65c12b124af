import { describe, expect, it } from 'vitest';
import { memberActions } from './member-actions.ts';

const manager = { isManaged: true, managers: 1 };

describe('memberActions', () => {
  it('of a manager', () => {
    expect(memberActions({ status: 'INVITED', role: 'CASEWORKER' }, manager)).toEqual(['confirm', 'reject']);
    expect(memberActions({ status: 'ACTIVE', role: 'CASEWORKER' }, manager)).toEqual(['deactivate']);
    expect(memberActions({ status: 'DEACTIVATED', role: 'CASEWORKER' }, manager)).toEqual([]);
  });

  it('of who may renew how somebody signs in', () => {
    const colleague = { status: 'ACTIVE', role: 'CASEWORKER' } as const;
    expect(memberActions(colleague, { ...manager, hasSecondFactor: true })).toEqual([
      'password',
      'factor',
      'deactivate',
    ]);
    expect(memberActions(colleague, { ...manager, hasSecondFactor: false })).toEqual(['password', 'deactivate']);
    const theirManager = { status: 'ACTIVE', role: 'PARTNER_MANAGER' } as const;
    expect(memberActions(theirManager, { isManaged: false, managers: 1, hasSecondFactor: true })).toEqual([
      'password',
      'factor',
    ]);
    expect(memberActions({ status: 'INVITED', role: 'CASEWORKER' }, { ...manager, hasSecondFactor: false })).toEqual([
      'confirm',
      'reject',
    ]);
  });

  it('of an administrator: the first manager, and nobody else', () => {
    const administrator = { isManaged: false, managers: 0 };
    expect(memberActions({ status: 'INVITED', role: 'PARTNER_MANAGER' }, administrator)).toEqual(['grant']);
    expect(memberActions({ status: 'INVITED', role: 'INSTITUTION_MANAGER' }, administrator)).toEqual(['grant']);
    expect(memberActions({ status: 'INVITED', role: 'CASEWORKER' }, administrator)).toEqual([]);
    expect(memberActions({ status: 'ACTIVE', role: 'PARTNER_MANAGER' }, administrator)).toEqual([]);
    expect(memberActions({ status: 'INVITED', role: 'PARTNER_MANAGER' }, { isManaged: false, managers: 1 })).toEqual(
      [],
    );
    expect(
      memberActions({ status: 'INVITED', role: 'PARTNER_MANAGER' }, { isManaged: false, managers: undefined }),
    ).toEqual([]);
  });
});

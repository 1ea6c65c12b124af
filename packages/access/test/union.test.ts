import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  abilityFor,
  actions,
  conditionFor,
  type Role,
  roles,
  scopeShape,
  scopesOf,
  subjects,
  subject as tagged,
  type ViewerScopes,
  viewerSettings,
} from '../src/index.ts';
import { row, viewer } from './proof/index.ts';

const cell = fc.constantFrom(...subjects).chain((subject) => fc.tuple(fc.constant(subject), row(subject)));

test('several roles allow the union of what each allows alone', () => {
  fc.assert(
    fc.property(viewer, cell, fc.constantFrom(...actions), (scopes, [subject, one], action) => {
      const allowed = (some: ViewerScopes) => abilityFor(some).can(action, tagged(subject, { ...one }));
      const held = Object.keys(scopes.roles) as Role[];
      const parts = held.map((role) => ({ ...scopes, roles: { [role]: scopes.roles[role] } }));
      const asMember = { ...scopes, roles: {} };
      expect(allowed(scopes)).toBe([asMember, ...parts].some(allowed));
    }),
    { numRuns: 2_000 },
  );
});

test('a membership of a role that the policy does not know grants nothing', () => {
  const membership = { id: 'm', role: 'donor_reader', partnerId: 'p', countryCode: 'RS' };
  expect(scopesOf('u', [membership])).toEqual({ userId: 'u', membershipIds: [], roles: {} });
});

test('a further role never takes anything away', () => {
  fc.assert(
    fc.property(
      viewer,
      cell,
      fc.constantFrom(...actions),
      fc.constantFrom(...roles),
      (scopes, [subject, one], action, role) => {
        const { [role]: _, ...others } = scopes.roles;
        const allowed = (some: ViewerScopes) => abilityFor(some).can(action, tagged(subject, { ...one }));
        if (allowed({ ...scopes, roles: others })) expect(allowed(scopes)).toBe(true);
      },
    ),
    { numRuns: 2_000 },
  );
});

test('without a membership there is no rule, no condition and no setting', () => {
  const nobody = scopesOf('00000000-0000-7000-8001-000000000001', []);
  expect(abilityFor(nobody).rules).toEqual([]);
  expect(scopeShape(nobody)).toBe('');
  for (const subject of subjects) {
    for (const action of actions) expect(conditionFor('', action, subject)).toBeNull();
  }
  expect(new Set(Object.values(viewerSettings(nobody)))).toEqual(new Set(['']));
});

test('a role whose scopes are empty gives no rule', () => {
  const empty = { partners: [], countries: [], memberships: [] };
  const scopes: ViewerScopes = { userId: 'u', membershipIds: [], roles: { caseworker: empty, administrator: empty } };
  expect(abilityFor(scopes).rules).toEqual([]);
});

test('no rule has an empty condition: CASL would take it for every row', () => {
  fc.assert(
    fc.property(viewer, (scopes) => {
      for (const { conditions } of abilityFor(scopes).rules) {
        expect(conditions === undefined || Object.keys(conditions).length > 0).toBe(true);
      }
    }),
  );
});

test('a row without its scope columns is nobody’s, unless every row is readable', () => {
  fc.assert(
    fc.property(viewer, fc.constantFrom('Person' as const, 'Case' as const, 'CaseNote' as const), (scopes, subject) => {
      expect(abilityFor(scopes).can('read', tagged(subject, {}))).toBe(false);
    }),
  );
});

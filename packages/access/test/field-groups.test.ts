import { expect, test } from 'vitest';
import { abilityFor, fieldGroups, hiddenFields, type Role, scopesOf } from '../src/index.ts';

const partnerId = '00000000-0000-7000-8002-000000000001';
const as = (role: Role) => abilityFor(scopesOf('u', [{ id: 'm', role, partnerId, countryCode: 'RS' }]));
const scope = { partnerId, partnerKind: 'ngo', countryCode: 'RS', restricted: false, personId: 'x' };

test('the groups of a person that each role may not see', () => {
  expect(hiddenFields(as('caseworker'), 'Person', scope)).toEqual(['conviction']);
  expect(hiddenFields(as('partner_manager'), 'Person', scope)).toEqual(['conviction']);
  expect(hiddenFields(as('country_coordinator'), 'Person', scope)).toEqual([
    'specialCategory',
    'householdMembership',
    'conviction',
  ]);
  expect(hiddenFields(as('regional_coordinator'), 'Person', scope)).toEqual([
    'identity',
    'specialCategory',
    'householdMembership',
    'conviction',
  ]);
});

test('the narrative of a case is hidden from coordinators', () => {
  expect(hiddenFields(as('caseworker'), 'Case', scope)).toEqual([]);
  expect(hiddenFields(as('country_coordinator'), 'Case', scope)).toEqual(['notes', 'goals', 'tasks']);
});

test('each group has a subject of its own, and asking leaves the row as it was', () => {
  expect(new Set(Object.values(fieldGroups).map(({ subject }) => subject)).size).toBe(4);
  const row = Object.freeze({ ...scope });
  expect(hiddenFields(as('caseworker'), 'Person', row)).toEqual(['conviction']);
});

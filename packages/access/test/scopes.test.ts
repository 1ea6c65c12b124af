import { expect, test } from 'vitest';
import { conditionFor, scopeNames, scopeShape, scopesOf, scopeValue, settingOf, viewerSettings } from '../src/index.ts';

const membership = (id: string, role: string, partnerId: string, countryCode: string) => ({
  id,
  role,
  partnerId,
  countryCode,
});
const scopes = scopesOf('u1', [
  membership('m2', 'caseworker', 'p2', 'RS'),
  membership('m1', 'caseworker', 'p1', 'RS'),
  membership('m3', 'country_coordinator', 'p9', 'BA'),
]);

test('scopes are kept by role, distinct and in order', () => {
  expect(scopes).toEqual({
    userId: 'u1',
    membershipIds: ['m1', 'm2', 'm3'],
    roles: {
      caseworker: { partners: ['p1', 'p2'], countries: ['RS'], memberships: ['m1', 'm2'] },
      country_coordinator: { partners: ['p9'], countries: ['BA'], memberships: ['m3'] },
    },
  });
});

test('the shape names the non-empty scopes that the policy reads', () => {
  expect(scopeShape(scopes).split(',').sort()).toEqual(
    ['caseworker.memberships', 'caseworker.partners', 'country_coordinator.countries', 'user'].sort(),
  );
});

test('every setting is given, those not held as the empty text', () => {
  const settings = viewerSettings(scopes);
  expect(Object.keys(settings).sort()).toEqual(['app.memberships', ...scopeNames.map(settingOf)].sort());
  expect(settings['app.user_id']).toBe('u1');
  expect(settings['app.caseworker_partners']).toBe('{"p1","p2"}');
  expect(settings['app.country_coordinator_countries']).toBe('{"BA"}');
  expect(settings['app.partner_manager_partners']).toBe('');
});

test('array literals escape what could end them', () => {
  const odd = scopesOf('u', [membership('m', 'country_coordinator', 'p', 'a",\\b')]);
  expect(viewerSettings(odd)['app.country_coordinator_countries']).toBe('{"a\\",\\\\b"}');
});

test('the value of a scope not held is empty', () => {
  expect(scopeValue(scopes, 'administrator.memberships')).toEqual([]);
});

test('a condition depends on the shape only and is remembered', () => {
  const shape = scopeShape(scopes);
  expect(conditionFor(shape, 'read', 'Case')).toBe(conditionFor(shape, 'read', 'Case'));
  expect(JSON.stringify(conditionFor(shape, 'read', 'Case'))).not.toMatch(/"(p1|p2|BA|u1)"/);
  expect(conditionFor(shape, 'read', 'PersonConviction')).toBeNull();
});

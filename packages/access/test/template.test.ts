import { createMongoAbility, subject as tagged } from '@casl/ability';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Ability, rulesFrom } from '../src/ability.ts';
import { compileCondition } from '../src/condition.ts';
import { conditionSql, scopeNames, scopeShape, scopeValue } from '../src/index.ts';
import { alternatives } from '../src/normal-form.ts';
import { templateSql } from '../src/row-security.ts';
import type { Statement } from '../src/template.ts';
import { interpret, row, viewer } from './proof/index.ts';
import { template } from './proof/templates.ts';

const statementOf = (where: Statement['where']): Statement => ({
  subject: 'CaseNote',
  action: 'read',
  holder: 'caseworker',
  where,
});

test('any composition of templates means the same to both compilers as read literally', () => {
  fc.assert(
    fc.property(template, viewer, fc.array(row('CaseNote'), { minLength: 10 }), (where, scopes, rows) => {
      const statements = [statementOf(where)];
      const ability = createMongoAbility<Ability>(rulesFrom(statements, (name) => scopeValue(scopes, name)));
      const condition = compileCondition(statements, scopeShape(scopes), 'read', 'CaseNote');
      for (const one of rows) {
        const expected = interpret(where, scopes, one);
        expect(ability.can('read', tagged('CaseNote', { ...one }))).toBe(expected);
        expect(condition ? interpret(condition, scopes, one) : false).toBe(expected);
      }
    }),
    { numRuns: 2_000 },
  );
});

describe('refused', () => {
  const ngo = { eq: ['partner_kind', 'ngo'] } as const;
  const own = { in: ['partner_id', 'caseworker.partners'] } as const;
  test.each([
    ['a template without a scope', ngo],
    ['an alternative without a scope', { or: [own, ngo] }],
    ['two scopes on one column', { and: [own, { in: ['partner_id', 'partner_manager.partners'] }] }],
  ] as const)('%s', (_, where) => {
    expect(() => alternatives(where)).toThrow();
  });

  test('a negated scope, for who writes past the types', () => {
    expect(() => alternatives({ not: own } as never)).toThrow('must not be negated');
  });
});

test('a row without the compared column passes neither ne nor nin', () => {
  const scopes = {
    userId: 'u',
    membershipIds: [],
    roles: { caseworker: { partners: ['p'], countries: [], memberships: [] } },
  };
  const where = { and: [{ in: ['partner_id', 'caseworker.partners'] }, { ne: ['partner_kind', 'donor'] }] } as const;
  const ability = createMongoAbility<Ability>(rulesFrom([statementOf(where)], (name) => scopeValue(scopes, name)));
  expect(ability.can('read', tagged('CaseNote', { partnerId: 'p', partnerKind: 'ngo' }))).toBe(true);
  expect(ability.can('read', tagged('CaseNote', { partnerId: 'p', partnerKind: 'donor' }))).toBe(false);
  expect(ability.can('read', tagged('CaseNote', { partnerId: 'p' }))).toBe(false);
  expect(ability.can('read', tagged('CaseNote', { partnerId: 'p', partnerKind: null }))).toBe(false);
});

test('SQL of a condition keeps its parts in parentheses and binds scopes', () => {
  const bound: string[] = [];
  const param = (scope: string, type: string) => `$${bound.push(`${scope} ${type}`)}`;
  const condition = {
    or: [
      { and: [{ in: ['partner_id', 'caseworker.partners'] }, { eq: ['restricted', false] }] },
      { in: ['country_code', 'country_coordinator.countries'] },
      { not: { nin: ['partner_kind', ["o'n", 'donor']] } },
    ],
  } as const;
  expect(conditionSql(condition, { alias: 'c', param })).toBe(
    "((c.partner_id = any ($1::uuid[]) and c.restricted = false) or c.country_code = any ($2::text[]) or (not c.partner_kind not in ('o''n', 'donor')))",
  );
  expect(bound).toEqual(['caseworker.partners uuid[]', 'country_coordinator.countries text[]']);
});

test('SQL of a template reads settings once, as arrays', () => {
  expect(templateSql({ in: ['partner_id', 'caseworker.partners'] })).toBe(
    "partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])",
  );
  expect(scopeNames).toContain('caseworker.partners');
});

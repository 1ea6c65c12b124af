import { describe, expect, test } from 'vitest';
import * as reference from '../src/index.ts';

const vocabularies: readonly (readonly [string, readonly reference.Term[]])[] = [
  ['roles', reference.roles],
  ['membershipStatuses', reference.membershipStatuses],
  ['invitationStatuses', reference.invitationStatuses],
  ['locales', reference.locales],
  ['partnerKinds', reference.partnerKinds],
  ['caseStatuses', reference.caseStatuses],
  ['risks', reference.risks],
  ['exitReasons', reference.exitReasons],
  ['caseEventKinds', reference.caseEventKinds],
  ['caseFields', reference.caseFields],
  ['caseNoteKinds', reference.caseNoteKinds],
  ['goalOutcomes', reference.goalOutcomes],
  ['goalFields', reference.goalFields],
  ['taskKinds', reference.taskKinds],
  ['taskStatuses', reference.taskStatuses],
  ['taskRepeats', reference.taskRepeats],
  ['taskFields', reference.taskFields],
  ['ageBands', reference.ageBands],
  ['auditActions', reference.auditActions],
  ['sexes', reference.sexes],
  ['birthDatePrecisions', reference.birthDatePrecisions],
  ['ethnicities', reference.ethnicities],
  ['disabilities', reference.disabilities],
  ['targetGroups', reference.targetGroups],
  ['vulnerabilities', reference.vulnerabilities],
  ['difficulties', reference.difficulties],
  ['washingtonGroupQuestions', reference.washingtonGroupQuestions],
  ['nationalIdKinds', reference.nationalIdKinds],
  ['subjectRequestKinds', reference.subjectRequestKinds],
  ['subjectRequestStates', reference.subjectRequestStates],
  ['requestRefusals', reference.requestRefusals],
  ['holdGrounds', reference.holdGrounds],
  ['erasureGrounds', reference.erasureGrounds],
  ['retentionOutcomes', reference.retentionOutcomes],
  ['personFields', reference.personFields],
  ['householdRelations', reference.householdRelations],
  ['householdFields', reference.householdFields],
  ['leavingReasons', reference.leavingReasons],
];

describe.each(vocabularies)('%s', (name, terms) => {
  test('has unique codes, labels and a sentence for each', () => {
    expect(new Set(terms.map(({ code }) => code)).size).toBe(terms.length);
    expect(new Set(terms.map(({ label }) => label)).size).toBe(terms.length);
    for (const { code, label, description } of terms) {
      if (name !== 'locales') expect(code).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(label.trim()).not.toBe('');
      expect(description).toMatch(/^\p{Lu}.*\.$|^\d+ .*\.$/u);
    }
  });
});

test('codes come in the order of the terms', () => {
  expect(reference.riskCodes).toEqual(['high', 'medium', 'low']);
  expect(reference.caseStatusCodes).toEqual(['open', 'closed', 'transferred', 'duplicate']);
  expect(reference.termOf(reference.risks, 'high').label).toBe('High');
  const anyRisk: readonly [reference.Term, ...reference.Term[]] = reference.risks;
  expect(() => reference.termOf(anyRisk, 'none')).toThrow('Unknown code "none"');
});

test.each([
  [null, 'unknown'],
  [0, 'under_18'],
  [17, 'under_18'],
  [18, 'from_18_to_29'],
  [29, 'from_18_to_29'],
  [30, 'from_30_to_44'],
  [44, 'from_30_to_44'],
  [45, 'from_45_to_64'],
  [64, 'from_45_to_64'],
  [65, 'from_65'],
])('an age of %s is in the band %s', (age, band) => expect(reference.ageBandOf(age)).toBe(band));

test("the convertible mark's rate is fixed, the dinar's is not", () => {
  const rates = Object.fromEntries(reference.currencies.map(({ code, perEuro }) => [code, perEuro]));
  expect(rates).toEqual({ EUR: '1', RSD: null, BAM: '1.95583' });
  expect(reference.countries.map(({ code, currency }) => `${code} ${currency}`)).toEqual([
    'RS RSD',
    'XK EUR',
    'BA BAM',
    'ME EUR',
  ]);
});

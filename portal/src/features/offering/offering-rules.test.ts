import { describe, expect, it } from 'vitest';
import { checkStep, latestDue, stepOf } from './offering-rules.ts';
import { emptyOffering, referralInput, transferInput } from './offering-values.ts';

const today = '2026-11-25';
const basis = { id: 'b', groups: ['IDENTITY', 'PLAN'] as const, expiresOn: '2027-01-10' };
const facts = { kind: 'REFERRAL', today, basis } as const;
const complete = {
  ...emptyOffering(today),
  toPartnerId: 'p',
  service: 'LEGAL_AID',
  basisId: 'b',
  groups: ['IDENTITY'],
  purpose: 'Papers ',
  summary: 'Needs advice.',
};

const fieldsOf = (problems: ReadonlyMap<string, unknown>) => [...problems.keys()];

describe('what is asked before something is offered', () => {
  it('is all there', () => expect(fieldsOf(checkStep('check', complete, facts))).toEqual([]));

  it('is missing at first, step by step', () => {
    const empty = emptyOffering(today);
    const none = { ...facts, basis: undefined };
    expect(fieldsOf(checkStep('receiver', empty, none))).toEqual(['toPartnerId', 'service']);
    expect(fieldsOf(checkStep('receiver', empty, { ...none, kind: 'TRANSFER' }))).toEqual(['toPartnerId']);
    expect(fieldsOf(checkStep('basis', empty, none))).toEqual(['basisId']);
    expect(fieldsOf(checkStep('shared', empty, { ...none, kind: 'TRANSFER' }))).toEqual(['groups']);
    expect(fieldsOf(checkStep('request', empty, none))).toEqual(['purpose', 'summary']);
  });

  it('says nothing with blanks only', () => {
    expect(fieldsOf(checkStep('request', { ...complete, purpose: '   ', summary: '\n' }, facts))).toEqual([
      'purpose',
      'summary',
    ]);
  });

  it.each([
    ['2026-11-24', ['dueOn']],
    ['2026-11-25', []],
    ['2027-01-10', []],
    ['2027-01-11', ['dueOn']],
    ['', ['dueOn']],
  ])('an answer is due between today and the end of the basis: %s', (dueOn, expected) => {
    expect(fieldsOf(checkStep('request', { ...complete, dueOn }, facts))).toEqual(expected);
  });

  it('leaves at most 90 days for an answer', () => {
    expect(latestDue({ ...facts, basis: { ...basis, expiresOn: null } })).toBe('2027-02-23');
  });

  it('ends no sooner than it is answered', () => {
    expect(fieldsOf(checkStep('request', { ...complete, endsOn: '2026-11-26' }, facts))).toEqual(['endsOn']);
  });

  it('leads back to the step of a field', () => {
    expect(stepOf('summary')).toBe('request');
    expect(stepOf('toPartnerId')).toBe('receiver');
  });
});

describe('what is sent', () => {
  const sending = { caseId: 'c', requestId: 'r', idempotencyKey: 'key' };

  it('is no more than was asked of its kind', () => {
    expect(referralInput(complete, sending)).toMatchObject({ purpose: 'Papers', endsOn: null, reportsNotes: true });
    expect(referralInput(complete, sending)).not.toHaveProperty('requestId');
    const transfer = transferInput(complete, sending);
    expect(transfer).toMatchObject({ caseId: 'c', requestId: 'r', groups: ['IDENTITY'] });
    for (const field of ['service', 'endsOn', 'reportsNotes', 'groupsOf']) expect(transfer).not.toHaveProperty(field);
  });
});

import { describe, expect, it } from 'vitest';
import {
  type AskingFacts,
  type AskingValues,
  askingInput,
  askingStepOf,
  checkAsking,
  emptyAsking,
} from './asking-rules.ts';

const facts: AskingFacts = { today: '2026-11-25', basis: { id: 'b', expiresOn: '2026-12-20' } };
const complete: AskingValues = { toPartnerId: 'p', basisId: 'b', message: ' Says so. ', dueOn: '2026-12-01' };
const wrong = (values: Partial<AskingValues>, more: Partial<AskingFacts> = {}) => [
  ...checkAsking('check', { ...complete, ...values } as AskingValues, { ...facts, ...more }).keys(),
];

describe('a request for a transfer', () => {
  it('starts with two weeks for an answer, and misses all else', () => {
    expect(emptyAsking('2026-11-25').dueOn).toBe('2026-12-09');
    expect([...checkAsking('check', emptyAsking('2026-11-25'), { ...facts, basis: undefined }).keys()]).toEqual([
      'toPartnerId',
      'basisId',
      'message',
    ]);
  });

  it('is due from today to 90 days, and not after the basis', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ dueOn: '2026-11-25' })).toEqual([]);
    expect(wrong({ dueOn: '2026-11-24' })).toEqual(['dueOn']);
    expect(wrong({ dueOn: '2026-12-21' })).toEqual(['dueOn']);
    expect(wrong({ dueOn: '2027-02-23' }, { basis: { id: 'b', expiresOn: null } })).toEqual([]);
    expect(wrong({ dueOn: '2027-02-24' }, { basis: { id: 'b', expiresOn: null } })).toEqual(['dueOn']);
  });

  it('needs words, and not too many', () => {
    expect(wrong({ message: ' \n ' })).toEqual(['message']);
    expect(wrong({ message: 'x'.repeat(2001) })).toEqual(['message']);
  });

  it('is asked step by step', () => {
    expect([...checkAsking('asked', emptyAsking('2026-11-25'), facts).keys()]).toEqual(['toPartnerId']);
    expect(askingStepOf('dueOn')).toBe('message');
    expect(askingStepOf('personId')).toBe('check');
  });

  it('is sent without the blanks around what was said', () => {
    expect(askingInput(complete, 'person', 'key')).toEqual({
      ...complete,
      message: 'Says so.',
      personId: 'person',
      idempotencyKey: 'key',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { readOldValue } from './old-value.ts';

describe('readOldValue', () => {
  it.each([
    ['OPENED_ON', '2018-03-01', { kind: 'day', day: '2018-03-01' }],
    ['RISK', 'high', { kind: 'risk', risk: 'HIGH' }],
    ['EXIT_REASON', 'goals_met', { kind: 'exit-reason', exitReason: 'GOALS_MET' }],
    ['MUNICIPALITY_CODE', 'RS-nis', { kind: 'municipality', code: 'RS-nis' }],
    ['MUNICIPALITY_CODE', null, { kind: 'text', text: null }],
    ['EXIT_REASON', 'a code of tomorrow', { kind: 'text', text: 'a code of tomorrow' }],
  ] as const)('%s held %s', (field, value, shown) => expect(readOldValue(field, value)).toEqual(shown));
});

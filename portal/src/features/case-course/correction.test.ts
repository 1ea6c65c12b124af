import { describe, expect, it } from 'vitest';
import { correctedFields, correctionStart } from './correction.ts';

const file = {
  municipality: { code: 'RS-nis', name: 'Niš' },
  risk: 'LOW',
  openedOn: '2018-03-01',
  closedOn: null,
  exitReason: null,
} as const;

describe('correctedFields', () => {
  it('are those that were changed, and no others', () => {
    const values = { ...correctionStart(file), risk: 'HIGH', openedOn: '2018-02-01', reason: 'Typed wrongly.' };
    expect(correctedFields(values, file)).toEqual({ risk: 'HIGH', openedOn: '2018-02-01' });
  });

  it('leaves what was emptied as it is', () => {
    expect(correctedFields({ ...correctionStart(file), municipalityCode: '', openedOn: '' }, file)).toEqual({});
  });
});

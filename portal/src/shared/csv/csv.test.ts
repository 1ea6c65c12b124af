import { describe, expect, it } from 'vitest';
import { toCsv } from './csv.ts';

describe('toCsv', () => {
  it('quotes what must be quoted and ends every line', () => {
    expect(
      toCsv([
        ['Partner', 'Cases'],
        ['Centre "Hope", Niš', 12],
      ]),
    ).toBe('\uFEFFPartner,Cases\r\n"Centre ""Hope"", Niš",12\r\n');
  });

  it('disarms what a spreadsheet would run', () => {
    expect(toCsv([['=1+1', '@sum', '+381', '-x']])).toBe("\uFEFF'=1+1,'@sum,'+381,'-x\r\n");
  });

  it('leaves numbers as numbers, negative ones too', () => {
    expect(toCsv([[-3, 0]])).toBe('\uFEFF-3,0\r\n');
  });
});

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

  it.each([
    ['a tab', '\t=1+1', "'\t=1+1"],
    ['a carriage return', '\r=1+1', `"'\r=1+1"`],
    ['a line feed', '\n=1+1', `"'\n=1+1"`],
    ['a quote', '"=1+1', `"'""=1+1"`],
    ['an apostrophe', "'=1+1", "''=1+1"],
    ['a space', ' =1+1', "' =1+1"],
    ['a sign of full width', '\uFF1D1+1', "'\uFF1D1+1"],
  ])('disarms it after or with %s', (_before, text, cell) => {
    expect(toCsv([[text]])).toBe(`\uFEFF${cell}\r\n`);
  });

  it('keeps what is disarmed in its own cell, whatever separators and quotes it holds', () => {
    expect(toCsv([['=HYPERLINK("http://x","y"),@a\r\n=1', 'next']])).toBe(
      `\uFEFF"'=HYPERLINK(""http://x"",""y""),@a\r\n=1",next\r\n`,
    );
  });

  it('leaves numbers as numbers, negative ones too', () => {
    expect(toCsv([[-3, 0, '-3', '-12.50', '-1-1']])).toBe("\uFEFF-3,0,-3,-12.50,'-1-1\r\n");
  });

  it('leaves signs inside a text alone', () => {
    expect(toCsv([['Ana-Marija', 'a=b', 'ana@example.org', 'Šabac + Loznica']])).toBe(
      '\uFEFFAna-Marija,a=b,ana@example.org,Šabac + Loznica\r\n',
    );
  });
});

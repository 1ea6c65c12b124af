import { describe, expect, it } from 'vitest';
import { sharesOf } from './handover.ts';

const heirs = ['ana', 'boris', 'ceca'].map((id) => ({ id, name: id }));
const cases = (total: number, of = heirs) => sharesOf(total, of).map((share) => share.cases);

describe('sharesOf', () => {
  it('gives the first ones one more where cases do not divide evenly', () => {
    expect(cases(7)).toEqual([3, 2, 2]);
    expect(cases(8)).toEqual([3, 3, 2]);
    expect(cases(9)).toEqual([3, 3, 3]);
  });

  it('gives all to one', () => expect(cases(7, heirs.slice(0, 1))).toEqual([7]));

  it('gives nothing of nothing', () => expect(cases(0)).toEqual([0, 0, 0]));

  it('is nothing for nobody', () => expect(cases(7, [])).toEqual([]));
});

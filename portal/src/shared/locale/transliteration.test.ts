import { describe, expect, it } from 'vitest';
import { toSerbianLatin } from './transliteration.ts';

describe('toSerbianLatin', () => {
  it.each([
    ['Ђорђевић', 'Đorđević'],
    ['љубав, њива, џеп', 'ljubav, njiva, džep'],
    ['Љубица Његош Џанић', 'Ljubica Njegoš Džanić'],
    ['ЉУБАВ', 'LJUBAV'],
    ['КОЊ', 'KONJ'],
    ['Љ', 'Lj'],
    ['Чекај, ћути и шапући', 'Čekaj, ćuti i šapući'],
    ['RS-2017-7KQ4ZM остаје', 'RS-2017-7KQ4ZM ostaje'],
  ])('%s → %s', (cyrillic, latin) => expect(toSerbianLatin(cyrillic)).toBe(latin));

  it('leaves the syntax of a plural message alone', () => {
    expect(toSerbianLatin('{count, plural, one {# случај} few {# случаја} other {# случајева}}')).toBe(
      '{count, plural, one {# slučaj} few {# slučaja} other {# slučajeva}}',
    );
  });

  it('leaves no Cyrillic letter of the Serbian alphabet behind', () => {
    const alphabet = 'абвгдђежзијклљмнњопрстћуфхцчџш';
    expect(toSerbianLatin(alphabet + alphabet.toUpperCase())).not.toMatch(/\p{Script=Cyrillic}/u);
  });
});

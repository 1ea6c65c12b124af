const letters: Readonly<Record<string, string>> = {
  lj: 'љ',
  nj: 'њ',
  dž: 'џ',
  a: 'а',
  b: 'б',
  v: 'в',
  g: 'г',
  d: 'д',
  đ: 'ђ',
  e: 'е',
  ž: 'ж',
  z: 'з',
  i: 'и',
  j: 'ј',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  r: 'р',
  s: 'с',
  t: 'т',
  ć: 'ћ',
  u: 'у',
  f: 'ф',
  h: 'х',
  c: 'ц',
  č: 'ч',
  š: 'ш',
};

/** Serbian Latin text in Cyrillic script; letters that Serbian does not have stay as they are. */
export function toCyrillic(latin: string): string {
  return latin.replaceAll(/lj|nj|dž|\p{L}/giu, (letter) => {
    const cyrillic = letters[letter.toLowerCase()];
    if (cyrillic === undefined) return letter;
    return letter.charAt(0) === letter.charAt(0).toLowerCase() ? cyrillic : cyrillic.toUpperCase();
  });
}

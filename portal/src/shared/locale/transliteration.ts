const letters: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  ђ: 'đ',
  е: 'e',
  ж: 'ž',
  з: 'z',
  и: 'i',
  ј: 'j',
  к: 'k',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  њ: 'nj',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ћ: 'ć',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'č',
  џ: 'dž',
  ш: 'š',
};

const cyrillic = /\p{Script=Cyrillic}/gu;
const nextIsUpper = /^\p{Script=Cyrillic}/u;

/**
 * Serbian Cyrillic in Serbian Latin, letter by letter; everything else stays as it is.
 * A capital digraph is Lj inside a word and LJ inside capitals (Правопис српскога језика).
 */
export function toSerbianLatin(text: string): string {
  return text.replace(cyrillic, (letter, offset: number) => {
    const lower = letter.toLowerCase();
    const latin = letters[lower] ?? letter;
    if (letter === lower) return latin;
    return latin.length > 1 && !insideCapitals(text, offset) ? capitalised(latin) : latin.toUpperCase();
  });
}

function insideCapitals(text: string, offset: number): boolean {
  const after = text.slice(offset + 1);
  const neighbour = nextIsUpper.test(after) ? after.charAt(0) : text.charAt(offset - 1);
  return neighbour !== neighbour.toLowerCase();
}

function capitalised(latin: string): string {
  return latin.charAt(0).toUpperCase() + latin.slice(1);
}

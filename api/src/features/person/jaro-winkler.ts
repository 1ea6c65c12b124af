const PREFIX_WEIGHT = 0.1;
const LONGEST_PREFIX = 4;

/** How alike two words are, from 0 to 1 (Winkler 1990): common letters near each other, a common beginning counts more. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  const jaro = jaroOf(a, b);
  let prefix = 0;
  while (prefix < Math.min(LONGEST_PREFIX, a.length, b.length) && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
}

function jaroOf(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  const ofA: string[] = [];
  for (let i = 0; i < a.length; i += 1) {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j += 1) {
      if (taken.has(j) || a[i] !== b[j]) continue;
      taken.add(j);
      ofA.push(a.charAt(i));
      break;
    }
  }
  const common = ofA.length;
  if (common === 0) return 0;
  const ofB = [...taken].toSorted((x, y) => x - y).map((j) => b[j]);
  const moved = ofA.filter((letter, place) => letter !== ofB[place]).length / 2;
  return (common / a.length + common / b.length + (common - moved) / common) / 3;
}

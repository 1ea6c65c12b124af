import { jaroWinkler } from './jaro-winkler.ts';

/** What two records of persons are compared by; names as the database's name keys, so script and diacritics are gone. */
export interface Comparable {
  readonly id: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  /** `YYYY-MM-DD`, to be read with its precision. */
  readonly birthDate: string | null;
  readonly birthDatePrecision: string;
  readonly sex: string;
  readonly municipalityCode: string | null;
  /** The last digits. */
  readonly phone: string | null;
  readonly nationalId: { readonly kind: string; readonly hash: string } | null;
}

export type MatchField = 'first_name' | 'last_name' | 'birth_date' | 'sex' | 'municipality' | 'phone' | 'national_id';
export type MatchAgreement = 'same' | 'close' | 'swapped' | 'partial' | 'different';

/** What one field says for (above 0) or against (below 0) two records being one person. */
export interface MatchReason {
  readonly field: MatchField;
  readonly agreement: MatchAgreement;
  readonly weight: number;
}

export type MatchBand = 'likely' | 'possible';

/** How much speaks for two records being one person. */
export interface Match {
  readonly score: number;
  readonly band: MatchBand | null;
  readonly reasons: readonly MatchReason[];
}

/** The score from which a match is shown at all, and from which it is called likely; the tests measure both. */
export const POSSIBLE_FROM = 16;
export const LIKELY_FROM = 20;

/**
 * Fellegi and Sunter (1969): m is how often an agreement is met between two records of one person, u how often between
 * records of two; its weight is log2(m / u). The figures are estimates for the region's files: few first and last names
 * are shared by many, days of birth by nobody in particular, telephones by households.
 */
const rate = (m: number, u: number) => Math.log2(m / u);
const WEIGHTS = {
  first_name: {
    same: rate(0.8, 0.015),
    close: rate(0.12, 0.008),
    swapped: rate(0.03, 0.0005),
    different: rate(0.05, 0.97),
  },
  last_name: {
    same: rate(0.78, 0.01),
    close: rate(0.12, 0.006),
    swapped: rate(0.03, 0.0005),
    different: rate(0.07, 0.98),
  },
  birth_date: {
    same: rate(0.76, 1 / 16_000),
    swapped: rate(0.06, 1 / 16_000),
    close: rate(0.08, 0.0045),
    partial: rate(0.7, 0.025),
    different: rate(0.03, 0.97),
  },
  sex: { same: rate(0.98, 0.5), different: rate(0.02, 0.5) },
  municipality: { same: rate(0.85, 0.25), different: rate(0.15, 0.75) },
  phone: { same: rate(0.6, 0.0005), different: rate(0.4, 0.9995) },
  national_id: { same: rate(0.98, 1 / 1_000_000), different: rate(0.02, 1) },
} as const satisfies Record<MatchField, Partial<Record<MatchAgreement, number>>>;

/** From this similarity on, a name is one misspelt. */
const CLOSE_NAME = 0.88;

/** Compares two records; what one of them does not say counts neither way. */
export function match(a: Comparable, b: Comparable): Match {
  const reasons = [...namesReasons(a, b), ...otherReasons(a, b)];
  const score = reasons.reduce((sum, { weight }) => sum + weight, 0);
  const band = score >= LIKELY_FROM ? 'likely' : score >= POSSIBLE_FROM ? 'possible' : null;
  return { score, band, reasons };
}

/** First and last name, each with its like; or crosswise, where they were entered in each other's place. */
function namesReasons(a: Comparable, b: Comparable): MatchReason[] {
  const first = nameAgreement(a.firstName, b.firstName);
  const last = nameAgreement(a.lastName, b.lastName);
  const crossed =
    nameAgreement(a.firstName, b.lastName) === 'same' && nameAgreement(a.lastName, b.firstName) === 'same';
  if (crossed && first === 'different' && last === 'different')
    return [reasonOf('first_name', 'swapped'), reasonOf('last_name', 'swapped')];
  return [...(first ? [reasonOf('first_name', first)] : []), ...(last ? [reasonOf('last_name', last)] : [])];
}

function otherReasons(a: Comparable, b: Comparable): MatchReason[] {
  const reasons: MatchReason[] = [];
  const born = birthAgreement(a, b);
  if (born !== null) reasons.push(reasonOf('birth_date', born));
  if (isKnownSex(a.sex) && isKnownSex(b.sex)) reasons.push(reasonOf('sex', a.sex === b.sex ? 'same' : 'different'));
  if (a.municipalityCode !== null && b.municipalityCode !== null)
    reasons.push(reasonOf('municipality', a.municipalityCode === b.municipalityCode ? 'same' : 'different'));
  if (a.phone !== null && b.phone !== null) reasons.push(reasonOf('phone', a.phone === b.phone ? 'same' : 'different'));
  if (a.nationalId !== null && a.nationalId.kind === b.nationalId?.kind)
    reasons.push(reasonOf('national_id', a.nationalId.hash === b.nationalId.hash ? 'same' : 'different'));
  return reasons;
}

function reasonOf(field: MatchField, agreement: MatchAgreement): MatchReason {
  const weights: Partial<Record<MatchAgreement, number>> = WEIGHTS[field];
  const weight = weights[agreement];
  if (weight === undefined) throw new Error(`${field} has no weight for ${agreement}`);
  return { field, agreement, weight };
}

const isKnownSex = (sex: string) => sex === 'female' || sex === 'male';

/** Of names with several words, one that is the same on both sides makes the names close. */
function nameAgreement(a: string | null, b: string | null): 'same' | 'close' | 'different' | null {
  if (a === null || b === null) return null;
  if (a === b) return 'same';
  const words = new Set(a.split(' '));
  if (b.split(' ').some((word) => words.has(word)) || jaroWinkler(a, b) >= CLOSE_NAME) return 'close';
  return 'different';
}

/** How far apart two estimates of a year may be. */
const ESTIMATE = 2;

function birthAgreement(a: Comparable, b: Comparable): keyof typeof WEIGHTS.birth_date | null {
  if (a.birthDate === null || b.birthDate === null) return null;
  const [yearA = '', monthA = '', dayA = ''] = a.birthDate.split('-');
  const [yearB = '', monthB = '', dayB = ''] = b.birthDate.split('-');
  const precisions = new Set([a.birthDatePrecision, b.birthDatePrecision]);
  const apart = Math.abs(Number(yearA) - Number(yearB));
  if (precisions.has('estimated')) return apart <= ESTIMATE ? 'partial' : 'different';
  if (precisions.has('year')) return apart === 0 ? 'partial' : 'different';
  if (precisions.has('month')) return apart === 0 && monthA === monthB ? 'close' : 'different';
  if (a.birthDate === b.birthDate) return 'same';
  if (apart === 0 && monthA === dayB && dayA === monthB) return 'swapped';
  const equal = [yearA === yearB, monthA === monthB, dayA === dayB].filter(Boolean).length;
  return equal === 2 && apart <= 10 ? 'close' : 'different';
}

import { describe, expect, test } from 'vitest';
import { jaroWinkler } from './jaro-winkler.ts';
import { type Comparable, LIKELY_FROM, match } from './person-match.ts';

test.each([
  ['martha', 'marhta', 0.961],
  ['dwayne', 'duane', 0.84],
  ['dixon', 'dicksonx', 0.813],
  ['jelena', 'jelena', 1],
  ['', '', 0],
  ['a', 'b', 0],
])('%s and %s are alike by %d, as Winkler has it', (a, b, likeness) => {
  expect(jaroWinkler(a, b)).toBeCloseTo(likeness, 3);
  expect(jaroWinkler(b, a)).toBeCloseTo(likeness, 3);
});

const person = (more: Partial<Comparable> = {}): Comparable => ({
  id: 'x',
  firstName: 'andela',
  lastName: 'dordevic',
  birthDate: '1984-02-09',
  birthDatePrecision: 'day',
  sex: 'female',
  municipalityCode: 'RS-nis',
  phone: '1112223',
  nationalId: null,
  ...more,
});
const agreementOn = (field: string, a: Comparable, b: Comparable) =>
  match(a, b).reasons.find((reason) => reason.field === field)?.agreement;

describe('each field says what it does', () => {
  const cases: [string, Partial<Comparable>, Partial<Comparable>, string | undefined][] = [
    ['birth_date', {}, {}, 'same'],
    ['birth_date', {}, { birthDate: '1984-09-02' }, 'swapped'],
    ['birth_date', {}, { birthDate: '1984-02-19' }, 'close'],
    ['birth_date', {}, { birthDate: '1948-02-09' }, 'different'],
    ['birth_date', {}, { birthDate: '1984-01-01', birthDatePrecision: 'year' }, 'partial'],
    ['birth_date', {}, { birthDate: '1984-02-01', birthDatePrecision: 'month' }, 'close'],
    ['birth_date', {}, { birthDate: '1986-01-01', birthDatePrecision: 'estimated' }, 'partial'],
    ['birth_date', {}, { birthDate: '1987-01-01', birthDatePrecision: 'estimated' }, 'different'],
    ['birth_date', {}, { birthDate: null, birthDatePrecision: 'unknown' }, undefined],
    ['first_name', {}, { firstName: 'andjela' }, 'close'],
    ['first_name', {}, { firstName: 'milica' }, 'different'],
    ['first_name', {}, { firstName: null }, undefined],
    ['last_name', {}, { lastName: 'dordevic ilic' }, 'close'],
    ['first_name', {}, { firstName: 'dordevic', lastName: 'andela' }, 'swapped'],
    ['sex', {}, { sex: 'male' }, 'different'],
    ['sex', {}, { sex: 'unknown' }, undefined],
    ['municipality', {}, { municipalityCode: null }, undefined],
    ['phone', {}, { phone: '9' }, 'different'],
    ['national_id', { nationalId: { kind: 'jmbg', hash: 'a' } }, { nationalId: { kind: 'jmbg', hash: 'a' } }, 'same'],
    [
      'national_id',
      { nationalId: { kind: 'jmbg', hash: 'a' } },
      { nationalId: { kind: 'passport', hash: 'b' } },
      undefined,
    ],
  ];
  test.each(cases)('%s: %o and %o', (field, a, b, agreement) => {
    expect(agreementOn(field, person(a), person(b))).toBe(agreement);
    expect(agreementOn(field, person(b), person(a))).toBe(agreement);
  });
});

test('the score is the sum of the weights', () => {
  const { score, reasons } = match(person(), person({ firstName: 'andjela', sex: 'male' }));
  expect(score).toBeCloseTo(
    reasons.reduce((sum, { weight }) => sum + weight, 0),
    10,
  );
});

test('the same in every field is likely, a relative in one household is neither', () => {
  expect(match(person(), person()).band).toBe('likely');
  expect(match(person(), person()).score).toBeGreaterThan(LIKELY_FROM);
  expect(match(person(), person({ firstName: 'milan', sex: 'male', birthDate: '1981-11-30' })).band).toBeNull();
});

test('a national id that differs speaks against it, one that is the same decides', () => {
  const id = (hash: string) => ({ nationalId: { kind: 'jmbg', hash } });
  expect(match(person(id('a')), person(id('b'))).score).toBeLessThan(match(person(), person()).score);
  const married = person({ ...id('a'), lastName: 'ilic', phone: null, municipalityCode: null });
  expect(match(person(id('a')), married).band).toBe('likely');
});

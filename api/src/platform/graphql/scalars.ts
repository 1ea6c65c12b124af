import { localeCodes } from '@kolo/reference-data';
import { GraphQLScalarType } from 'graphql';
import { badInput } from '../errors/coded-error.ts';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day of the calendar written `YYYY-MM-DD`, between 1900 and 2100. */
export function isDay(text: string): boolean {
  const match = DAY.exec(text);
  if (match === null) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year <= 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function parseWith<T>(name: string, accepts: (text: string) => boolean, value: unknown, as: (text: string) => T): T {
  if (typeof value === 'string' && accepts(value)) return as(value);
  throw badInput(`This is not a ${name}.`);
}

/** A scalar whose values are strings of one form, inside and outside. */
function textScalar(
  name: string,
  description: string,
  accepts: (text: string) => boolean,
): GraphQLScalarType<string, string> {
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: (value) => parseWith(name, accepts, value, String),
    parseLiteral: (node) => parseWith(name, accepts, node.kind === 'StringValue' ? node.value : undefined, String),
  });
}

export const DateScalar = textScalar('Date', 'A day of the calendar, `YYYY-MM-DD`, between 1900 and 2100.', isDay);
export const DateTimeScalar = textScalar(
  'DateTime',
  'A moment in UTC, ISO 8601 with fractions of a second, for example `2017-04-03T08:15:00.123456Z`.',
  (text) => !Number.isNaN(Date.parse(text)),
);
export const DecimalScalar = textScalar(
  'Decimal',
  'An exact decimal number, written as a string so that no digit is lost.',
  (text) => /^-?\d{1,15}(\.\d{1,6})?$/.test(text),
);
export const LocaleScalar = textScalar(
  'Locale',
  `A language and script of the portal: ${localeCodes.join(', ')}.`,
  (text) => (localeCodes as readonly string[]).includes(text),
);

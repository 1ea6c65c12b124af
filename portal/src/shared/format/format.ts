/** How one language writes dates, numbers, money and countries, and orders texts. */
export interface Format {
  /** A calendar date (`2017-04-12`), the same in every time zone. */
  date(isoDate: string): string;
  /** A moment, in the reader's time zone. */
  moment(isoDateTime: string): string;
  month(isoDate: string): string;
  /** The name of a month by itself, 1 being January. */
  monthName(month: number): string;
  number(value: number): string;
  /** A number with its sign and one decimal. */
  signed(value: number): string;
  money(amount: string, currency: string): string;
  country(code: string): string;
  compare(left: string, right: string): number;
}

const formats = new Map<string, Format>();

/** The format of a language, made once: a list asks for it in every row, and Intl's objects are slow to make. */
export function formatOf(locale: string): Format {
  const known = formats.get(locale);
  if (known) return known;
  const format = createFormat(locale);
  formats.set(locale, format);
  return format;
}

/** English is written the European way. */
function createFormat(locale: string): Format {
  const tag = locale === 'en' ? 'en-GB' : locale;
  const dates = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' });
  const moments = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' });
  const months = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const monthNames = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' });
  const numbers = new Intl.NumberFormat(tag);
  const signs = new Intl.NumberFormat(tag, {
    signDisplay: 'exceptZero',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const countries = new Intl.DisplayNames(tag, { type: 'region' });
  const collator = new Intl.Collator(tag, { numeric: true });
  return {
    date: (isoDate) => dates.format(calendarDate(isoDate)),
    moment: (isoDateTime) => moments.format(new Date(isoDateTime)),
    month: (isoDate) => months.format(calendarDate(isoDate)),
    monthName: (month) => monthNames.format(new Date(Date.UTC(2000, month - 1))),
    number: (value) => numbers.format(value),
    signed: (value) => signs.format(value),
    money: (amount, currency) => moneyFormat(tag, currency).format(Number(amount)),
    country: (code) => countries.of(code) ?? code,
    compare: (left, right) => collator.compare(left, right),
  };
}

const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Belgrade' });

/** The day it is in the four countries, which share one time zone, as `2017-04-12`; the API reckons the same way. */
export function dayOf(moment: Date): string {
  return calendar.format(moment);
}

/** Today's date, as `2017-04-12`. */
export function today(): string {
  return dayOf(new Date());
}

function calendarDate(isoDate: string): Date {
  return new Date(`${isoDate}T00:00:00Z`);
}

function moneyFormat(tag: string, currency: string): Intl.NumberFormat {
  return new Intl.NumberFormat(tag, { style: 'currency', currency, currencyDisplay: 'code' });
}

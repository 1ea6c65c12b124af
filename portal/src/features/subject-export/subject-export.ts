import { z } from 'zod/mini';
import { fieldOfValue } from './value-labels.ts';

const record = z.record(z.string(), z.unknown());

const content = z.object({
  madeAt: z.string(),
  partner: z.string(),
  pseudonym: z.string(),
  convictions: z.boolean(),
  records: z.record(z.string(), z.array(record)),
  readBy: z.array(
    z.object({ at: z.string(), action: z.string(), operation: z.string(), fieldGroups: z.array(z.string()) }),
  ),
});

export type SubjectExportContent = z.infer<typeof content>;
export type ExportedRecord = Record<string, unknown>;

/** Fields that the database needs and a person cannot make anything of. */
const TECHNICAL = /(^|_)id$|^country_code$|^may_name_others$/;

/** Reads an export as the API sends it. */
export function readExport(json: string): SubjectExportContent {
  return content.parse(JSON.parse(json));
}

/** Whether a record has a text that may name somebody else. */
export function mayNameOthers(one: ExportedRecord): boolean {
  return one.may_name_others === true;
}

/** The fields of a record that hold anything, as the database names them, with their values, each said in its words. */
export function fieldsOf(
  one: ExportedRecord,
  say: (field: string, value: string) => string,
): [name: string, value: string][] {
  return Object.entries(one).flatMap(([name, value]): [string, string][] => {
    if (TECHNICAL.test(name) || value === null || value === '' || (Array.isArray(value) && value.length === 0))
      return [];
    return [[name, textOf(value, (part) => say(fieldOfValue(one, name), part))]];
  });
}

function textOf(value: unknown, say: (part: string) => string): string {
  if (Array.isArray(value)) return value.map((part) => textOf(part, say)).join(', ');
  if (typeof value !== 'object' || value === null) return say(String(value));
  return Object.values(value)
    .map((part) => textOf(part, say))
    .join(' ');
}

/** The export as a file: without the records that are left out, and without the hints for whoever looked through it. */
export function fileOf(shown: SubjectExportContent, leftOut: ReadonlySet<ExportedRecord>): string {
  const records = Object.fromEntries(
    Object.entries(shown.records).map(([subject, rows]) => [
      subject,
      rows.filter((row) => !leftOut.has(row)).map(({ may_name_others: _hint, ...row }) => row),
    ]),
  );
  return `${JSON.stringify({ ...shown, records }, null, 2)}\n`;
}

import { type PersonFieldCode, personFieldCodes } from '@kolo/reference-data';

/** Where a field of a person is kept. */
export type Group = 'person' | 'identity' | 'special_category';

/** A column of a person's record: the property that writes it, and its name in the histories. */
interface Part {
  readonly group: Group;
  readonly column: string;
  readonly property: string;
  /** Null where the history does not keep it. */
  readonly recordedAs: string | null;
}

const camel = (column: string) => column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
const part = (group: Group, column: string, more: Partial<Part> = {}): Part => ({
  group,
  column,
  property: camel(column),
  recordedAs: camel(column),
  ...more,
});

const SPECIAL: readonly PersonFieldCode[] = [
  ...(['ethnicity', 'disability', 'health', 'target_groups', 'vulnerabilities'] as const),
  ...(['seeing', 'hearing', 'walking', 'remembering', 'self_care', 'communicating'] as const),
];

/** What a field is made of; what belongs together is taken over together. */
function partsOf(field: PersonFieldCode): readonly Part[] {
  switch (field) {
    case 'sex':
      return [part('person', 'sex')];
    case 'municipality':
      return [part('person', 'municipality_code', { property: 'municipality' })];
    case 'birth_date':
      return [part('person', 'birth_year'), part('identity', 'birth_date'), part('identity', 'birth_date_precision')];
    case 'national_id':
      return [
        part('identity', 'national_id_kind', { recordedAs: null }),
        part('identity', 'national_id_hash', { recordedAs: 'nationalId' }),
        part('identity', 'national_id_key_version', { recordedAs: null }),
      ];
    default:
      return [part(SPECIAL.includes(field) ? 'special_category' : 'identity', field)];
  }
}

/** The values of one record, by group and column. */
export type RecordValues = Readonly<Record<Group, Readonly<Record<string, unknown>>>>;
/** What is to be written, by group and property. */
export type RecordChanges = { [G in Group]: Record<string, unknown> };

/** What a record gets when it takes fields over from another. */
export function taken(fields: readonly PersonFieldCode[], from: RecordValues): RecordChanges {
  const changes = nothing();
  for (const { group, column, property } of fields.flatMap(partsOf))
    changes[group][property] = from[group][column] ?? null;
  return changes;
}

/** What a correction left in the histories: a field as it was before, and whether it was changed again. */
export interface Recorded {
  readonly field: string;
  readonly oldValue: string | null;
  readonly changedSince: boolean;
}

/** The fields of a correction that can get back what they held: none that was changed since, none that is not kept. */
export function restorable(recorded: readonly Recorded[]): readonly PersonFieldCode[] {
  const known = new Map(recorded.map((one) => [one.field, one]));
  return personFieldCodes.filter((field) => {
    const found = partsOf(field).flatMap(({ recordedAs }) => known.get(recordedAs ?? '') ?? []);
    const kept = field !== 'national_id' || found.every(({ oldValue }) => oldValue === null);
    return found.length > 0 && kept && found.every(({ changedSince }) => !changedSince);
  });
}

/** What a record gets back of a correction. */
export function restored(fields: readonly PersonFieldCode[], recorded: readonly Recorded[]): RecordChanges {
  const known = new Map(recorded.map((one) => [one.field, one.oldValue]));
  const changes = nothing();
  for (const field of fields) {
    for (const { group, column, property, recordedAs } of partsOf(field)) {
      if (field === 'national_id') changes[group][property] = null;
      else if (recordedAs !== null && known.has(recordedAs))
        changes[group][property] = storedValue(column, known.get(recordedAs) ?? null);
    }
  }
  return changes;
}

/** A value from the text that the history holds. */
function storedValue(column: string, text: string | null): unknown {
  if (column === 'target_groups' || column === 'vulnerabilities') return JSON.parse(text ?? '[]');
  return text;
}

function nothing(): RecordChanges {
  return { person: {}, identity: {}, special_category: {} };
}

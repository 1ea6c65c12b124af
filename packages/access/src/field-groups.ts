import { subject as tagged } from '@casl/ability';
import { type Ability, propertyOf } from './ability.ts';
import { type Subject, tables } from './subjects.ts';

/** A group of fields with a policy of its own: the subject that guards it, and where it is seen. */
export interface FieldGroup {
  readonly subject: Subject;
  readonly parent: 'Person' | 'Case';
  /** The field of the parent that holds the group, as named in `hiddenFields`. */
  readonly field: string;
}

/** The field groups by the code that the audit log knows them by. */
export const fieldGroups = {
  identity: { subject: 'PersonIdentity', parent: 'Person', field: 'identity' },
  special_category: { subject: 'PersonSpecialCategory', parent: 'Person', field: 'specialCategory' },
  conviction: { subject: 'PersonConviction', parent: 'Person', field: 'conviction' },
  narrative: { subject: 'CaseNote', parent: 'Case', field: 'notes' },
} as const satisfies Record<string, FieldGroup>;

export type FieldGroupCode = keyof typeof fieldGroups;

/** Other subjects whose reading discloses a field group, and is recorded as such. */
export const disclosedGroups: { readonly [S in Subject]?: FieldGroupCode } = {
  PersonNameWord: 'identity',
  PersonMatchKey: 'identity',
  PersonIdentityHistory: 'identity',
  PersonSpecialCategoryHistory: 'special_category',
  PersonCorrection: 'narrative',
};
export const fieldGroupCodes = Object.keys(fieldGroups) as readonly FieldGroupCode[];

/**
 * The fields of a person or case that its viewer may not read. The row has the parent's scope columns as camelCase
 * properties; the rows of its field groups carry the same ones.
 */
export function hiddenFields(ability: Ability, parent: FieldGroup['parent'], row: Readonly<Record<string, unknown>>) {
  return fieldGroupCodes
    .map((code): FieldGroup => fieldGroups[code])
    .filter((group) => group.parent === parent && !ability.can('read', tagged(group.subject, scopeOf(parent, row))))
    .map(({ field }) => field);
}

function scopeOf(parent: FieldGroup['parent'], row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const names = Object.keys(tables[parent].columns)
    .filter((column) => column !== 'id')
    .map(propertyOf);
  return Object.fromEntries(names.map((name) => [name, row[name]]));
}

import { subject as tagged } from '@casl/ability';
import { type Ability, propertyOf } from './ability.ts';
import { type Subject, tables } from './subjects.ts';

/** A group of fields with a policy of its own: the subject that guards it, and where it is seen. */
export interface FieldGroup {
  readonly subject: Subject;
  readonly parent: 'Person' | 'Case';
  /** The field of the parent that holds the group, as named in `hiddenFields`. */
  readonly field: string;
  /** Further subjects of the group, and the field of the parent that holds each, where it is one of the parent's own. */
  readonly also?: Readonly<Partial<Record<Subject, string | null>>>;
}

/** The field groups by the code that the audit log knows them by. */
export const fieldGroups = {
  identity: {
    subject: 'PersonIdentity',
    parent: 'Person',
    field: 'identity',
    also: {
      PersonNameWord: null,
      PersonMatchKey: null,
      PersonIdentityHistory: null,
      PersonDistinction: null,
      // It names the guardian.
      LegalBasisDetail: null,
    },
  },
  special_category: {
    subject: 'PersonSpecialCategory',
    parent: 'Person',
    field: 'specialCategory',
    also: {
      PersonSpecialCategoryHistory: null,
      HouseholdMember: 'householdMembership',
      Household: null,
      HouseholdMemberHistory: null,
    },
  },
  conviction: { subject: 'PersonConviction', parent: 'Person', field: 'conviction' },
  narrative: {
    subject: 'CaseNote',
    parent: 'Case',
    field: 'notes',
    also: {
      CaseGoal: 'goals',
      CaseTask: 'tasks',
      CaseReason: null,
      CaseGoalHistory: null,
      CaseTaskHistory: null,
      PersonCorrection: null,
      PersonMerge: null,
      Offer: null,
      OfferEvent: null,
      OfferNote: null,
      TransferRequest: null,
      BreakGlass: null,
      // Its name is free text.
      SavedView: null,
    },
  },
} as const satisfies Record<string, FieldGroup>;

export type FieldGroupCode = keyof typeof fieldGroups;

export const fieldGroupCodes = Object.keys(fieldGroups) as readonly FieldGroupCode[];

/** Every subject whose rows belong to a field group. */
export function subjectsOf(code: FieldGroupCode): readonly Subject[] {
  const { subject, also = {} }: FieldGroup = fieldGroups[code];
  return [subject, ...(Object.keys(also) as Subject[])];
}

/**
 * The fields of a person or case that its viewer may not read. The row has the parent's scope columns as camelCase
 * properties; the rows of its field groups carry the same ones.
 */
export function hiddenFields(ability: Ability, parent: FieldGroup['parent'], row: Readonly<Record<string, unknown>>) {
  const scope = scopeOf(parent, row);
  return fieldGroupCodes
    .map((code): FieldGroup => fieldGroups[code])
    .filter((group) => group.parent === parent)
    .flatMap(guardsOf)
    .filter(([guard]) => !ability.can('read', tagged(guard, { ...scope })))
    .map(([, field]) => field);
}

function guardsOf({ subject, field, also = {} }: FieldGroup): (readonly [Subject, string])[] {
  const others = Object.entries(also) as [Subject, string | null][];
  return [[subject, field], ...others.flatMap(([guard, held]) => (held === null ? [] : [[guard, held] as const]))];
}

function scopeOf(parent: FieldGroup['parent'], row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const names = Object.keys(tables[parent].columns)
    .filter((column) => column !== 'id')
    .map(propertyOf);
  return Object.fromEntries(names.map((name) => [name, row[name]]));
}

/**
 * What a window opens of a record at another partner: the file itself (the case, and the person by pseudonym), who the
 * person is, special-category data, goals and tasks and the course of the case, and its notes.
 */
export const windowGroups = ['file', 'identity', 'special_category', 'plan', 'notes'] as const;
export type WindowGroup = (typeof windowGroups)[number];

/** How a row is found by a window: by which of its columns, and by which column of the window. */
export interface WindowPath {
  readonly column: string;
  readonly key: 'person_id' | 'case_id' | 'source_id';
}

const PREFIX = 'shared_';

/**
 * The column that a template asks by `shared`. No table has it: in a row that is checked it lists who has an open window of
 * that group to the row, in a statement it stands for a look into `access_window`.
 */
export function sharedColumn(group: WindowGroup): string {
  return `${PREFIX}${group}`;
}

/** The group of such a column; undefined for a column of a table. */
export function groupOf(column: string): WindowGroup | undefined {
  return windowGroups.find((group) => column === sharedColumn(group));
}

const functions = {
  person_id: 'kolo.has_window_to_person',
  case_id: 'kolo.has_window_to_case',
  source_id: 'kolo.has_window_by_source',
} as const satisfies Record<WindowPath['key'], string>;

/** What a broken glass opens, found by which column, and to whom: reading it is recorded with the glass. */
export const glassOpens = {
  subject: 'PersonIdentity',
  column: 'person_id',
  scope: 'regional_coordinator.memberships',
} as const;

/** Through which glass a row is seen, as SQL; null where through none. */
export function glassSql(column: string, grantees: string): string {
  return `kolo.glass_to_person(${column}, ${grantees})`;
}

/**
 * Whether a window leads to the row, as SQL; `grantees` is an expression of an array. A function asks it, row by row where
 * nothing else lets the viewer in: a subselect would have its own row security planned into every statement.
 */
export function inWindowSql(column: string, key: WindowPath['key'], group: WindowGroup, grantees: string): string {
  return `${functions[key]}(${column}, '${group}', ${grantees})`;
}

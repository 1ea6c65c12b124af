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

/** Whether a row is among those that windows open to the grantees, as SQL; never correlated, so it is looked up once. */
export function inWindowSql(column: string, key: WindowPath['key'], group: WindowGroup, isGrantee: string): string {
  return (
    `${column} in (select w.${key} from kolo.access_window w where w.field_group = '${group}' and w.grantee_id ${isGrantee}` +
    ' and w.ended_at is null and w.until > now())'
  );
}

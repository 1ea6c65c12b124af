/** What the API says of an input that the user can correct; `message` is in the user's language. */
export interface FormError {
  readonly field: readonly string[];
  readonly code: string;
  readonly message: string;
}

/** Errors by the field of the form that they belong to, and those that belong to none. */
export interface SortedErrors<Name extends string> {
  readonly ofFields: ReadonlyMap<Name, string>;
  readonly others: readonly string[];
  /** Whether somebody else has changed the record since it was read. */
  readonly isConflict: boolean;
}

/** Sorts errors by field: the last part of an error's path that is a name of the form's. */
export function sortErrors<Name extends string>(
  errors: readonly FormError[],
  names: readonly Name[],
): SortedErrors<Name> {
  const ofFields = new Map<Name, string>();
  const others: string[] = [];
  for (const { field, code, message } of errors) {
    const name = field.toReversed().find((part): part is Name => names.some((known) => known === part));
    if (code === 'CONFLICT' || name === undefined) others.push(message);
    else if (!ofFields.has(name)) ofFields.set(name, message);
  }
  return { ofFields, others, isConflict: errors.some(({ code }) => code === 'CONFLICT') };
}

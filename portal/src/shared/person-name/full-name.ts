interface Named {
  firstName: string | null;
  lastName: string | null;
}

/** A person's name as it was entered; nothing when the name is hidden or was never recorded. */
export function fullName(identity: Named | null): string | undefined {
  const name = [identity?.firstName, identity?.lastName].filter(Boolean).join(' ');
  return name || undefined;
}

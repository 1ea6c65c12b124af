interface Named {
  firstName: string | null;
  lastName: string | null;
}

/** A person's name as it was entered; nothing when the name is hidden or was never recorded. */
export function fullName(identity: Named | null): string | undefined {
  const name = [identity?.firstName, identity?.lastName].filter(Boolean).join(' ');
  return name || undefined;
}

interface Person {
  readonly pseudonym: string;
  readonly identity: (Named & { readonly alias: string | null }) | null;
}

/** What to call a person: their name, else what they are known as, else the record's pseudonym. */
export function personName({ identity, pseudonym }: Person): string {
  return fullName(identity) ?? identity?.alias ?? pseudonym;
}

interface BirthFacts {
  birthYear: number | null;
  /** Null when the identity is hidden. */
  identity: { birthDate: string | null; birthDatePrecision: string } | null;
}

export interface Age {
  years: number;
  /** Whether the day of birth is known; else the age may be wrong by a year. */
  exact: boolean;
}

/** A person's age on a day, as well as it can be known. */
export function ageOn(day: string, { birthYear, identity }: BirthFacts): Age | undefined {
  if (identity?.birthDate && identity.birthDatePrecision === 'DAY') {
    return { years: fullYears(identity.birthDate, day), exact: true };
  }
  const year = birthYear ?? (identity?.birthDate ? Number(identity.birthDate.slice(0, 4)) : undefined);
  return year === undefined ? undefined : { years: Number(day.slice(0, 4)) - year, exact: false };
}

function fullYears(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

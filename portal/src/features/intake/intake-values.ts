import { birthDateFrom, emptyPerson, isDay, type PersonValues } from '../person-form/index.ts';

/** What an intake holds: the person, the partner that records them, and what was searched for. */
export type IntakeValues = PersonValues & {
  /** The membership under which the person is recorded: it says partner and country. */
  membershipId: string;
  soughtName: string;
};

/** An intake in which nothing was typed. */
export function emptyIntake(membershipId: string): IntakeValues {
  return { soughtName: '', membershipId, ...emptyPerson };
}

export interface Sought {
  readonly name: string | undefined;
  readonly birthDate: string | undefined;
  readonly nationalId: { readonly kind: string; readonly number: string } | undefined;
}

/** What the first step asks to be looked for; parts that are not complete are left out. */
export function soughtFrom(values: IntakeValues): Sought {
  const { birthDate } = birthDateFrom({ ...values, birthDatePrecision: 'DAY' });
  const number = values.nationalIdNumber.trim();
  return {
    name: values.soughtName.trim() || undefined,
    birthDate: birthDate !== null && isDay(birthDate) ? birthDate : undefined,
    nationalId: values.nationalIdKind && number ? { kind: values.nationalIdKind, number } : undefined,
  };
}

/** The first name and the last names that a searched name stands for, unless names were typed already. */
export function namesFrom({
  soughtName,
  firstName,
  lastName,
}: IntakeValues): Pick<PersonValues, 'firstName' | 'lastName'> {
  if (firstName !== '' || lastName !== '') return { firstName, lastName };
  const [first = '', ...others] = soughtName.trim().split(/\s+/);
  return { firstName: first, lastName: others.join(' ') };
}

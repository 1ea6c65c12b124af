import { createContext, use } from 'react';
import type { FieldProps } from '../../shared/form/use-record-form.ts';
import type { PersonField, PersonValues } from './person-values.ts';

export type FieldOf = (name: PersonField) => FieldProps;

/** The form that fields of a person stand in, whatever else it asks. */
export interface PersonFormState {
  readonly field: FieldOf;
  readonly values: PersonValues;
  /** The country whose municipalities are offered. */
  readonly countryCode: string | undefined;
  /** The kind of the national id that is on record already. */
  readonly recordedNationalIdKind?: string;
}

export const PersonFormContext = createContext<PersonFormState | undefined>(undefined);

/** The form around; throws outside of one. */
export function usePersonForm(): PersonFormState {
  const form = use(PersonFormContext);
  if (!form) throw new Error('usePersonForm needs a PersonFormContext');
  return form;
}

/** What the fields of a form about a person hold: texts as typed, codes, and '' where nothing is chosen. */
export type PersonValues = {
  firstName: string;
  lastName: string;
  alias: string;
  sex: string;
  birthDatePrecision: string;
  birthDay: string;
  birthMonth: string;
  birthYear: string;
  nationalIdKind: string;
  nationalIdNumber: string;
  municipalityCode: string;
  noFixedAddress: boolean;
  address: string;
  phone: string;
  safeContact: string;
  targetGroups: string[];
  vulnerabilities: string[];
  ethnicity: string;
  disability: string;
  health: string;
  seeing: string;
  hearing: string;
  walking: string;
  remembering: string;
  selfCare: string;
  communicating: string;
};

export type PersonField = keyof PersonValues;

/** A person of whom nothing is known; the fields are in the order of the form. */
export const emptyPerson: PersonValues = {
  firstName: '',
  lastName: '',
  alias: '',
  birthDatePrecision: 'DAY',
  birthDay: '',
  birthMonth: '',
  birthYear: '',
  sex: '',
  nationalIdKind: '',
  nationalIdNumber: '',
  municipalityCode: '',
  noFixedAddress: false,
  address: '',
  phone: '',
  safeContact: '',
  targetGroups: [],
  vulnerabilities: [],
  ethnicity: '',
  disability: '',
  health: '',
  seeing: '',
  hearing: '',
  walking: '',
  remembering: '',
  selfCare: '',
  communicating: '',
};

import { codesOf, type Term } from '../term.ts';

/** What a member may do, for one partner, country and programme. */
export const roles = [
  { code: 'caseworker', label: 'Caseworker', description: "Works the caseload of the member's partner NGO." },
  {
    code: 'partner_manager',
    label: 'Partner manager',
    description: "Works the partner's caseload, assigns, approves, exports and confirms the partner's members.",
  },
  {
    code: 'treatment_officer',
    label: 'Treatment officer',
    description: 'Records the treatment of convicts in one correctional institution.',
  },
  {
    code: 'institution_manager',
    label: 'Institution manager',
    description: 'Records treatment, assigns, approves and decides on release in one correctional institution.',
  },
  {
    code: 'country_coordinator',
    label: 'Country coordinator',
    description: "Reads one country's NGO records without notes and special categories, and approves its reports.",
  },
  {
    code: 'regional_coordinator',
    label: 'Regional coordinator',
    description: 'Queries the listed countries: pseudonymised records and exact counts, no names.',
  },
  { code: 'donor_reader', label: 'Donor reader', description: 'Reads published aggregates only.' },
  {
    code: 'data_protection_officer',
    label: 'Data protection officer',
    description: 'Reads the audit log, consents and subject requests; no case content.',
  },
  {
    code: 'administrator',
    label: 'Administrator',
    description: 'Looks after users, programmes and reference data; no case content.',
  },
] as const satisfies readonly Term[];

export const roleCodes = codesOf(roles);
export type RoleCode = (typeof roleCodes)[number];

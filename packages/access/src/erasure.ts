import type { Subject } from './subjects.ts';

/** What a column holds once a person is erased; `derived` where the database works it out from the others. */
export type Emptied = null | string | boolean | readonly [] | 'derived';

/** Rows that are about a person, and what becomes of each of their columns. */
export interface AboutPersons {
  /** Which rows, as SQL over the table's own columns; `persons` is the list of ids. */
  readonly rows: string;
  /** Which of these an export shows, as SQL over the columns of `t`; all of them where nothing is said. */
  readonly exported?: string;
  readonly erased: Readonly<Record<string, Emptied>>;
  /** Columns that stay: without the others they say of nobody who it was. */
  readonly kept: readonly string[];
  /** Free text that may name somebody else: an export for the person has to be looked through. */
  readonly narrative?: readonly string[];
  /** Left out of an export: what the database needs and nobody can read. */
  readonly unshown?: readonly string[];
  /** In no export at all, with the reason. */
  readonly withheld?: string;
}

/**
 * How erasing a person concerns a table: it holds something, follows another table by itself, loses its rows whole, or
 * holds nothing.
 */
export type ErasureOf =
  | AboutPersons
  | { readonly follows: Subject }
  | { readonly leaves: string }
  | { readonly nothing: string };

/** What stands where a text was that may not be empty. */
export const ERASED = '[erased]';

const ofPerson = 'person_id = any (persons)';
const REFERENCE = { nothing: 'Reference data.' } as const;
const STAFF = { nothing: 'About members, not about the persons they work with.' } as const;
const SUMS = { nothing: 'Sums, which stay as they are.' } as const;

const personalHistory = {
  rows: ofPerson,
  erased: { old_value: null },
  kept: ['field'],
} as const;

/**
 * What erasing a person does to each table, column by column. A column that is not named here, of a table that has any,
 * fails a test: whoever adds one says what becomes of it. Left out are only keys, scope columns, moments and versions.
 */
export const erasure: Readonly<Record<Subject, ErasureOf>> = {
  Country: REFERENCE,
  Municipality: REFERENCE,
  Partner: REFERENCE,
  PartnerCountry: REFERENCE,
  Programme: REFERENCE,
  ProgrammeCountry: REFERENCE,
  ProgrammeMunicipality: REFERENCE,
  ProgrammePartner: REFERENCE,
  Component: REFERENCE,
  Result: REFERENCE,
  Funding: REFERENCE,
  User: STAFF,
  Membership: STAFF,
  Invitation: STAFF,

  Person: {
    rows: 'id = any (persons)',
    // The age band at opening stays with each case.
    erased: { birth_year: null },
    kept: ['pseudonym', 'sex', 'municipality_code', 'erased_on', 'erasure_ground'],
  },
  PersonIdentity: {
    rows: ofPerson,
    erased: {
      first_name: null,
      last_name: null,
      name_key: 'derived',
      sort_key: 'derived',
      alias: null,
      birth_date: null,
      birth_date_precision: 'unknown',
      phone: null,
      address: null,
      no_fixed_address: false,
      safe_contact: null,
      national_id_kind: null,
      national_id_hash: null,
      national_id_key_version: null,
    },
    kept: [],
    unshown: ['name_key', 'sort_key', 'national_id_hash', 'national_id_key_version'],
  },
  PersonSpecialCategory: {
    rows: ofPerson,
    erased: {
      ethnicity: null,
      disability: null,
      health: null,
      target_groups: [],
      vulnerabilities: [],
      seeing: null,
      hearing: null,
      walking: null,
      remembering: null,
      self_care: null,
      communicating: null,
      has_disability: 'derived',
    },
    kept: [],
  },
  PersonNameWord: { follows: 'PersonIdentity' },
  PersonMatchKey: { follows: 'PersonIdentity' },
  PersonCorrection: { rows: ofPerson, erased: { reason: ERASED }, kept: [], narrative: ['reason'] },
  PersonHistory: personalHistory,
  PersonIdentityHistory: personalHistory,
  PersonSpecialCategoryHistory: personalHistory,
  PersonConviction: {
    rows: ofPerson,
    erased: { offence: null, sentence_starts_on: null, sentence_ends_on: null, released_on: null },
    kept: [],
    withheld: 'No role of an NGO reads convictions; the export says whether there are any.',
  },

  Case: {
    rows: ofPerson,
    erased: {},
    kept: [
      'number',
      'programme_code',
      'municipality_code',
      'status',
      'status_since',
      'risk',
      'opened_on',
      'closed_on',
      'exit_reason',
      'age_band',
      'opened_quarter',
    ],
  },
  CaseNote: { rows: ofPerson, erased: { body: ERASED }, kept: ['kind', 'occurred_on'], narrative: ['body'] },
  CaseHistory: { rows: ofPerson, erased: {}, kept: ['field', 'old_value'] },
  CaseReason: { rows: ofPerson, erased: { text: ERASED }, kept: [], narrative: ['text'] },
  CaseGoal: {
    rows: ofPerson,
    erased: { what: ERASED },
    kept: ['set_on', 'due_on', 'outcome', 'decided_on'],
    narrative: ['what'],
  },
  CaseGoalHistory: {
    rows: ofPerson,
    erased: { old_value: null, reason: null },
    kept: ['field'],
    narrative: ['old_value', 'reason'],
  },
  CaseTaskHistory: {
    rows: ofPerson,
    erased: { old_value: null, reason: null },
    kept: ['field'],
    narrative: ['old_value', 'reason'],
  },
  CaseTask: {
    rows: ofPerson,
    erased: { what: ERASED },
    kept: ['kind', 'due_on', 'repeats', 'status', 'ended_on'],
    narrative: ['what'],
  },
  CaseCount: SUMS,
  CountryCaseCount: SUMS,
  CaseEvent: {
    rows: ofPerson,
    erased: {},
    kept: ['kind', 'from_status', 'to_status', 'exit_reason', 'from_risk', 'to_risk', 'effective_on'],
  },

  SubjectRequest: {
    rows: 'id in (select f.request_id from kolo.subject_request_person f where f.person_id = any (persons))',
    erased: { reference: null },
    kept: ['kind', 'received_on', 'due_on', 'state', 'refusal', 'ended_on', 'searches'],
    unshown: ['searches'],
  },
  SubjectRequestPerson: {
    rows: ofPerson,
    erased: {},
    kept: ['pseudonym', 'kind', 'received_on', 'due_on', 'export_asked_on', 'hold_ground', 'hold_until', 'ended_on'],
  },
  SubjectExport: { rows: ofPerson, erased: {}, kept: [] },
  PersonErasure: { rows: ofPerson, erased: {}, kept: ['ground'] },
  RetentionRun: { nothing: 'About a programme.' },
  RetentionEntry: { rows: ofPerson, erased: {}, kept: ['pseudonym', 'closed_quarter', 'outcome'] },
  PersonMerge: {
    rows: '(kept_id = any (persons) or merged_id = any (persons))',
    erased: { reason: ERASED, undo_reason: null },
    // Codes of the fields that were compared and their weights, without values.
    kept: ['score', 'evidence'],
    narrative: ['reason', 'undo_reason'],
  },
  PersonDistinction: { rows: '(person_id = any (persons) or other_id = any (persons))', erased: {}, kept: [] },
  Household: {
    rows: 'id in (select m.household_id from kolo.household_member m where m.person_id = any (persons))',
    erased: { label: null },
    kept: ['municipality_code'],
    narrative: ['label'],
  },
  // Beside the others of the household, who are known, a relation would say who it was.
  HouseholdMember: {
    rows: ofPerson,
    erased: { relation: 'not_related' },
    kept: ['since', 'until', 'leaving_reason'],
  },
  HouseholdMemberHistory: personalHistory,

  LegalBasis: {
    rows: ofPerson,
    erased: {},
    kept: ['pseudonym', 'kind', 'purpose', 'groups', 'evidence', 'guardian', 'given_on', 'expires_on', 'withdrawn_on'],
  },
  LegalBasisDetail: {
    rows: ofPerson,
    erased: { evidence_note: null, guardian_name: null },
    kept: [],
    narrative: ['evidence_note', 'guardian_name'],
  },
  AccessWindow: {
    rows: ofPerson,
    erased: {},
    kept: ['field_group', 'source', 'ended_because'],
  },
  Offer: {
    rows: ofPerson,
    erased: { purpose: ERASED, summary: ERASED },
    kept: [
      'kind',
      'service',
      'groups',
      'due_on',
      'ends_on',
      'reports_notes',
      'status',
      'outcome',
      'ended_because',
      'from_partner_name',
      'to_partner_name',
      'offered_by_name',
      'answered_by_name',
    ],
    narrative: ['purpose', 'summary'],
    // The receiver's own case is no matter of the giver's.
    unshown: ['new_case_id'],
  },
  OfferEvent: {
    rows: ofPerson,
    erased: { reason: null },
    kept: ['from_status', 'to_status', 'ended_because', 'actor_name'],
    narrative: ['reason'],
  },
  OfferNote: {
    rows: ofPerson,
    // An export is made by the partner whose person it is: what another one keeps for itself is asked for there.
    exported: 't.shared or t.author_partner_id = t.partner_id',
    erased: { body: ERASED },
    kept: ['occurred_on', 'shared', 'author_name'],
    narrative: ['body'],
  },
  TransferRequest: {
    rows: ofPerson,
    erased: { message: ERASED },
    kept: [
      'status',
      'due_on',
      'ended_because',
      'from_partner_name',
      'to_partner_name',
      'requested_by_name',
      'answered_by_name',
    ],
    narrative: ['message'],
  },
  BreakGlass: {
    rows: ofPerson,
    erased: { reason: ERASED },
    kept: ['pseudonym', 'opened_by_name', 'ended_by_name'],
    narrative: ['reason'],
  },
  // Not counted before an erasure, nor shown by an export: either would say that another partner knows the person.
  PersonCluster: { leaves: 'An erased person leaves their cluster in the same transaction (kolo.leave_cluster).' },
  PersonToLink: { leaves: 'A row goes once the job has looked at the record; it holds an id and nothing else.' },

  SavedView: STAFF,
  ListStart: STAFF,
  Notice: { nothing: 'Ids, and never a value.' },
  AuditEvent: { nothing: 'Ids, names of fields and codes, never a value.' },
  IdempotencyKey: { nothing: 'Whatever leads to a record of the person is deleted whole, in kolo.erase_person.' },
};

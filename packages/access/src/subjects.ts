import type { WindowPath } from './windows.ts';

/** The roles that the policy knows. A membership of any other role grants nothing. */
export const roles = [
  'caseworker',
  'partner_manager',
  'country_coordinator',
  'regional_coordinator',
  'administrator',
  'data_protection_officer',
  'treatment_officer',
  'institution_manager',
] as const;
export type Role = (typeof roles)[number];

/** Who a rule is for: one role, or every active member whatever their role. */
export type Holder = Role | 'member';

export const actions = ['read', 'create', 'update'] as const;
export type Action = (typeof actions)[number];

export type ColumnType = 'uuid' | 'text' | 'boolean';

interface Table {
  /** Name of the table in the schema `kolo`. */
  readonly table: string;
  /** The NOT NULL columns that a template may name. */
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** How windows lead to its rows, where they do. */
  readonly windows?: WindowPath;
  /** Columns that may be read, where not all of them. */
  readonly readable?: readonly string[];
  /** Columns that an insert may give; the database fills the others. */
  readonly creatable?: readonly string[];
  /** Columns that an update may change. */
  readonly updatable?: readonly string[];
}

const partnerScope = { partner_id: 'uuid', partner_kind: 'text', country_code: 'text' } as const;
/** `reserved_for` is the caseworker of a restricted case, and zeros where it is not restricted or nobody's. */
const caseScope = { ...partnerScope, restricted: 'boolean', reserved_for: 'uuid' } as const;

/** What is offered goes with the case, and is seen by whom it is offered to. */
const offerScope = { ...caseScope, to_partner_id: 'uuid' } as const;
const byPerson = { column: 'person_id', key: 'person_id' } as const;
const byCase = { column: 'case_id', key: 'case_id' } as const;

/** Where each subject is kept, and which of its columns decide on access. */
export const tables = {
  Country: { table: 'country', columns: { code: 'text' } },
  Municipality: { table: 'municipality', columns: { code: 'text', country_code: 'text' } },
  Partner: {
    table: 'partner',
    columns: { id: 'uuid', kind: 'text', country_code: 'text' },
    updatable: ['requires_second_factor', 'version'],
  },
  PartnerCountry: { table: 'partner_country', columns: { partner_id: 'uuid', country_code: 'text' } },
  Programme: { table: 'programme', columns: { code: 'text' } },
  ProgrammeCountry: { table: 'programme_country', columns: { programme_code: 'text', country_code: 'text' } },
  ProgrammeMunicipality: { table: 'programme_municipality', columns: { programme_code: 'text' } },
  ProgrammePartner: { table: 'programme_partner', columns: { programme_code: 'text', partner_id: 'uuid' } },
  Component: { table: 'component', columns: { programme_code: 'text' } },
  Result: { table: 'result', columns: { programme_code: 'text' } },
  Funding: { table: 'funding', columns: { id: 'uuid', programme_code: 'text' } },
  User: {
    table: 'user_account',
    columns: { id: 'uuid' },
    readable: ['id', 'email', 'name', 'locale', 'digest', 'created_at'],
    updatable: ['locale', 'digest'],
  },
  Membership: {
    table: 'membership',
    columns: { id: 'uuid', user_id: 'uuid', role: 'text', ...partnerScope },
    updatable: ['status', 'version'],
  },
  Invitation: {
    table: 'invitation',
    columns: { id: 'uuid', invited_by_id: 'uuid', role: 'text', ...partnerScope },
    readable: [
      'id',
      'partner_id',
      'partner_kind',
      'country_code',
      'programme_code',
      'role',
      'email',
      'locale',
      'invited_by_id',
      'status',
      'version',
      'created_at',
      'expires_at',
      'answered_at',
    ],
    creatable: [
      'id',
      'partner_id',
      'country_code',
      'programme_code',
      'role',
      'email',
      'locale',
      'token_hash',
      'invited_by_id',
    ],
    updatable: ['status', 'version'],
  },
  Person: {
    table: 'person',
    windows: { column: 'id', key: 'person_id' },
    columns: { id: 'uuid', ...partnerScope },
    creatable: ['id', 'partner_id', 'country_code', 'sex', 'birth_year', 'municipality_code'],
    updatable: ['sex', 'birth_year', 'municipality_code', 'version'],
  },
  PersonIdentity: {
    table: 'person_identity',
    windows: byPerson,
    columns: { person_id: 'uuid', ...partnerScope },
    // The hash of a national id is compared by its match key and read by nobody.
    readable: [
      'person_id',
      'partner_id',
      'partner_kind',
      'country_code',
      'first_name',
      'last_name',
      'name_key',
      'sort_key',
      'alias',
      'birth_date',
      'birth_date_precision',
      'phone',
      'address',
      'no_fixed_address',
      'safe_contact',
      'national_id_kind',
      'national_id_key_version',
    ],
    updatable: [
      'first_name',
      'last_name',
      'alias',
      'birth_date',
      'birth_date_precision',
      'phone',
      'address',
      'no_fixed_address',
      'safe_contact',
      'national_id_kind',
      'national_id_hash',
      'national_id_key_version',
    ],
  },
  PersonSpecialCategory: {
    table: 'person_special_category',
    windows: byPerson,
    columns: { person_id: 'uuid', ...partnerScope },
    updatable: [
      'ethnicity',
      'disability',
      'health',
      'target_groups',
      'vulnerabilities',
      'seeing',
      'hearing',
      'walking',
      'remembering',
      'self_care',
      'communicating',
    ],
  },
  PersonNameWord: { table: 'person_name_word', columns: { person_id: 'uuid', ...partnerScope } },
  PersonMatchKey: { table: 'person_match_key', columns: { person_id: 'uuid', ...partnerScope } },
  PersonCorrection: { table: 'person_correction', columns: { id: 'uuid', person_id: 'uuid', ...partnerScope } },
  PersonHistory: { table: 'person_history', columns: { id: 'uuid', person_id: 'uuid', ...partnerScope } },
  PersonIdentityHistory: {
    table: 'person_identity_history',
    columns: { id: 'uuid', person_id: 'uuid', ...partnerScope },
  },
  PersonSpecialCategoryHistory: {
    table: 'person_special_category_history',
    columns: { id: 'uuid', person_id: 'uuid', ...partnerScope },
  },
  PersonConviction: { table: 'person_conviction', columns: { person_id: 'uuid', ...partnerScope } },
  // One person recorded twice, and who lives together.
  PersonMerge: {
    table: 'person_merge',
    columns: { id: 'uuid', kept_id: 'uuid', merged_id: 'uuid', ...partnerScope },
    creatable: ['id', 'kept_id', 'merged_id', 'reason', 'score', 'evidence'],
    updatable: ['undo_reason'],
  },
  PersonDistinction: {
    table: 'person_distinction',
    columns: { id: 'uuid', person_id: 'uuid', other_id: 'uuid', ...partnerScope },
    creatable: ['id', 'person_id', 'other_id'],
    updatable: ['withdrawn_at'],
  },
  Household: {
    table: 'household',
    columns: { id: 'uuid', ...partnerScope },
    creatable: ['id', 'first_person_id', 'label', 'municipality_code'],
    updatable: ['label', 'municipality_code', 'version'],
  },
  HouseholdMember: {
    table: 'household_member',
    columns: { id: 'uuid', household_id: 'uuid', person_id: 'uuid', ...partnerScope },
    creatable: ['id', 'household_id', 'person_id', 'relation', 'since'],
    updatable: ['relation', 'since', 'until', 'leaving_reason', 'version'],
  },
  HouseholdMemberHistory: {
    table: 'household_member_history',
    columns: { id: 'uuid', member_id: 'uuid', person_id: 'uuid', ...partnerScope },
  },
  Case: {
    table: 'case_file',
    windows: { column: 'id', key: 'case_id' },
    columns: { id: 'uuid', person_id: 'uuid', ...caseScope },
    creatable: [
      'id',
      'person_id',
      'programme_code',
      'municipality_code',
      'caseworker_id',
      'status_since',
      'risk',
      'opened_on',
    ],
    // With `restricted` and `caseworker_id` the scope of a case changes: the policy is asked of the row as it was and as it will be.
    updatable: [
      'restricted',
      'municipality_code',
      'caseworker_id',
      'status',
      'status_since',
      'risk',
      'opened_on',
      'closed_on',
      'exit_reason',
      'kept_case_id',
      'version',
    ],
  },
  CaseNote: {
    table: 'case_note',
    windows: byCase,
    columns: { id: 'uuid', case_id: 'uuid', person_id: 'uuid', author_id: 'uuid', ...caseScope },
    creatable: ['id', 'case_id', 'author_id', 'kind', 'body', 'occurred_on'],
  },
  CaseEvent: {
    table: 'case_event',
    windows: byCase,
    columns: { id: 'uuid', case_id: 'uuid', person_id: 'uuid', ...caseScope },
  },
  CaseHistory: {
    table: 'case_history',
    columns: { id: 'uuid', event_id: 'uuid', case_id: 'uuid', person_id: 'uuid', ...caseScope },
  },
  CaseReason: { table: 'case_reason', columns: { event_id: 'uuid', case_id: 'uuid', person_id: 'uuid', ...caseScope } },
  CaseGoal: {
    table: 'case_goal',
    windows: byCase,
    columns: { id: 'uuid', case_id: 'uuid', person_id: 'uuid', author_id: 'uuid', ...caseScope },
    creatable: ['id', 'case_id', 'author_id', 'what', 'set_on', 'due_on'],
    updatable: ['what', 'due_on', 'outcome', 'decided_on', 'version'],
  },
  CaseGoalHistory: {
    table: 'case_goal_history',
    columns: { id: 'uuid', goal_id: 'uuid', case_id: 'uuid', person_id: 'uuid', ...caseScope },
  },
  CaseTask: {
    table: 'case_task',
    windows: byCase,
    columns: { id: 'uuid', case_id: 'uuid', person_id: 'uuid', author_id: 'uuid', ...caseScope },
    creatable: ['id', 'case_id', 'author_id', 'assignee_id', 'kind', 'what', 'due_on', 'repeats', 'previous_id'],
    updatable: ['assignee_id', 'what', 'due_on', 'repeats', 'status', 'ended_on', 'version'],
  },
  CaseTaskHistory: {
    table: 'case_task_history',
    columns: { id: 'uuid', task_id: 'uuid', case_id: 'uuid', person_id: 'uuid', ...caseScope },
  },
  CaseCount: { table: 'case_count', columns: { ...caseScope } },
  CountryCaseCount: { table: 'country_case_count', columns: { partner_kind: 'text', country_code: 'text' } },
  // Between partners: on what basis, what is offered and asked for, and what is open for whom.
  LegalBasis: {
    table: 'legal_basis',
    columns: { id: 'uuid', person_id: 'uuid', recorded_by_id: 'uuid', ...partnerScope },
    creatable: [
      'id',
      'person_id',
      'kind',
      'purpose',
      'recipient_id',
      'groups',
      'evidence',
      'guardian',
      'given_on',
      'expires_on',
      'recorded_by_id',
    ],
    updatable: ['withdrawn_on', 'version'],
  },
  LegalBasisDetail: {
    table: 'legal_basis_detail',
    columns: { basis_id: 'uuid', person_id: 'uuid', ...partnerScope },
    creatable: ['basis_id', 'evidence_note', 'guardian_name'],
  },
  AccessWindow: {
    table: 'access_window',
    columns: { id: 'uuid', person_id: 'uuid', grantee_id: 'uuid', grantee_partner_id: 'uuid', ...caseScope },
  },
  Offer: {
    table: 'offer',
    columns: { id: 'uuid', case_id: 'uuid', person_id: 'uuid', offered_by_id: 'uuid', ...offerScope },
    creatable: [
      'id',
      'kind',
      'case_id',
      'to_partner_id',
      'basis_id',
      'request_id',
      'groups',
      'service',
      'purpose',
      'summary',
      'due_on',
      'ends_on',
      'reports_notes',
      'offered_by_id',
    ],
    updatable: ['status', 'outcome', 'version'],
  },
  OfferEvent: {
    table: 'offer_event',
    columns: { id: 'uuid', offer_id: 'uuid', case_id: 'uuid', person_id: 'uuid', ...offerScope },
  },
  OfferNote: {
    table: 'offer_note',
    windows: { column: 'offer_id', key: 'source_id' },
    columns: {
      id: 'uuid',
      offer_id: 'uuid',
      case_id: 'uuid',
      person_id: 'uuid',
      author_id: 'uuid',
      author_partner_id: 'uuid',
      shared: 'boolean',
      ...offerScope,
    },
    creatable: ['id', 'offer_id', 'author_id', 'body', 'occurred_on'],
  },
  TransferRequest: {
    table: 'transfer_request',
    columns: { id: 'uuid', person_id: 'uuid', requested_by_id: 'uuid', to_partner_id: 'uuid', ...partnerScope },
    creatable: ['id', 'person_id', 'to_partner_id', 'basis_id', 'message', 'due_on', 'requested_by_id'],
    updatable: ['status', 'version'],
  },
  BreakGlass: {
    table: 'break_glass',
    columns: { id: 'uuid', person_id: 'uuid', opened_by_id: 'uuid', ...partnerScope },
    creatable: ['id', 'person_id', 'reason', 'opened_by_id'],
    updatable: ['ended_at', 'version'],
  },
  // Who is the same human at several partners, and whose records wait to be looked at for it: of kolo_linker alone.
  PersonCluster: { table: 'person_cluster', columns: { person_id: 'uuid', ...partnerScope } },
  PersonToLink: { table: 'person_to_link', columns: { id: 'uuid', person_id: 'uuid' } },
  SavedView: {
    table: 'saved_view',
    columns: { id: 'uuid', user_id: 'uuid', owner_id: 'uuid', shared: 'boolean', ...partnerScope },
    creatable: ['id', 'owner_id', 'list', 'name', 'query', 'shared'],
    updatable: ['name', 'query', 'shared', 'removed', 'version'],
  },
  ListStart: {
    table: 'list_start',
    columns: { user_id: 'uuid', list: 'text' },
    creatable: ['user_id', 'list', 'saved_view_id'],
    updatable: ['saved_view_id'],
  },
  Notice: {
    table: 'notice',
    columns: { id: 'uuid', user_id: 'uuid' },
    updatable: ['read_at', 'dismissed_at'],
  },
  // What the data protection officer works with.
  SubjectRequest: {
    table: 'subject_request',
    columns: { id: 'uuid', received_by_id: 'uuid', ...partnerScope },
    creatable: ['id', 'kind', 'received_on', 'about_partner_id', 'reference', 'received_by_id'],
    updatable: ['state', 'refusal', 'version'],
  },
  SubjectRequestPerson: {
    table: 'subject_request_person',
    columns: { id: 'uuid', request_id: 'uuid', person_id: 'uuid', ...partnerScope },
    updatable: ['export_asked_on', 'hold_ground', 'hold_until', 'version'],
  },
  SubjectExport: {
    table: 'subject_export',
    columns: { id: 'uuid', found_id: 'uuid', person_id: 'uuid', made_by_id: 'uuid', ...partnerScope },
    creatable: ['id', 'found_id', 'made_by_id'],
  },
  PersonErasure: {
    table: 'person_erasure',
    columns: { id: 'uuid', person_id: 'uuid', decided_by_id: 'uuid', ...partnerScope },
    creatable: ['id', 'found_id', 'retention_entry_id', 'ground', 'decided_by_id'],
  },
  RetentionRun: {
    table: 'retention_run',
    columns: { id: 'uuid', decided_by_id: 'uuid', ...partnerScope },
    creatable: ['id', 'programme_code', 'list_version', 'decided_by_id'],
    updatable: ['version'],
  },
  RetentionEntry: {
    table: 'retention_entry',
    columns: { id: 'uuid', run_id: 'uuid', person_id: 'uuid', ...partnerScope },
    updatable: ['outcome'],
  },
  AuditEvent: {
    table: 'audit_event',
    columns: { id: 'uuid', user_id: 'uuid' },
    creatable: [
      'partner_id',
      'user_id',
      'request_id',
      'action',
      'subject',
      'subject_id',
      'operation',
      'field_groups',
      'filter',
      'row_count',
      'glass_ids',
    ],
  },
  IdempotencyKey: {
    table: 'idempotency_key',
    columns: { user_id: 'uuid', key: 'text' },
    creatable: ['user_id', 'key', 'mutation', 'input_hash', 'result_id'],
  },
} as const satisfies Record<string, Table>;

export type Subject = keyof typeof tables;
export const subjects = Object.keys(tables) as readonly Subject[];

/** The columns of a subject that a template may name. */
export type ColumnOf<S extends Subject> = keyof (typeof tables)[S]['columns'] & string;

/** The table of a subject with its optional lists of columns. */
export function tableOf(subject: Subject): Table {
  return tables[subject];
}

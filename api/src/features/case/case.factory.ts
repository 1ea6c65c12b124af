import { type Faker, faker } from '@faker-js/faker';
import type { CaseStatusCode, ExitReasonCode, RiskCode } from '@kolo/reference-data';

/** What is inserted into `case_file`; the database adds id, scope, number, age band and quarter. */
export interface CaseRow {
  person_id: string;
  programme_code: string;
  municipality_code: string | null;
  caseworker_id: string | null;
  restricted: boolean;
  status: CaseStatusCode;
  status_since: string;
  risk: RiskCode;
  opened_on: string;
  closed_on: string | null;
  exit_reason: ExitReasonCode | null;
}

/** What is inserted into `case_note`; the database adds id and scope. */
export interface CaseNoteRow {
  case_id: string;
  author_id: string;
  body: string;
  occurred_on: string;
}

/** A valid case, open unless told otherwise; dates that are not given follow from those that are. */
export function buildCase(overrides: Partial<CaseRow> = {}, random: Faker = faker): CaseRow {
  const status = overrides.status ?? 'open';
  const opened_on =
    overrides.opened_on ?? random.date.between({ from: '2017-04-03', to: '2018-11-30' }).toISOString().slice(0, 10);
  const status_since = overrides.status_since ?? overrides.closed_on ?? opened_on;
  return {
    person_id: random.string.uuid(),
    programme_code: 'SOE-1',
    municipality_code: null,
    caseworker_id: null,
    restricted: false,
    risk: random.helpers.arrayElement(['high', 'medium', 'low']),
    closed_on: status === 'open' ? null : status_since,
    exit_reason: exitReasonOf(status),
    ...overrides,
    status,
    status_since,
    opened_on,
  };
}

/** A valid note on a case. */
export function buildCaseNote(overrides: Partial<CaseNoteRow> = {}, random: Faker = faker): CaseNoteRow {
  return {
    case_id: random.string.uuid(),
    author_id: random.string.uuid(),
    body: 'The applicant was visited at home; the premises suit the planned workshop.',
    occurred_on: '2018-05-14',
    ...overrides,
  };
}

function exitReasonOf(status: CaseStatusCode): ExitReasonCode | null {
  if (status === 'closed') return 'goals_met';
  return status === 'transferred' ? 'transferred' : null;
}

import { type Faker, faker } from '@faker-js/faker';
import type {
  CaseNoteKindCode,
  CaseStatusCode,
  ExitReasonCode,
  GoalOutcomeCode,
  RiskCode,
  TaskKindCode,
  TaskRepeatCode,
  TaskStatusCode,
} from '@kolo/reference-data';

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
  kind: CaseNoteKindCode;
  body: string;
  occurred_on: string;
}

/** What is inserted into `case_goal`; the database adds id and scope. */
export interface CaseGoalRow {
  case_id: string;
  author_id: string;
  what: string;
  set_on: string;
  due_on: string;
  outcome: GoalOutcomeCode | null;
  decided_on: string | null;
}

/** What is inserted into `case_task`; the database adds id and scope. */
export interface CaseTaskRow {
  case_id: string;
  author_id: string;
  assignee_id: string;
  kind: TaskKindCode;
  what: string;
  due_on: string;
  repeats: TaskRepeatCode | null;
  status: TaskStatusCode;
  ended_on: string | null;
  ended_by_id: string | null;
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
    kind: 'visit',
    body: 'The applicant was visited at home; the premises suit the planned workshop.',
    occurred_on: '2018-05-14',
    ...overrides,
  };
}

/** A valid goal, worked on unless told otherwise. */
export function buildCaseGoal(overrides: Partial<CaseGoalRow> = {}, random: Faker = faker): CaseGoalRow {
  const set_on = overrides.set_on ?? '2018-05-14';
  return {
    case_id: random.string.uuid(),
    author_id: random.string.uuid(),
    what: 'The workshop is registered and has its first customers.',
    due_on: '2018-09-14',
    outcome: null,
    decided_on: overrides.outcome == null ? null : '2018-09-14',
    ...overrides,
    set_on,
  };
}

/** A valid task, open unless told otherwise. */
export function buildCaseTask(overrides: Partial<CaseTaskRow> = {}, random: Faker = faker): CaseTaskRow {
  const author_id = overrides.author_id ?? random.string.uuid();
  const due_on = overrides.due_on ?? '2018-06-14';
  const ended = (overrides.status ?? 'open') !== 'open';
  return {
    case_id: random.string.uuid(),
    assignee_id: author_id,
    kind: overrides.repeats == null ? 'task' : 'follow_up',
    what: 'Ask the municipality for the certificate.',
    repeats: null,
    status: 'open',
    ended_on: ended ? due_on : null,
    ended_by_id: ended ? author_id : null,
    ...overrides,
    author_id,
    due_on,
  };
}

function exitReasonOf(status: CaseStatusCode): ExitReasonCode | null {
  if (status === 'closed') return 'goals_met';
  return status === 'transferred' ? 'transferred' : null;
}

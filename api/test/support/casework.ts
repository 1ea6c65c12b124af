import type { Client } from 'pg';
import type { Answer, GraphqlClient } from './client.ts';

/** An error as a payload holds it. */
export interface InputError {
  readonly field: readonly string[];
  readonly code: string;
}

/** What became of a mutation: its record, and the errors. */
export interface Outcome<T> {
  readonly record: T | null;
  readonly errors: readonly InputError[];
  /** The codes of what was refused as a whole. */
  readonly codes: readonly string[];
  readonly answer: Answer<unknown>;
}

/** What a test asks of every case. */
export interface CaseAnswer {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly statusSince: string;
  readonly risk: string;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly exitReason: string | null;
  readonly ageBand: string;
  readonly openedQuarter: string;
  readonly restricted: boolean;
  readonly keptCase: { readonly id: string } | null;
  readonly caseworker: { readonly id: string } | null;
  readonly municipality: { readonly code: string } | null;
  readonly events: readonly EventAnswer[];
}

export interface EventAnswer {
  readonly kind: string;
  readonly effectiveOn: string;
  readonly actor: { readonly id: string } | null;
  readonly reason: { readonly text: string } | null;
  readonly corrected: readonly { readonly field: string; readonly oldValue: string | null }[];
}

export interface GoalAnswer {
  readonly id: string;
  readonly version: number;
  readonly what: string;
  readonly dueOn: string;
  readonly outcome: string | null;
  readonly decidedOn: string | null;
  readonly history: readonly { readonly field: string; readonly oldValue: string | null; readonly reason: string }[];
}

export interface TaskAnswer {
  readonly id: string;
  readonly version: number;
  readonly what: string;
  readonly repeats: string | null;
  readonly history: readonly {
    readonly field: string;
    readonly oldValue: string | null;
    readonly reason: string | null;
    readonly actor: { readonly id: string } | null;
  }[];
  readonly status: string;
  readonly dueOn: string;
  readonly endedOn: string | null;
  readonly assignee: { readonly id: string } | null;
  readonly endedBy: { readonly id: string } | null;
  readonly next: { readonly id: string; readonly dueOn: string; readonly assignee: { readonly id: string } } | null;
}

const FIELDS = {
  case: `id version status statusSince risk openedOn closedOn exitReason ageBand openedQuarter restricted keptCase { id } caseworker { id }
    municipality { code } events { kind effectiveOn actor { id } reason { text } corrected { field oldValue } }`,
  caseGoal: 'id version what dueOn outcome decidedOn history { field oldValue reason }',
  caseTask: `id version what repeats status dueOn endedOn assignee { id } endedBy { id } next { id dueOn assignee { id } }
    history { field oldValue reason actor { id } }`,
} as const;

let keys = 0;

/** Sends a mutation with a key of its own, unless one is given. */
export async function perform<T>(
  client: GraphqlClient,
  mutation: string,
  noun: keyof typeof FIELDS | 'cases',
  input: object,
): Promise<Outcome<T>> {
  keys += 1;
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const fields = FIELDS[noun === 'cases' ? 'case' : noun];
  const answer = await client.send<Record<string, { errors: InputError[] } & Record<string, T | null>>>(
    `mutation($input: ${type}!) { ${mutation}(input: $input) { ${noun} { ${fields} } errors { field code } } }`,
    { input: { idempotencyKey: `casework ${keys}`, ...input } },
  );
  const payload = answer.data?.[mutation];
  return { record: payload?.[noun] ?? null, errors: payload?.errors ?? [], codes: answer.codes, answer };
}

/** The audit events that a mutation left, oldest first. */
export async function tracesOf(admin: Client, operation: string) {
  const { rows } = await admin.query<{ action: string; subject: string; subject_id: string; field_groups: string[] }>(
    `select action, subject, subject_id, field_groups from kolo.audit_event
     where operation = $1 and action <> 'read' order by id`,
    [operation],
  );
  return rows;
}

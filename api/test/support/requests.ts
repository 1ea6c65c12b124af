import type { GraphqlClient } from './client.ts';

interface Problem {
  readonly field: readonly string[];
  readonly code: string;
}

export interface FoundAnswer {
  readonly id: string;
  readonly pseudonym: string;
  readonly version: number;
  readonly exportAskedOn: string | null;
  readonly holdGround: string | null;
  readonly endedOn: string | null;
  readonly personId: string;
  readonly partner: { readonly id: string };
  readonly exports: readonly { readonly id: string }[];
  readonly erasures: readonly { readonly ground: string }[];
}

export interface RequestAnswer {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly dueOn: string;
  readonly endedOn: string | null;
  readonly refusal: string | null;
  readonly reference: string | null;
  readonly searches: number;
  readonly version: number;
  readonly persons: readonly FoundAnswer[];
}

const FOUND = `id pseudonym version exportAskedOn holdGround endedOn personId partner { id } exports { id }
  erasures { ground }`;
const REQUEST = `id kind state dueOn endedOn refusal reference searches version persons { ${FOUND} }`;
const FIELDS: Readonly<Record<string, string>> = {
  createSubjectRequest: `subjectRequest { ${REQUEST} }`,
  findSubject: `subjectRequest { ${REQUEST} }`,
  endSubjectRequest: `subjectRequest { ${REQUEST} }`,
  askSubjectExport: `subjectRequestPerson { ${FOUND} }`,
  setLegalHold: `subjectRequestPerson { ${FOUND} }`,
  makeSubjectExport: 'content',
  erasePerson: 'personErasure { id ground partner { id } }',
  startRetention: 'retentionRun { id persons erased leftOut version } list { version persons }',
  continueRetention: 'retentionRun { id persons erased leftOut version }',
};

let keys = 0;

/** Sends a mutation of the data protection officer's or of a manager's, with a key of its own unless one is given. */
export async function ask(client: GraphqlClient, mutation: string, input: object) {
  keys += 1;
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await client.send<Record<string, Record<string, unknown> & { errors: Problem[] }>>(
    `mutation($input: ${type}!) { ${mutation}(input: $input) { ${FIELDS[mutation]} errors { field code } } }`,
    { input: { idempotencyKey: `protection ${keys}`, ...input } },
  );
  const payload = answer.data?.[mutation];
  return {
    answer,
    codes: answer.codes,
    payload,
    problems: (payload?.errors ?? []).map(({ field, code }) => `${field.join('.')} ${code}`),
  };
}

/** Records a request. */
export async function requestOf(officer: GraphqlClient, kind: string, more: object = {}): Promise<RequestAnswer> {
  const { payload, answer } = await ask(officer, 'createSubjectRequest', { kind, receivedOn: '2026-01-31', ...more });
  if (payload?.subjectRequest == null) throw new Error(answer.text);
  return payload.subjectRequest as RequestAnswer;
}

/** Records a request and finds a person for it by pseudonym; returns the record that was found. */
export async function foundFor(officer: GraphqlClient, kind: string, pseudonym: string): Promise<FoundAnswer> {
  const { id } = await requestOf(officer, kind);
  const { payload, answer } = await ask(officer, 'findSubject', { subjectRequestId: id, pseudonym });
  const [found] = (payload?.subjectRequest as RequestAnswer | null)?.persons ?? [];
  if (found === undefined) throw new Error(answer.text);
  return found;
}

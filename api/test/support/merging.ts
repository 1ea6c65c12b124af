import type { GraphqlClient } from './client.ts';

/** What tests of merges ask for, and what they are answered. */
const PERSON = `id version sex mergedInto { id } mergedRecords { id cases { id } }
  identity { firstName lastName birthDate birthDatePrecision phone nationalIdKind }
  identityCorrections { field oldValue correction { id reason } }
  merges { id kept { id } reason score reasons { field agreement weight } mergedBy { id } correction { id }
    undoReason undoneAt undoneBy { id } }`;
export const MERGE = `mutation($input: MergePersonsInput!) { mergePersons(input: $input) { person { ${PERSON} }
  errors { field code message } } }`;
export const UNDO = `mutation($input: UndoPersonMergeInput!) { undoPersonMerge(input: $input) { person { ${PERSON} }
  errors { field code message } } }`;
export const ONE = `query($id: ID!) { person(id: $id) { ${PERSON} cases { id } } }`;
export const LIST = `query($filter: PersonFilter) { persons(first: 100, filter: $filter) { totalCount nodes { id } } }`;

interface Merge {
  readonly id: string;
  readonly kept: { readonly id: string };
  readonly reason: string;
  readonly score: number;
  readonly reasons: readonly { readonly field: string; readonly weight: number }[];
  readonly correction: { readonly id: string } | null;
  readonly undoneAt: string | null;
}
export interface Shown {
  readonly id: string;
  readonly version: number;
  readonly sex: string;
  readonly mergedInto: { readonly id: string } | null;
  readonly mergedRecords: readonly { readonly id: string; readonly cases: readonly { readonly id: string }[] }[];
  readonly identity: Record<string, string | null>;
  readonly identityCorrections: readonly {
    readonly field: string;
    readonly oldValue: string | null;
    readonly correction: { readonly id: string; readonly reason: string };
  }[];
  readonly merges: readonly Merge[];
}
export type Payload<Name extends string> = Record<
  Name,
  { readonly person: Shown | null; readonly errors: readonly { readonly field: string[]; readonly code: string }[] }
>;

/** Has the second of two records that nobody has changed lead to the first. */
export async function mergeRecords(client: GraphqlClient, keptPersonId: string, mergedPersonId: string): Promise<void> {
  const pair = { keptPersonId, mergedPersonId, expectedVersion: 1, mergedVersion: 1 };
  const input = { ...pair, take: [], reason: 'Recorded twice.', idempotencyKey: `merge ${mergedPersonId}` };
  const { text, data } = await client.send<Payload<'mergePersons'>>(MERGE, { input });
  if (data?.mergePersons.person == null) throw new Error(text);
}

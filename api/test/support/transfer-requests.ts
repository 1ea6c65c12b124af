import { daysAfter, today } from '../../src/platform/today.ts';
import type { InputError } from './casework.ts';
import type { Answer, GraphqlClient } from './client.ts';
import { actingAs, updateRow } from './inserts.queries.ts';
import type { Member, World } from './world.ts';

/** What a test asks of every request for a transfer. */
export interface RequestAnswer {
  readonly id: string;
  readonly side: string;
  readonly status: string;
  readonly version: number;
  readonly message: string;
  readonly endedBecause: string | null;
  readonly answeredByName: string | null;
  readonly person: { readonly id: string } | null;
  readonly basis: { readonly id: string } | null;
  readonly offer: { readonly id: string; readonly status: string } | null;
}

export const REQUEST = `id side status version message dueOn endedBecause fromPartnerName toPartnerName requestedByName
  answeredByName person { id } basis { id } offer { id status }`;

/** What became of a mutation on a request. */
export interface RequestOutcome {
  readonly request: RequestAnswer | null;
  readonly errors: readonly InputError[];
  /** The codes of what was refused as a whole. */
  readonly codes: readonly string[];
  readonly answer: Answer<unknown>;
}

let keys = 0;

/** Sends a mutation on a request with a key of its own, unless one is given. */
export async function performRequest(client: GraphqlClient, mutation: string, input: object): Promise<RequestOutcome> {
  keys += 1;
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await client.send<Record<string, { transferRequest: RequestAnswer | null; errors: InputError[] }>>(
    `mutation($input: ${type}!) { ${mutation}(input: $input) { transferRequest { ${REQUEST} } errors { field code } } }`,
    { input: { idempotencyKey: `request ${keys} of the test`, ...input } },
  );
  const payload = answer.data?.[mutation];
  const { codes } = answer;
  return { request: payload?.transferRequest ?? null, errors: payload?.errors ?? [], codes, answer };
}

/** Moves a request on, as a member does it; nobody is the one that sees days pass. */
export async function moveRequest(world: World, id: string, status: string, by: Member | null): Promise<void> {
  const change = () => updateRow(world.admin, 'transfer_request', 'id', id, { status });
  if (by === null) await change();
  else await actingAs(world.admin, by.membershipId, '', change);
  await world.admin.query('update kolo.transfer_request set version = version + 1 where id = $1', [id]);
}

/** Makes yesterday the last day for an answer to an offer or a request, as if it had waited. */
export async function letPass(world: World, table: 'offer' | 'transfer_request', id: string): Promise<void> {
  const { admin } = world;
  await admin.query(`alter table kolo.${table} disable trigger keep_scope`);
  await updateRow(admin, table, 'id', id, { due_on: daysAfter(today(), -1) });
  await admin.query(`alter table kolo.${table} enable trigger keep_scope`);
}

import type { InputError } from './casework.ts';
import type { Answer, GraphqlClient } from './client.ts';

/** What a test asks of every basis. */
export interface BasisAnswer {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly pseudonym: string;
  readonly expiresOn: string | null;
  readonly withdrawnOn: string | null;
  readonly person: { readonly id: string } | null;
  readonly recordedBy: { readonly id: string } | null;
  readonly withdrawnBy: { readonly id: string } | null;
  readonly detail: { readonly evidenceNote: string | null; readonly guardianName: string | null } | null;
}

export const BASIS = `id version state pseudonym kind purpose groups evidence guardian givenOn expiresOn withdrawnOn
  person { id } recipient { id } recordedBy { id } withdrawnBy { id } detail { evidenceNote guardianName }`;

/** What became of a mutation of a basis. */
export interface BasisOutcome {
  readonly basis: BasisAnswer | null;
  readonly errors: readonly InputError[];
  readonly answer: Answer<unknown>;
}

let keys = 0;

/** Sends a mutation of a basis with a key of its own, unless one is given. */
export async function performBasis(client: GraphqlClient, mutation: string, input: object): Promise<BasisOutcome> {
  keys += 1;
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await client.send<Record<string, { legalBasis: BasisAnswer | null; errors: InputError[] }>>(
    `mutation($input: ${type}!) { ${mutation}(input: $input) { legalBasis { ${BASIS} } errors { field code } } }`,
    { input: { idempotencyKey: `basis ${keys} of the test`, ...input } },
  );
  const payload = answer.data?.[mutation];
  return { basis: payload?.legalBasis ?? null, errors: payload?.errors ?? [], answer };
}

/** Records a basis. */
export function recordBasis(client: GraphqlClient, input: object): Promise<BasisOutcome> {
  return performBasis(client, 'recordLegalBasis', input);
}

import { type BreakGlassRow, buildBreakGlass } from '../../src/features/break-glass/break-glass.factory.ts';
import type { InputError } from './casework.ts';
import type { Answer, GraphqlClient } from './client.ts';
import { actingAs, insertRow } from './inserts.queries.ts';
import type { Member, PersonOfTest, World } from './world.ts';

/** A reason that says something. */
export const REASON = 'Поплава: још вечерас треба наћи родбину ове особе.';

/** A glass that a coordinator has broken; returns its id. */
export async function brokenGlassOf(
  person: PersonOfTest,
  by: Member,
  more: Partial<BreakGlassRow> = {},
): Promise<string> {
  const { admin } = person.partner.world;
  const row = buildBreakGlass({ ...more, person_id: person.id, opened_by_id: by.membershipId });
  const made: string[] = [];
  await actingAs(admin, by.membershipId, '', async () => {
    made.push((await insertRow<{ id: string }>(admin, 'break_glass', row, 'id')).id);
  });
  return made[0] ?? '';
}

/** Ends a glass, as a member does it. */
export function endedBy(world: World, glassId: string, by: Member): Promise<void> {
  return actingAs(world.admin, by.membershipId, '', async () => {
    await world.admin.query('update kolo.break_glass set ended_at = now(), version = version + 1 where id = $1', [
      glassId,
    ]);
  });
}

/** Has three hours and a minute pass for a glass. */
export async function passThreeHours({ admin }: World, glassId: string): Promise<void> {
  await admin.query('alter table kolo.break_glass disable trigger keep_scope');
  const passed = `interval '3 hours 1 minute'`;
  await admin.query(
    `update kolo.break_glass set opened_at = opened_at - ${passed}, until = until - ${passed} where id = $1`,
    [glassId],
  );
  await admin.query('alter table kolo.break_glass enable trigger keep_scope');
  await admin.query(
    `update kolo.access_window set opened_at = opened_at - ${passed}, until = until - ${passed} where source_id = $1`,
    [glassId],
  );
}

/** What a test asks of every broken glass. */
export interface GlassAnswer {
  readonly id: string;
  readonly state: string;
  readonly own: boolean;
  readonly version: number;
  readonly reason: string;
  readonly pseudonym: string;
  readonly openedByName: string;
  readonly openedAt: string;
  readonly until: string;
  readonly endedAt: string | null;
  readonly endedByName: string | null;
  readonly person: { readonly id: string; readonly identity: { readonly lastName: string } | null } | null;
}

export const GLASS = `id state own version reason pseudonym openedByName openedAt until endedAt endedByName
  partner { id } person { id identity { lastName } }`;

/** What became of a mutation of a glass. */
export interface GlassOutcome {
  readonly glass: GlassAnswer | null;
  readonly errors: readonly InputError[];
  readonly codes: readonly string[];
  readonly answer: Answer<unknown>;
}

let keys = 0;

/** Sends a mutation of a glass with a key of its own, unless one is given. */
export async function performGlass(
  client: GraphqlClient,
  mutation: 'breakGlass' | 'endBrokenGlass',
  input: object,
): Promise<GlassOutcome> {
  keys += 1;
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await client.send<Record<string, { brokenGlass: GlassAnswer | null; errors: InputError[] }>>(
    `mutation($input: ${type}!) { ${mutation}(input: $input) { brokenGlass { ${GLASS} } errors { field code } } }`,
    { input: { idempotencyKey: `glass ${keys} of the test`, ...input } },
  );
  const payload = answer.data?.[mutation];
  return { glass: payload?.brokenGlass ?? null, errors: payload?.errors ?? [], codes: answer.codes, answer };
}

/** Breaks a glass, which has to succeed. */
export async function breakGlassOf(client: GraphqlClient, { id: personId }: PersonOfTest): Promise<GlassAnswer> {
  const { glass, answer } = await performGlass(client, 'breakGlass', { personId, reason: REASON });
  if (glass === null) throw new Error(`The glass holds: ${answer.text}`);
  return glass;
}

/** The broken glasses that somebody may see. */
export async function glassesSeen(client: GraphqlClient, filter: object = {}): Promise<readonly GlassAnswer[]> {
  const { brokenGlasses } = await client.ask<{ brokenGlasses: { nodes: readonly GlassAnswer[] } }>(
    `query($filter: BreakGlassFilter) { brokenGlasses(filter: $filter, first: 100) { nodes { ${GLASS} } } }`,
    { filter },
  );
  return brokenGlasses.nodes;
}

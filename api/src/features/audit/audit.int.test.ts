import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import type { GraphqlClient } from '../../../test/support/client.ts';
import { type Consortium, foundConsortium } from '../../../test/support/consortium.ts';
import { today } from '../../platform/today.ts';

const EVENTS = `query($filter: AuditFilter, $first: Int, $after: String) {
  auditEvents(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { id at action subject subjectId operation fieldGroups filter rowCount requestId partner { id } user { id name } }
  }
}`;

interface Event {
  readonly id: string;
  readonly operation: string;
  readonly action: string;
  readonly filter: string | null;
  readonly partner: { readonly id: string };
  readonly user: { readonly id: string };
}

interface Answer {
  readonly auditEvents: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly Event[];
  };
}

let api: TestApi;
let consortium: Consortium;
let dpo: GraphqlClient;

beforeAll(async () => {
  api = await startApi();
  consortium = await foundConsortium(api.world);
  dpo = await api.actAs(consortium.officer);
  const { niš, pirot } = consortium;
  const ana = await api.actAs(niš.caseworker);
  await ana.ask('{ persons(first: 10, filter: { sex: [FEMALE] }) { nodes { identity { lastName } } } }');
  await ana.ask('query($id: ID!) { case(id: $id) { notes { nodes { body } } } }', { id: niš.case.id });
  const boris = await api.actAs(pirot.caseworker);
  await boris.ask('{ persons(first: 10) { nodes { identity { lastName } } } }');
  const input = { caseId: pirot.case.id, body: 'Came by.', occurredOn: '2018-01-01', idempotencyKey: 'audit-note-1' };
  await boris.ask('mutation($input: AddCaseNoteInput!) { addCaseNote(input: $input) { caseNote { id } } }', { input });
});
afterAll(() => api.close());

const ask = async (variables: object = {}) => (await dpo.ask<Answer>(EVENTS, variables)).auditEvents;

describe('the data protection officer', () => {
  test('sees who read and wrote what, newest first, and no value', async () => {
    const { nodes, totalCount } = await ask();
    expect(totalCount).toBe(nodes.length);
    // What a write answers with is read, too.
    expect(nodes.map(({ operation, action }) => `${operation} ${action}`)).toEqual([
      'addCaseNote CREATE',
      'addCaseNote READ',
      'persons READ',
      'case READ',
      'persons READ',
    ]);
    expect(JSON.stringify(nodes)).not.toMatch(/kanarinac-(first|last|phone|note|health)|Came by/);
    expect(JSON.parse(nodes.at(-1)?.filter ?? '')).toEqual({ sex: ['female'] });
  });

  test('finds what was done by a user, on a record, at a partner, of a kind, in a time', async () => {
    const { niš, pirot } = consortium;
    const operations = async (filter: object) => (await ask({ filter })).nodes.map(({ operation }) => operation);
    expect(await operations({ userIds: [niš.caseworker.userId] })).toEqual(['case', 'persons']);
    expect(await operations({ memberIds: [niš.caseworker.membershipId] })).toEqual(['case', 'persons']);
    expect(await operations({ subjectIds: [niš.case.id] })).toEqual(['case']);
    expect(await operations({ pseudonym: niš.person.pseudonym.toLowerCase() })).toEqual(['case']);
    expect(await operations({ pseudonym: 'P-00000000' })).toEqual([]);
    expect(await operations({ partnerIds: [pirot.partner.id] })).toEqual(['addCaseNote', 'addCaseNote', 'persons']);
    expect(await operations({ actions: ['CREATE'] })).toEqual(['addCaseNote']);
    expect(await operations({ subjects: ['Person'] })).toEqual(['persons', 'persons']);
    expect(await operations({ from: today(), to: today() })).toHaveLength(5);
    expect(await operations({ to: '2020-01-01' })).toEqual([]);
    expect(await operations({ userIds: [] })).toEqual([]);
  });

  test('pages through all of it', async () => {
    const first = await ask({ first: 3 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await ask({ first: 3, after: first.pageInfo.endCursor });
    const ids = [...first.nodes, ...rest.nodes].map(({ id }) => id);
    expect(new Set(ids).size).toBe(5);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });
});

test('nobody else sees that anything was read', async () => {
  const { niš, manager, administrator, coordinator, regional } = consortium;
  for (const member of [niš.caseworker, manager, coordinator, regional, administrator]) {
    const client = await api.actAs(member);
    expect((await client.ask<Answer>(EVENTS)).auditEvents).toMatchObject({ totalCount: 0, nodes: [] });
  }
  const sought = { filter: { pseudonym: niš.person.pseudonym } };
  expect((await (await api.actAs(manager)).ask<Answer>(EVENTS, sought)).auditEvents.totalCount).toBe(0);
  expect((await api.anonymous().send(EVENTS)).codes).toEqual(['UNAUTHENTICATED']);
});

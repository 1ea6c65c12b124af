import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testConfig } from '../config.ts';
import { serve, startApi, type TestApi } from '../support/api.ts';
import { GraphqlClient } from '../support/client.ts';
import type { CaseOfTest } from '../support/world.ts';

let api: TestApi;
let client: GraphqlClient;
let file: CaseOfTest;
let notes: string[];

beforeAll(async () => {
  api = await startApi();
  const niš = await api.world.partner();
  const ana = await niš.caseworker('Ana');
  file = await niš.case({ caseworker: ana });
  const written: [string, string][] = [];
  for (let number = 0; number < 9; number += 1) {
    const day = `2017-07-0${1 + Math.floor(number / 4)}`;
    written.push([day, await file.note(ana, `Note ${number}`, day)]);
  }
  notes = written
    .toSorted()
    .toReversed()
    .map(([, id]) => id);
  client = await api.actAs(ana);
});
afterAll(() => api.close());

interface Notes {
  readonly nodes: { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}
const PAGE = '{ nodes { id } pageInfo { hasNextPage endCursor } totalCount }';
const ids = (page: Notes | undefined) => page?.nodes.map(({ id }) => id);

describe('notes below a case', () => {
  test('by pages of each length to the end, with one compiled operation', async () => {
    const query = `query($id: ID!, $first: Int!, $after: String) { case(id: $id) { notes(first: $first, after: $after) ${PAGE} } }`;
    for (const first of [1, 2, 4, 9, 100]) {
      const found: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const data: { case: { notes: Notes } } = await client.ask(query, { id: file.id, first, after });
        found.push(...(ids(data.case.notes) ?? []));
        expect(data.case.notes.totalCount).toBe(9);
        expect(data.case.notes.nodes.length).toBeLessThanOrEqual(first);
        after = data.case.notes.pageInfo.endCursor;
        more = data.case.notes.pageInfo.hasNextPage;
      }
      expect(found).toEqual(notes);
    }
  });

  test('two aliases with pages of different lengths do not disturb each other', async () => {
    const query = `query($id: ID!, $two: Int!) { case(id: $id) { a: notes(first: 1) ${PAGE} b: notes(first: $two) ${PAGE} notes ${PAGE} } }`;
    for (const two of [2, 5]) {
      const data = await client.ask<{ case: Record<string, Notes> }>(query, { id: file.id, two });
      expect(ids(data.case.a)).toEqual(notes.slice(0, 1));
      expect(ids(data.case.b)).toEqual(notes.slice(0, two));
      expect(ids(data.case.notes)).toEqual(notes);
    }
  });

  test('below two aliases of a relation: one page for both, or names of their own', async () => {
    const cases = (a: string, b: string) =>
      `{ case(id: "${file.id}") { person { a: cases { ${a} } b: cases { ${b} } } } }`;
    const edges = `{ cases { edges { node { notes(first: 5) ${PAGE} } } nodes { notes(first: 1) ${PAGE} } } }`;
    for (const query of [cases(`notes(first: 1) ${PAGE}`, `notes(first: 5) ${PAGE}`), edges])
      expect((await client.send(query)).codes).toEqual(['BAD_USER_INPUT']);
    const data = await client.ask<{ case: { person: Record<string, Record<string, Notes>[]> } }>(
      cases(`x: notes(first: 1) ${PAGE}`, `y: notes(first: 5) ${PAGE}`),
    );
    expect(ids(data.case.person.a?.[0]?.x)).toEqual(notes.slice(0, 1));
    expect(ids(data.case.person.b?.[0]?.y)).toEqual(notes.slice(0, 5));
  });

  test('a page of which nothing but its type is asked for has its bounds too', async () => {
    const { codes } = await client.send(`{ case(id: "${file.id}") { notes(first: 101) { __typename } } }`);
    expect(codes).toEqual(['BAD_USER_INPUT']);
  });

  test('a variable that is left out has its default; null is refused where none may be', async () => {
    const query = (type: string) => `query($first: ${type} = 2) { cases { nodes { notes(first: $first) ${PAGE} } } }`;
    for (const type of ['Int', 'Int!']) {
      const data = await client.ask<{ cases: { nodes: { notes: Notes }[] } }>(query(type));
      expect(ids(data.cases.nodes[0]?.notes)).toEqual(notes.slice(0, 2));
      expect((await client.send(query(type), { first: null })).codes).toEqual(['BAD_USER_INPUT']);
    }
  });

  test.each([0, -1, 101, 2_147_483_647])('a page of %i is refused, by literal and by variable', async (first) => {
    const literal = `{ case(id: "${file.id}") { notes(first: ${first}) { totalCount } } }`;
    const variable = 'query($id: ID!, $first: Int!) { case(id: $id) { notes(first: $first) { totalCount } } }';
    for (const answer of [await client.send(literal), await client.send(variable, { id: file.id, first })]) {
      expect(answer.codes).toHaveLength(1);
      expect(['BAD_USER_INPUT', 'TOO_COMPLEX']).toContain(answer.codes[0]);
    }
  });
});

test.each(['cases', 'persons', 'partners', 'members'])(
  '%s: pages of 0, -1 and 101 are refused, 1 and 100 are not',
  async (field) => {
    for (const first of [0, -1, 101, 100_000]) {
      const answers = [
        await client.send(`{ ${field}(first: ${first}) { nodes { id } } }`),
        await client.send(`query($n: Int!) { ${field}(first: $n) { nodes { id } } }`, { n: first }),
      ];
      for (const { codes } of answers) expect(['BAD_USER_INPUT', 'TOO_COMPLEX']).toContain(codes[0]);
    }
    for (const first of [1, 100])
      expect((await client.send(`{ ${field}(first: ${first}) { nodes { id } } }`)).codes).toEqual([]);
  },
);

test.each(['cases', 'persons', 'partners', 'members'])('%s: the total alone is counted', async (field) => {
  const { [field]: page } = await client.ask<Record<string, Notes>>(`{ ${field} { totalCount } }`);
  const { [field]: whole } = await client.ask<Record<string, Notes>>(`{ ${field} { totalCount nodes { id } } }`);
  expect(page?.totalCount).toBe(whole?.nodes.length);
});

test('pageInfo alone', async () => {
  const data = await client.ask(
    '{ cases(first: 1) { pageInfo { hasNextPage } } partners(first: 1) { pageInfo { hasNextPage } } }',
  );
  expect(data).toEqual({ cases: { pageInfo: { hasNextPage: false } }, partners: { pageInfo: { hasNextPage: true } } });
});

describe('forms of a selection', () => {
  test('fragments, aliases and __typename give what the fields give', async () => {
    const data = await client.ask(`
      query { mine: cases { __typename ...Page } again: cases { nodes { number } } }
      fragment Page on CaseConnection { list: nodes { __typename ... on Case { number } ...Who } }
      fragment Who on Case { person { called: pseudonym pseudonym } caseworker { displayName } }`);
    const person = { called: file.person.pseudonym, pseudonym: file.person.pseudonym };
    const list = [{ __typename: 'Case', number: file.number, person, caseworker: { displayName: 'Ana' } }];
    expect(data).toEqual({ mine: { __typename: 'CaseConnection', list }, again: { nodes: [{ number: file.number }] } });
  });

  test('@skip and @include are decided at each request', async () => {
    const query = `query($id: ID!, $with: Boolean!) { case(id: $id) { id number @skip(if: $with) person @include(if: $with) { id } } }`;
    for (const round of [1, 2]) {
      expect(await client.ask(query, { id: file.id, with: true }), `round ${round}`).toEqual({
        case: { id: file.id, person: { id: file.person.id } },
      });
      expect(await client.ask(query, { id: file.id, with: false })).toEqual({
        case: { id: file.id, number: file.number },
      });
    }
  });

  test('several lists in one request', async () => {
    const data = await client.ask(
      `{ open: cases(filter: {status: [OPEN]}) { totalCount } closed: cases(filter: {status: [CLOSED]}) { totalCount } }`,
    );
    expect(data).toEqual({ open: { totalCount: 1 }, closed: { totalCount: 0 } });
  });

  test('more columns than a function of the database takes', async () => {
    const fields =
      'id number status statusSince risk restricted openedOn closedOn exitReason ageBand openedQuarter version partner { id name shortName kind country { code name currency } } country { code name currency } municipality { code name }';
    const person = (below: string) =>
      `person { id pseudonym sex birthYear identity { firstName lastName birthDate } ${below} }`;
    const query = `{ persons { nodes { cases { ${fields} ${person(`cases { ${fields} ${person('')} }`)} programme { code name objective startsOn endsOn leadAgency { name } donor { name } } caseworker { id displayName role status partner { name } country { name } programme { name } } } } } }`;
    const { persons } = await client.ask<{
      persons: { nodes: { cases: { number: string; person: { cases: { number: string }[] } }[] }[] };
    }>(query);
    const [found] = persons.nodes[0]?.cases ?? [];
    expect(found?.number).toBe(file.number);
    expect(found?.person.cases[0]?.number).toBe(file.number);
  });

  test('moments are shown to the microsecond, money to the cent', async () => {
    await api.database.admin.query(`set session_replication_role = replica`);
    await api.database.admin.query(
      `update kolo.case_note set created_at = '2018-01-02 03:04:05.678901+00' where id = $1`,
      [notes[0]],
    );
    await api.database.admin.query(`set session_replication_role = default`);
    const { case: found } = await client.ask<{ case: { notes: { nodes: { createdAt: string }[] } } }>(
      'query($id: ID!) { case(id: $id) { notes(first: 1) { nodes { createdAt } } } }',
      { id: file.id },
    );
    expect(found.notes.nodes[0]?.createdAt).toBe('2018-01-02T03:04:05.678901Z');
    const { programmes } = await client.ask<{
      programmes: { code: string; funding: { amount: { amount: string } }[] }[];
    }>('{ programmes { code funding { amount { amount } } } }');
    const amounts = programmes.find(({ code }) => code === 'SOE-1')?.funding.map(({ amount }) => amount.amount);
    expect(amounts).toContain('1078904.29');
  });
});

test('days and moments do not depend on the settings of the database', async () => {
  const { admin, url } = api.database;
  const name = new URL(url).pathname.slice(1);
  const query = '{ cases { nodes { openedOn events { recordedAt } } } }';
  const before = await client.ask(query);
  await admin.query(`alter database ${name} set timezone = 'Europe/Belgrade'`);
  await admin.query(`alter database ${name} set datestyle = 'German'`);
  const other = await serve(testConfig(url));
  expect(await new GraphqlClient(other.address, client.cookie).ask(query)).toEqual(before);
  await other.close();
  await admin.query(`alter database ${name} reset all`);
});

test('the viewer: user, active memberships, rules', async () => {
  const data = await client.ask<{ viewer: { rules: string } }>(
    '{ viewer { user { name email locale } memberships { role status partner { shortName } country { code } programme { code } } rules } }',
  );
  expect(data.viewer).toMatchObject({
    user: { name: 'Ana', locale: 'en' },
    memberships: [{ role: 'CASEWORKER', status: 'ACTIVE', country: { code: 'RS' }, programme: { code: 'SOE-1' } }],
  });
  expect(JSON.parse(data.viewer.rules)).toContainEqual(['read', 'Country']);
});

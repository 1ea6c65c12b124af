import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type TestApi } from '../support/api.ts';
import type { GraphqlClient } from '../support/client.ts';
import type { CaseOfTest, Member, PartnerOfTest } from '../support/world.ts';

const NEXT = `query($after: String) { cases(first: 1, after: $after, sort: {field: NUMBER, direction: ASC}) {
  nodes { id } edges { cursor } pageInfo { endCursor } } }`;

let api: TestApi;
let niš: PartnerOfTest;
let ana: Member;
let client: GraphqlClient;
let file: CaseOfTest;
let cursor: string;

beforeAll(async () => {
  api = await startApi();
  niš = await api.world.partner();
  ana = await niš.caseworker('Ana');
  file = await niš.case({ caseworker: ana, opened_on: '2017-09-09' });
  await niš.case({ caseworker: ana });
  for (const day of ['2017-10-01', '2017-10-02']) await file.note(ana, 'Text', day);
  client = await api.actAs(ana);
  cursor = await cursorOf(NEXT);
});
afterAll(() => api.close());

interface Paged {
  readonly cases: { readonly pageInfo: { readonly endCursor: string }; readonly edges: { readonly cursor: string }[] };
}

async function cursorOf(query: string, variables: object = {}): Promise<string> {
  return (await client.ask<Paged>(query, variables)).cases.pageInfo.endCursor;
}

const codesWith = async (after: string, query = NEXT, by = client) => (await by.send(query, { after })).codes;

test('a cursor shows no value: not the number, id or day it stands for, in no encoding', async () => {
  const numbers = [file.number, file.number.slice(-6), file.id, file.id.slice(-12), '2017-09-09', ana.userId];
  const bytes = Buffer.from(cursor, 'base64url');
  for (const form of [cursor, bytes.toString('latin1'), bytes.toString('hex'), bytes.toString('utf8')])
    for (const value of numbers) expect(form).not.toContain(value);
  expect(bytes.includes(Buffer.from(file.id.replaceAll('-', ''), 'hex'))).toBe(false);
});

test('a cursor is another each time, and each leads on', async () => {
  const again = await cursorOf(NEXT);
  expect(again).not.toBe(cursor);
  for (const after of [cursor, again]) expect((await client.ask<Paged>(NEXT, { after })).cases.edges).toHaveLength(1);
});

test('a cursor with any byte changed is refused', async () => {
  const bytes = Buffer.from(cursor, 'base64url');
  const answers = await Promise.all(
    [...bytes].flatMap((byte, place) =>
      [1, 0x80].map((bit) => codesWith(Buffer.from(bytes.with(place, byte ^ bit)).toString('base64url'))),
    ),
  );
  expect(new Set(answers.map(String))).toEqual(new Set(['BAD_USER_INPUT']));
});

test.each([
  ['nothing', ''],
  ['one letter', 'x'],
  ['a shortened one', 'short'],
  ['base64 of JSON', Buffer.from('["2017-01-01"]').toString('base64url')],
  ['an offset', 'YXJyYXljb25uZWN0aW9uOjA='],
  ['a long one', 'A'.repeat(20_000)],
  ['SQL', "' or 1=1 --"],
])('%s is no cursor', async (_name, text) => {
  expect(await codesWith(text === 'short' ? cursor.slice(0, -4) : text)).toEqual(['BAD_USER_INPUT']);
});

test('another viewer’s cursor is refused, also from the same partner', async () => {
  const mira = await niš.manager('Mira');
  expect(await codesWith(cursor, NEXT, await api.actAs(mira))).toEqual(['BAD_USER_INPUT']);
  expect(await codesWith(cursor, NEXT, await api.signIn(ana))).toEqual([]);
});

test.each([
  ['another list', 'query($after: String) { persons(after: $after) { nodes { id } } }'],
  [
    'a list of the same name with another sort',
    'query($after: String) { cases(after: $after, sort: {field: NUMBER, direction: DESC}) { nodes { id } } }',
  ],
  [
    'another sort field',
    'query($after: String) { cases(after: $after, sort: {field: RISK, direction: ASC}) { nodes { id } } }',
  ],
  [
    'another filter',
    'query($after: String) { cases(after: $after, filter: {status: [OPEN]}, sort: {field: NUMBER, direction: ASC}) { nodes { id } } }',
  ],
  ['the list below', 'query($after: String) { cases { nodes { notes(after: $after) { nodes { id } } } } }'],
  ['the members', 'query($after: String) { members(after: $after) { nodes { id } } }'],
])('the cursor of one list is refused by %s', async (_name, query) => {
  expect(await codesWith(cursor, query)).toEqual(['BAD_USER_INPUT']);
});

test('a filter’s cursor holds for that filter, whatever the alias', async () => {
  const filtered = `query($after: String, $status: [CaseStatus!]) { again: cases(first: 1, after: $after, filter: {status: $status}) { nodes { id } pageInfo { endCursor } } }`;
  const first = await client.ask<{ again: { pageInfo: { endCursor: string } } }>(filtered, { status: ['OPEN'] });
  const after = first.again.pageInfo.endCursor;
  expect((await client.send(filtered, { after, status: ['OPEN'] })).codes).toEqual([]);
  expect((await client.send(filtered, { after, status: ['OPEN', 'CLOSED'] })).codes).toEqual(['BAD_USER_INPUT']);
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../support/api.ts';
import type { Answer, GraphqlClient } from '../support/client.ts';
import { type Consortium, foundConsortium } from '../support/consortium.ts';
import { contentOf } from '../support/inserts.queries.ts';

const ADD = 'mutation($input: AddCaseNoteInput!) { addCaseNote(input: $input) { caseNote { id } errors { code } } }';

let api: TestApi;
let consortium: Consortium;
let client: GraphqlClient;
let before: Record<string, string>;

beforeAll(async () => {
  api = await startApi();
  consortium = await foundConsortium(api.world);
  client = await api.actAs(consortium.niš.caseworker);
});
afterAll(() => api.close());
beforeEach(async () => {
  before = await contentOf(api.database.admin);
  api.log.length = 0;
});

/** Coded, with a correlation id, nothing of the inside told or logged, and nothing changed. */
async function expectRefused(answer: Answer<unknown>, ...codes: string[]): Promise<void> {
  expect(codes, answer.text).toContain(answer.codes[0]);
  expect(answer.errors[0]?.extensions.correlationId).toBe(answer.headers.get('x-request-id'));
  expect(answer.text).not.toMatch(/stacktrace|node_modules|select |insert |kolo\.|pg_|case_file/i);
  expect(api.log.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  expect(api.log.join('')).not.toContain('kanarinac');
  expect(await contentOf(api.database.admin)).toEqual(before);
}

const input = (more: object = {}) => ({
  caseId: consortium.niš.case.id,
  body: 'kanarinac',
  occurredOn: '2018-01-01',
  idempotencyKey: 'bad-input',
  ...more,
});

describe('a value of the wrong type, by variable', () => {
  const wrong: [string, object][] = [
    ['a number for a text', { body: 4711 }],
    ['a list for a text', { body: ['kanarinac'] }],
    ['an object for a text', { body: { kanarinac: 1 } }],
    ['null for a text', { body: null }],
    ['nothing', { body: undefined }],
    ['a boolean for an id', { caseId: true }],
    ['an object for an id', { caseId: { eq: 1 } }],
    ['a field that there is not', { partnerId: 'kanarinac' }],
    ['a number for a day', { occurredOn: 20180101 }],
    ...[
      '2018-02-30',
      '2018-13-01',
      '2018-00-10',
      '0000-01-01',
      '9999-12-31',
      '2018-1-1',
      '01.01.2018',
      '2018-01-01T00:00:00Z',
      '',
      ' 2018-01-01',
      '2018-01-01\n',
      'infinity',
      '٢٠١٨-٠١-٠١',
    ].map((occurredOn): [string, object] => [`the impossible day "${occurredOn}"`, { occurredOn }]),
  ];
  test.each(wrong)('%s', async (_name, more) => {
    await expectRefused(await client.send(ADD, { input: input(more) }), 'BAD_USER_INPUT');
  });

  test.each([
    ['{ cases(first: "x") { totalCount } }'],
    ['{ cases(filter: {status: [NONE]}) { totalCount } }'],
    ['{ cases(filter: {openedFrom: "2018-02-30"}) { totalCount } }'],
    ['{ cases(sort: {field: NAME, direction: ASC}) { totalCount } }'],
    ['{ cases(filter: {first_name: "x"}) { totalCount } }'],
    ['{ cases { secret } }'],
    ['{ nothing }'],
    ['{ case { id } }'],
    ['query { cases { totalCount }'],
    [''],
    ['mutation { deleteCase }'],
    ['subscription { cases }'],
    ['{ caseCounts(groupBy: [NAME]) { count } }'],
  ])('by literal: %s', async (query) => {
    await expectRefused(
      await client.send(query),
      'BAD_USER_INPUT',
      'GRAPHQL_VALIDATION_FAILED',
      'GRAPHQL_PARSE_FAILED',
      'BAD_REQUEST',
      'OPERATION_RESOLUTION_FAILURE',
    );
  });

  test.each([
    ['first', 'query($v: Int!) { cases(first: $v) { totalCount } }', [1.5, 'x', null, 2 ** 31, [1], {}]],
    [
      'ids',
      'query($v: [ID!]) { cases(filter: {caseworkerIds: $v}) { totalCount } }',
      [['x'], [null], [{}], ['{}'], '}'],
    ],
    [
      'status',
      'query($v: [CaseStatus!]) { cases(filter: {status: $v}) { totalCount } }',
      ['open', ['__proto__'], ['constructor'], 1],
    ],
    [
      'filter',
      'query($v: CaseFilter) { cases(filter: $v) { totalCount } }',
      ['x', { or: [] }, { status: { ne: 'OPEN' } }],
    ],
    ['after', 'query($v: String) { cases(after: $v) { totalCount nodes { id } } }', ['x', 1, ['x'], {}]],
    [
      'dimensions',
      'query($v: [CaseDimension!]!) { caseCounts(groupBy: $v) { count } }',
      [null, ['NAME'], ['hasOwnProperty'], [null]],
    ],
    ['id', 'query($v: ID!) { case(id: $v) { id } }', [null, {}, ['x'], 1.5]],
  ] as const)('variables of %s', async (_name, query, values) => {
    for (const v of values) await expectRefused(await client.send(query, { v }), 'BAD_USER_INPUT', 'TOO_COMPLEX');
  });
});

describe('texts', () => {
  test('of one megabyte are refused before they are read', async () => {
    const answer = await client.send(ADD, { input: input({ body: 'kanarinac'.repeat(120_000) }) });
    expect(answer.status).toBe(413);
    await expectRefused(answer, 'PAYLOAD_TOO_LARGE');
  });

  test('with a null byte are refused, wherever it is', async () => {
    for (const more of [
      { body: 'kanarinac\u0000' },
      { idempotencyKey: '1234567\u0000' },
      { caseId: '\u0000' },
      { 'a\u0000': 1 },
    ])
      await expectRefused(await client.send(ADD, { input: input(more) }), 'BAD_USER_INPUT');
    for (const code of ['"\\u0000"', '"""\u0001"""'])
      await expectRefused(
        await client.send(
          `mutation { addCaseNote(input: {caseId: "${consortium.pirot.case.id}", body: ${code}, occurredOn: "2018-01-01", idempotencyKey: "12345678"}) { caseNote { id } } }`,
        ),
        'BAD_USER_INPUT',
        'NOT_FOUND',
        'GRAPHQL_PARSE_FAILED',
      );
    await expectRefused(
      await client.send('query($v: [ID!]) { cases(filter: {municipalityCodes: $v}) { totalCount } }', {
        v: ['\u0000'],
      }),
      'BAD_USER_INPUT',
    );
    await expectRefused(
      await client.send('{ cases(filter: {municipalityCodes: ["\\u0000"]}) { totalCount } }'),
      'BAD_USER_INPUT',
    );
  });

  test('a null byte written as a literal in a note is what the user can correct', async () => {
    const { data } = await client.send(
      `mutation { addCaseNote(input: {caseId: "${consortium.niš.case.id}", body: "x\\u0000", occurredOn: "2018-01-01", idempotencyKey: "12345678"}) { caseNote { id } errors { code } } }`,
    );
    expect(data).toEqual({ addCaseNote: { caseNote: null, errors: [{ code: 'INVALID_CHARACTER' }] } });
    expect(await contentOf(api.database.admin)).toEqual(before);
  });
});

test.each([
  ['no JSON', '{"query":'],
  ['a list of requests', '[{"query":"{ cases { totalCount } }"}]'],
  ['no query', '{}'],
  ['null', 'null'],
  ['a number', '1'],
  ['variables of another type', '{"query":"{ __typename }","variables":"x"}'],
])('a body that is %s', async (_name, body) => {
  await expectRefused(await client.post(body), 'BAD_USER_INPUT');
});

test.each([
  ['a form', 'application/x-www-form-urlencoded', 'query=%7Bcases%7BtotalCount%7D%7D'],
  ['plain text', 'text/plain', '{"query":"{ cases { totalCount } }"}'],
  ['multipart', 'multipart/form-data; boundary=x', '--x--'],
])('cross-site requests: %s is refused', async (_name, type, body) => {
  const answer = await client.post(body, { 'content-type': type });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.data).toBeUndefined();
});

test('cross-site requests: GET is no way to ask, and another origin is refused', async () => {
  const response = await fetch(`${api.address}/graphql?query={cases{totalCount}}`, {
    headers: { cookie: client.cookie ?? '', accept: 'application/json' },
  });
  expect(await response.text()).not.toContain('totalCount":');
  const answer = await client.post('{"query":"{ cases { totalCount } }"}', { origin: 'https://elsewhere.example' });
  expect([answer.status, answer.codes]).toEqual([403, ['FORBIDDEN']]);
});

test('a null character in a literal costs no connection', async () => {
  const connections = async () =>
    (
      await api.database.admin.query(
        `select pid from pg_stat_activity where application_name = 'kolo' and datname = current_database() order by pid`,
      )
    ).rows;
  await client.ask('{ cases { totalCount } }');
  const open = await connections();
  await expectRefused(
    await client.send('{ cases(filter: {programmeCodes: ["\\u0000"]}) { totalCount } }'),
    'BAD_USER_INPUT',
  );
  expect(await connections()).toEqual(open);
});

describe('costly queries: each limit by literal and by variable', () => {
  const deep = (levels: number) =>
    `{ persons(first: 1) { nodes ${'{ cases { person '.repeat(levels)} { id } ${'} }'.repeat(levels)} } }`;
  const costly: [string, string, object?][] = [
    ['depth', deep(8)],
    [
      'depth in fragments',
      `{ persons(first: 1) { nodes { ...F0 } } } ${Array.from({ length: 12 }, (_, n) => `fragment F${n} on Person { cases { person { ${n < 11 ? `...F${n + 1}` : 'id'} } } }`).join(' ')}`,
    ],
    ['aliases', `{ ${Array.from({ length: 31 }, (_, n) => `a${n}: cases { totalCount }`).join(' ')} }`],
    ['a page by literal', '{ cases(first: 100000) { nodes { id number } } }'],
    ['a page by variable', 'query($n: Int!) { cases(first: $n) { nodes { id number } } }', { n: 100_000 }],
    ['a page by default of a variable', 'query($n: Int! = 100000) { cases(first: $n) { nodes { id number } } }'],
    [
      'pages within pages by default of a variable',
      'query($n: Int = 100) { cases(first: $n) { nodes { notes(first: $n) { nodes { id body occurredOn createdAt author { id role } } } } } }',
    ],
    [
      'pages within pages',
      'query($n: Int!) { cases(first: $n) { nodes { notes(first: $n) { nodes { id body occurredOn createdAt author { id role } } } } } }',
      { n: 100 },
    ],
    ['tokens', `{ cases { nodes { ${'id '.repeat(2100)} } } }`],
    ['directives', `{ cases { nodes { id ${'@include(if: true) '.repeat(600)} } } }`],
    [
      'fragments that double',
      `{ ...F0 } ${Array.from({ length: 60 }, (_, n) => `fragment F${n} on Query { ${n < 59 ? `...F${n + 1} ...F${n + 1}` : '__typename'} }`).join(' ')}`,
    ],
  ];
  test.each(costly)('%s', async (_name, query, variables = {}) => {
    const started = performance.now();
    const answer = await client.send(query, variables);
    await expectRefused(answer, 'TOO_COMPLEX', 'GRAPHQL_PARSE_FAILED', 'BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED');
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('a fragment that calls itself', async () => {
    await expectRefused(
      await client.send('{ persons { nodes { ...P } } } fragment P on Person { cases { person { ...P } } }'),
      'GRAPHQL_VALIDATION_FAILED',
    );
  });
});

test('canaries: errors about hidden records and wrong inputs hold nothing of them, and the log holds nothing of either', async () => {
  const { pirot, prison } = consortium;
  const texts: string[] = [];
  for (const { person, case: file } of [pirot, prison]) {
    for (const [query, id] of [
      ['query($id: ID!) { person(id: $id) { identity { firstName } conviction { offence } } }', person.id],
      ['query($id: ID!) { case(id: $id) { notes { nodes { body } } } }', file.id],
    ] as const)
      texts.push((await client.send(query, { id })).text);
    texts.push((await client.send(ADD, { input: input({ caseId: file.id }) })).text);
  }
  texts.push((await client.send('{ kanarinac }')).text.replaceAll('\\"kanarinac\\"', ''));
  expect(texts.join('')).not.toContain('kanarinac');
  const log = api.log.join('');
  expect(api.log.length).toBeGreaterThan(5);
  for (const hidden of [
    'kanarinac',
    consortium.niš.caseworker.email,
    client.cookie?.split('=')[1] ?? '-',
    pirot.person.id,
    pirot.case.id,
  ])
    expect(log).not.toContain(hidden);
});

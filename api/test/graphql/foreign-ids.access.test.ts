import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../support/api.ts';
import { type GraphqlClient, withoutCorrelation } from '../support/client.ts';
import { type Consortium, foundConsortium, type Persona, personas } from '../support/consortium.ts';
import { type Walk, walksOf } from '../support/schema-walk.ts';

let api: TestApi;
let consortium: Consortium;
let walks: readonly Walk[];
let viewers: ReadonlyMap<string, Persona>;

beforeAll(async () => {
  api = await startApi();
  consortium = await foundConsortium(api.world);
  viewers = new Map(personas(consortium).map((persona) => [persona.name, persona]));
  const client = await api.actAs(consortium.niš.caseworker);
  walks = walksOf(buildClientSchema(await client.ask<IntrospectionQuery>(getIntrospectionQuery({ typeDepth: 4 }))));
});
afterAll(() => api.close());

const foreseen = new Set(['NOT_FOUND', 'FORBIDDEN']);
const ABSENT = '0198c000-0000-7000-8000-000000000000';

/** Everything that a viewer is told on all paths, by all ids there are. */
async function everythingTold(client: GraphqlClient): Promise<{ text: string; unforeseen: string[] }> {
  const { niš, pirot, prishtinë, prison } = consortium;
  const everyId = [niš, pirot, prishtinë, prison].flatMap((has) => [
    has.partner.id,
    has.person.id,
    has.case.id,
    has.restricted.id,
  ]);
  const someIds = [niš, pirot].flatMap((has) => [
    has.person.id,
    has.restricted.person.id,
    has.case.id,
    has.restricted.id,
  ]);
  const texts: string[] = [];
  const unforeseen: string[] = [];
  for (const { query, takesId, path } of walks) {
    for (const id of !takesId ? [undefined] : path.endsWith('.') ? everyId : someIds) {
      const answer = await client.send(query, { id });
      texts.push(answer.text);
      if (answer.codes.some((code) => !foreseen.has(code))) unforeseen.push(`${path}: ${answer.text}`);
    }
  }
  return { text: texts.join('\n'), unforeseen };
}

describe('a record by a nested relation: on every path of the schema', () => {
  test.each([
    'caseworker',
    'caseworker of a restricted case',
    'partner manager',
    'country coordinator',
    'regional coordinator',
    'administrator',
    'data protection officer, who sees of whom there is a basis by pseudonym',
    'treatment officer, who sees the colleagues and no record yet',
    'institution manager',
  ])(
    'a %s is told what is theirs, all of it, and nothing else',
    async (name) => {
      const persona = viewers.get(name);
      if (persona === undefined) throw new Error(`There is no ${name}`);
      // The audit log names by id whatever was asked for before; what it shows to whom is its own test's matter.
      await api.database.admin.query('truncate kolo.audit_event');
      const { text, unforeseen } = await everythingTold(await api.actAs(persona.member));
      const told = consortium.secrets.filter(({ value }) => text.includes(value));
      const theirs = consortium.secrets.filter((secret) => persona.sees(secret));
      const names = (secrets: typeof told) =>
        secrets.map(({ group, partner, value }) => `${partner.shortName}: ${group} ${value}`);
      expect(unforeseen).toEqual([]);
      expect(names(told)).toEqual(names(theirs));
    },
    300_000,
  );

  test('the walk reaches every type but those of mutations', () => {
    const text = walks.map(({ query }) => query).join(' ');
    for (const field of [
      'identity',
      'specialCategory',
      'conviction',
      'notes',
      'goals',
      'tasks',
      'caseTasks',
      'history',
      'corrected',
      'reason',
      'events',
      'caseworker',
      'author',
      'actor',
      'auditEvents',
      'cases',
      'leadAgency',
      'invitedBy',
      'sessions',
      'funding',
      'corrections',
      'identityCorrections',
      'specialCategoryCorrections',
      'correction',
      'possibleDuplicates',
      'savedViews',
      'listStarts',
      'notices',
      'unreadNotices',
      'renewableSignIns',
      'mergedInto',
      'mergedRecords',
      'merges',
      'distinctions',
      'householdMembership',
      'householdHistory',
      'household',
      'legalBases',
      'legalBasis',
      'detail',
      'accessWindows',
      'offers',
      'offer',
      'transferRequests',
      'transferRequest',
      'brokenGlasses',
      'brokenGlass',
    ])
      expect(text, field).toMatch(new RegExp(`\\b${field}\\b`));
    expect(walks.length).toBeGreaterThan(40);
  });

  test('nobody who is not signed in is told anything', async () => {
    for (const { query, path } of walks) {
      const answer = await api.anonymous().send(query, { id: consortium.niš.case.id });
      expect(answer.codes, path).toEqual(['UNAUTHENTICATED']);
      expect(answer.data, path).toBeNull();
    }
  });
});

describe('unreadable and absent are the same', () => {
  const fields = { case: '{ id }', person: '{ id identity { firstName } }' };

  test.each(['case', 'person'] as const)(
    '%s: foreign, restricted, absent and malformed ids read the same',
    async (field) => {
      const { niš, pirot, prishtinë, prison } = consortium;
      const client = await api.actAs(niš.caseworker);
      const query = `query($id: ID!) { ${field}(id: $id) ${fields[field]} }`;
      const hidden = [pirot, prishtinë, prison].map((caseload) => caseload[field].id);
      const ids = [ABSENT, ...hidden, 'x', '', `${niš.case.id} `, "' or true --", '1'.repeat(5000), pirot.partner.id];
      if (field === 'case') ids.push(niš.restricted.id);
      const answers = await Promise.all(ids.map((id) => client.send(query, { id })));
      const texts = new Set(answers.map(({ text, status }) => `${status} ${withoutCorrelation(text)}`));
      expect([...texts]).toHaveLength(1);
      expect(answers[0]?.codes).toEqual(['NOT_FOUND']);
      expect((await client.send(query, { id: niš[field].id })).codes).toEqual([]);
    },
  );

  test('a note on a foreign, restricted, absent or malformed case is refused the same way', async () => {
    const { niš, pirot } = consortium;
    const client = await api.actAs(niš.caseworker);
    const add = `mutation($input: AddCaseNoteInput!) { addCaseNote(input: $input) { caseNote { id } errors { code } } }`;
    const ids = [ABSENT, pirot.case.id, niš.restricted.id, 'x'];
    const answers = await Promise.all(
      ids.map((caseId, place) =>
        client.send(add, {
          input: { caseId, body: 'Text', occurredOn: '2018-01-01', idempotencyKey: `foreign-${place}` },
        }),
      ),
    );
    expect(new Set(answers.map(({ text }) => withoutCorrelation(text))).size).toBe(1);
    expect(answers[0]?.codes).toEqual(['NOT_FOUND']);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../support/api.ts';
import { type GraphqlClient, withoutCorrelation } from '../support/client.ts';
import { type Consortium, foundConsortium } from '../support/consortium.ts';

let api: TestApi;
let consortium: Consortium;
let questions: readonly string[];

beforeAll(async () => {
  api = await startApi();
  consortium = await foundConsortium(api.world);
  questions = questionsAbout(consortium);
});
afterAll(() => api.close());

/** Everything that a list can be asked by: sorts, filters, counts, pages; cursors are new each time and left out. */
function questionsAbout({ niš, pirot, prison }: Consortium): string[] {
  const directions = ['ASC', 'DESC'];
  const page = 'totalCount pageInfo { hasNextPage } nodes';
  const caseFields = `{ id number status risk hiddenFields notes { ${page} { body } } caseworker { displayName } person { id hiddenFields birthYear identity { firstName } specialCategory { health ethnicity } conviction { offence } cases { id } } }`;
  const foreign = [pirot, prison].map(({ caseworker }) => `"${caseworker.membershipId}"`);
  return [
    ...['OPENED_ON', 'STATUS_SINCE', 'RISK', 'NUMBER'].flatMap((field) =>
      directions.flatMap((direction) =>
        [1, 3, 50].map(
          (first) =>
            `{ cases(first: ${first}, sort: {field: ${field}, direction: ${direction}}) { ${page} ${caseFields} } }`,
        ),
      ),
    ),
    ...['PSEUDONYM', 'BIRTH_YEAR', 'NAME'].flatMap((field) =>
      directions.flatMap((direction) =>
        [1, 2, 50].map(
          (first) =>
            `{ persons(first: ${first}, sort: {field: ${field}, direction: ${direction}}) { ${page} { id pseudonym hiddenFields identity { lastName } } } }`,
        ),
      ),
    ),
    ...[
      `caseworkerIds: [${foreign}]`,
      `caseworkerIds: [${foreign}, "${niš.caseworker.membershipId}"]`,
      'status: [CLOSED]',
      'risk: [HIGH]',
      'unassigned: false',
      `partnerIds: ["${pirot.partner.id}", "${prison.partner.id}"]`,
      'countryCodes: ["XK"]',
      'municipalityCodes: ["RS-nis"]',
      'openedFrom: "2017-01-01"',
    ].map(
      (filter) =>
        `{ cases(filter: {${filter}}) { ${page} { id } } caseCounts(groupBy: [STATUS], filter: {${filter}}) { count status } }`,
    ),
    ...['COUNTRY', 'PARTNER', 'MUNICIPALITY', 'STATUS', 'RISK', 'CASEWORKER', 'AGE_BAND', 'OPENED_QUARTER'].map(
      (dimension) =>
        `{ caseCounts(groupBy: [${dimension}]) { count country { code } partner { id } municipality { code } status risk caseworker { id displayName } ageBand openedQuarter } }`,
    ),
    ...['name: "a"', 'name: "kanarinac first"', 'birthDate: "1950-01-01"', 'name: "a", sex: [FEMALE, MALE]'].map(
      (filter) =>
        `{ persons(filter: {${filter}}) { ${page} { id corrections { field oldValue } identityCorrections { oldValue } specialCategoryCorrections { oldValue } } } }`,
    ),
    `{ persons { ${page} { id corrections { field oldValue correction { reason } } identityCorrections { id } specialCategoryCorrections { id } } } }`,
    `{ possibleDuplicates(id: "${niš.person.id}") { score person { id } } }`,
    `{ persons { ${page} { id hiddenFields mergedInto { id } mergedRecords { id merges { id score reasons { field } } cases { id } } distinctions { id withdrawnAt } householdMembership { id relation household { members { id person { id } } } } householdHistory { id until history { oldValue } } } } }`,
    ...['', 'filter: {open: true}', 'filter: {overdue: true}', `filter: {assigneeIds: [${foreign}]}`].map(
      (filter) => `{ caseTasks${filter && `(${filter})`} { ${page} { id what dueOn } } }`,
    ),
    '{ members { totalCount nodes { id displayName } } }',
    ...[
      '',
      '(filter: {acceptable: true})',
      '(filter: {acceptable: false, statuses: [OPEN, REVOKED]})',
      '(first: 1)',
    ].map((args) => `{ invitations${args} { ${page} { id email role invitedBy { displayName } } } }`),
    ...['', `(filter: {personId: "${pirot.person.id}"})`, `(filter: {recipientIds: ["${niš.partner.id}"]})`].map(
      (args) => `{ legalBases${args} { ${page} { id pseudonym state person { id } detail { guardianName } } } }`,
    ),
    ...['', `(filter: {personId: "${pirot.person.id}"})`, `(filter: {partnerIds: ["${pirot.partner.id}"]})`].map(
      (args) => `{ accessWindows${args} { ${page} { id group source until case { id } person { id } } } }`,
    ),
    `{ person(id: "${pirot.person.id}") { id } }`,
    `{ case(id: "${niš.restricted.id}") { id } }`,
  ];
}

async function answersTo(client: GraphqlClient): Promise<string[]> {
  const answers: string[] = [];
  for (const question of questions) {
    const { text, status } = await client.send(question);
    answers.push(`${question}\n${status} ${withoutCorrelation(text)}`);
  }
  return answers;
}

async function unlessChanged(sql: string, values: unknown[] = []): Promise<void> {
  const { rowCount } = await api.database.admin.query(sql, values);
  expect(rowCount, sql).toBeGreaterThan(0);
}

const PERSON_VALUES = [
  `update kolo.person_identity set first_name = 'A' || coalesce(first_name, ''), last_name = 'Ž', phone = '1', birth_date = '1950-01-01', birth_date_precision = 'year'`,
  `update kolo.person_special_category set health = 'other', ethnicity = 'roma', disability = 'multiple', target_groups = '{convict}'`,
  `update kolo.person_conviction set offence = 'another', released_on = '2019-01-01', sentence_starts_on = '2015-01-01'`,
];

describe('a filter, sort, group or count as an oracle: hidden values change no byte', () => {
  test('of names, special categories, convictions, notes and caseworkers for a regional coordinator', async () => {
    const { niš, pirot, manager, regional } = consortium;
    const client = await api.actAs(regional);
    const before = await answersTo(client);
    for (const sql of PERSON_VALUES) await unlessChanged(sql);
    await niš.person.correct({ identity: { alias: 'Other' } }, niš.caseworker, 'Why.');
    await niš.case.note(niš.caseworker, 'one more');
    await niš.restricted.person.distinguishFrom(niš.twin, niš.caseworker);
    await unlessChanged(
      `update kolo.household_member set relation = 'child', since = '2016-01-01' where relation = 'sibling'`,
    );
    await unlessChanged(`update kolo.household set label = 'renamed'`);
    await unlessChanged(`update kolo.person_merge set reason = 'another'`);
    await niš.case.goal(niš.caseworker);
    await niš.case.task(niš.caseworker);
    await unlessChanged('update kolo.case_file set caseworker_id = $1 where id = $2', [
      manager.membershipId,
      niš.case.id,
    ]);
    await unlessChanged(`update kolo.user_account set name = 'renamed' where id = $1`, [pirot.caseworker.userId]);
    expect(await answersTo(client)).toEqual(before);
  });

  test('of convictions for a caseworker', async () => {
    const client = await api.actAs(consortium.niš.caseworker);
    const before = await answersTo(client);
    await unlessChanged(`update kolo.person_conviction set offence = 'a third', released_on = '2020-02-02'`);
    expect(await answersTo(client)).toEqual(before);
  });

  test('and a value that is not hidden does change the answers', async () => {
    const client = await api.actAs(consortium.regional);
    const before = await answersTo(client);
    await unlessChanged(`update kolo.case_file set risk = 'high' where id = $1`, [consortium.niš.case.id]);
    expect(await answersTo(client)).not.toEqual(before);
  });
});

describe('counts, totals and hasNextPage: foreign rows change no byte', () => {
  test('rows of another partner and of an institution for a caseworker; restricted ones of the own partner too', async () => {
    const { niš, pirot, prison } = consortium;
    const client = await api.actAs(niš.caseworker);
    const before = await answersTo(client);
    for (const { partner, caseworker } of [pirot, prison]) {
      const added = await partner.case({ caseworker, risk: 'high', opened_on: '2018-10-10' });
      await added.note(caseworker, 'foreign');
      await added.task(caseworker);
      await added.goal(caseworker);
      await partner.member('caseworker', { name: 'Another' });
      await partner.invitation(caseworker);
      await added.person.household(caseworker);
      await added.person.distinguishFrom((await partner.case({ caseworker })).person, caseworker);
      await (await partner.person()).mergeInto(added.person, caseworker);
    }
    await niš.person.case({ restricted: true, caseworker: niš.colleague, risk: 'high', opened_on: '2018-10-10' });
    await unlessChanged(`update kolo.person set birth_year = 1900 where partner_id = $1`, [pirot.partner.id]);
    expect(await answersTo(client)).toEqual(before);
  });

  test('rows of institutions and of other countries for a country coordinator', async () => {
    const { prishtinë, prison, coordinator } = consortium;
    const client = await api.actAs(coordinator);
    const before = await answersTo(client);
    for (const { partner, caseworker } of [prishtinë, prison]) {
      const added = await partner.case({ caseworker, risk: 'high', status: 'closed', status_since: '2018-11-01' });
      await added.note(caseworker, 'foreign');
    }
    expect(await answersTo(client)).toEqual(before);
  });

  test('invitations of other partners for a manager; those of the own partner for its caseworker', async () => {
    const { niš, pirot, prison, manager } = consortium;
    const [mira, ana] = [await api.actAs(manager), await api.actAs(niš.caseworker)];
    const before = await answersTo(mira);
    for (const { partner, caseworker } of [pirot, prison]) await partner.invitation(caseworker);
    expect(await answersTo(mira)).toEqual(before);
    const told = await answersTo(ana);
    await niš.partner.invitation(manager, { role: 'partner_manager' });
    expect(await answersTo(ana)).toEqual(told);
    expect(await answersTo(mira)).not.toEqual(before);
  });

  test('anything at all for an administrator and a data protection officer', async () => {
    const { niš, administrator, officer } = consortium;
    for (const member of [administrator, officer]) {
      const client = await api.actAs(member);
      const before = await answersTo(client);
      await niš.person.case({ caseworker: niš.caseworker });
      await niš.partner.invitation(niš.caseworker);
      expect(await answersTo(client)).toEqual(before);
    }
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../support/api.ts';
import type { GraphqlClient } from '../support/client.ts';
import { leadAgency } from '../support/consortium.ts';
import { idsOnAllPages, type ListQuestion } from '../support/paging.ts';
import type { Member, PartnerOfTest } from '../support/world.ts';

const DAYS = ['2017-04-03', '2017-04-04', '2017-12-31', '2018-01-01', '2018-11-30'];
const RISKS = ['low', 'medium', 'high'] as const;
const PLACES = ['RS-leskovac', 'RS-nis', null];

let api: TestApi;
let niš: PartnerOfTest;
let ana: Member;
let mira: Member;
let client: GraphqlClient;

/** 45 cases with many equal values, and another partner's beside them. */
beforeAll(async () => {
  api = await startApi();
  niš = await api.world.partner();
  const pirot = await api.world.partner();
  ana = await niš.caseworker('Ana');
  mira = await niš.manager('Ana');
  const boris = await pirot.caseworker('Boris');
  for (let number = 0; number < 45; number += 1) {
    const partner = number % 9 === 8 ? pirot : niš;
    const person = await partner.person({
      person: { birth_year: number % 4 === 0 ? null : 1960 + (number % 3), sex: number % 2 ? 'male' : 'female' },
    });
    const closed = number % 5 === 4;
    await person.case({
      opened_on: DAYS[number % DAYS.length],
      risk: RISKS[number % 3],
      municipality_code: PLACES[number % 3],
      programme_code: number % 7 === 0 ? 'SOE-3' : 'SOE-1',
      caseworker: partner === pirot ? boris : [ana, mira, undefined][number % 3],
      ...(closed && { status: 'closed', status_since: '2018-12-01' }),
    });
  }
  client = await api.actAs(mira);
});
afterAll(() => api.close());

/** Ids in plain SQL, past every wall of the API. */
async function idsBySql(from: string, where: string, order: string): Promise<string[]> {
  const { rows } = await api.database.admin.query<{ id: string }>(
    `select id from kolo.${from} where ${where} order by ${order}`,
  );
  return rows.map(({ id }) => id);
}

const own = () => `partner_id = '${niš.id}'`;

describe('sorting with paging to the end: every row once, in the order of plain SQL', () => {
  const riskRank = `case risk when 'low' then 1 when 'medium' then 2 else 3 end`;
  const sorts: [ListQuestion['field'], string, string, string][] = [
    ['cases', 'OPENED_ON', 'case_file', 'opened_on'],
    ['cases', 'STATUS_SINCE', 'case_file', 'status_since'],
    ['cases', 'RISK', 'case_file', riskRank],
    ['cases', 'NUMBER', 'case_file', 'number'],
    ['persons', 'PSEUDONYM', 'person', 'pseudonym'],
    ['persons', 'BIRTH_YEAR', 'person', 'coalesce(birth_year, 0)'],
  ];
  const both = sorts.flatMap((sort) => (['ASC', 'DESC'] as const).map((direction) => [...sort, direction] as const));
  test.each(both)('%s by %s of %s (%s), %s', async (field, sort, table, expression, direction) => {
    const wanted = await idsBySql(table, own(), `${expression} ${direction}, id ${direction}`);
    expect(wanted).toHaveLength(40);
    for (const first of [1, 7, 40, 100])
      expect(
        await idsOnAllPages(client, { field, first, more: `sort: {field: ${sort}, direction: ${direction}}` }),
      ).toEqual(wanted);
  });

  test('without a sort: newest opening, pseudonym, name', async () => {
    expect(await idsOnAllPages(client, { field: 'cases' })).toEqual(
      await idsBySql('case_file', own(), 'opened_on desc, id desc'),
    );
    expect(await idsOnAllPages(client, { field: 'persons' })).toEqual(await idsBySql('person', own(), 'pseudonym, id'));
    expect(await idsOnAllPages(client, { field: 'partners', first: 2 })).toEqual(
      await idsBySql('partner', 'true', 'name, id'),
    );
    expect(await idsOnAllPages(client, { field: 'members', first: 1 })).toEqual(
      await idsBySql('membership', own(), 'display_name, id'),
    );
  });
});

describe('filters', () => {
  const filters: [string, () => string, () => string][] = [
    ['status', () => 'status: [CLOSED]', () => `status = 'closed'`],
    ['two statuses', () => 'status: [CLOSED, OPEN]', () => 'true'],
    ['risk', () => 'risk: [HIGH, LOW]', () => `risk in ('high', 'low')`],
    ['caseworker', () => `caseworkerIds: ["${ana.membershipId}"]`, () => `caseworker_id = '${ana.membershipId}'`],
    ['unassigned', () => 'unassigned: true', () => 'caseworker_id is null'],
    ['assigned', () => 'unassigned: false', () => 'caseworker_id is not null'],
    ['municipality', () => 'municipalityCodes: ["RS-nis"]', () => `municipality_code = 'RS-nis'`],
    ['programme', () => 'programmeCodes: ["SOE-3"]', () => `programme_code = 'SOE-3'`],
    ['country', () => 'countryCodes: ["RS", "XK"]', () => `country_code in ('RS', 'XK')`],
    ['partner', () => `partnerIds: ["${niš.id}"]`, () => 'true'],
    ['opened from', () => 'openedFrom: "2018-01-01"', () => `opened_on >= '2018-01-01'`],
    ['opened to', () => 'openedTo: "2017-12-31"', () => `opened_on <= '2017-12-31'`],
    ['opened on one day', () => 'openedFrom: "2017-12-31", openedTo: "2017-12-31"', () => `opened_on = '2017-12-31'`],
    [
      'several at once',
      () => 'status: [OPEN], risk: [LOW], openedTo: "2018-01-01"',
      () => `status = 'open' and risk = 'low' and opened_on <= '2018-01-01'`,
    ],
    ['null, which does not filter', () => 'status: null, openedFrom: null', () => 'true'],
  ];
  test.each(filters)('cases by %s', async (_name, filter, condition) => {
    const wanted = await idsBySql('case_file', `${own()} and ${condition()}`, 'opened_on desc, id desc');
    expect(wanted.length).toBeGreaterThan(0);
    expect(await idsOnAllPages(client, { field: 'cases', more: `filter: {${filter()}}` })).toEqual(wanted);
    const counted = await client.ask<{ caseCounts: { count: number }[] }>(
      `{ caseCounts(groupBy: [], filter: {${filter()}}) { count } }`,
    );
    expect(counted.caseCounts).toEqual([{ count: wanted.length }]);
  });

  test('persons by sex and municipality', async () => {
    const wanted = await idsBySql(
      'person',
      `${own()} and sex = 'male' and municipality_code = 'RS-leskovac'`,
      'pseudonym, id',
    );
    expect(wanted.length).toBeGreaterThan(0);
    const more = 'filter: {sex: [MALE], municipalityCodes: ["RS-leskovac"]}';
    expect(await idsOnAllPages(client, { field: 'persons', more })).toEqual(wanted);
  });

  test('partners by kind, country and programme', async () => {
    const lead = await leadAgency(api.world);
    const all = await idsOnAllPages(client, { field: 'partners', more: 'filter: {kinds: [LEAD_AGENCY]}' });
    expect(all).toEqual([lead.id]);
    const more = 'filter: {kinds: [NGO], countryCodes: ["RS"], programmeCodes: ["SOE-3"]}';
    expect(await idsOnAllPages(client, { field: 'partners', more })).toContain(niš.id);
    expect(await idsOnAllPages(client, { field: 'partners', more: 'filter: {programmeCodes: ["NONE"]}' })).toEqual([]);
  });

  test('members by role and partner', async () => {
    expect(await idsOnAllPages(client, { field: 'members', more: 'filter: {roles: [CASEWORKER]}' })).toEqual([
      ana.membershipId,
    ]);
    const more = `filter: {partnerIds: ["${niš.id}"], roles: [PARTNER_MANAGER]}`;
    expect(await idsOnAllPages(client, { field: 'members', more })).toEqual([mira.membershipId]);
  });

  test.each([
    ['cases', 'status: []'],
    ['cases', 'caseworkerIds: []'],
    ['cases', 'partnerIds: []'],
    ['cases', 'municipalityCodes: []'],
    ['persons', 'sex: []'],
    ['partners', 'kinds: []'],
    ['members', 'roles: []'],
    ['cases', 'openedFrom: "2099-01-01"'],
    ['cases', 'countryCodes: ["{RS,XK}", "\\"", "\\\\"]'],
  ] as const)('an empty page: %s with %s', async (field, filter) => {
    const query = `{ ${field}(filter: {${filter}}) { nodes { id } edges { cursor } totalCount pageInfo { hasNextPage endCursor } } }`;
    expect(await client.ask(query)).toEqual({
      [field]: { nodes: [], edges: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } },
    });
  });

  test('municipalities by country', async () => {
    const codes = async (args: string) =>
      (await client.ask<{ municipalities: { code: string }[] }>(`{ municipalities${args} { code } }`)).municipalities;
    expect((await codes('(countryCodes: ["XK"])')).every(({ code }) => code.startsWith('XK-'))).toBe(true);
    expect(await codes('(countryCodes: [])')).toEqual([]);
    expect((await codes('')).length).toBeGreaterThan((await codes('(countryCodes: ["XK"])')).length);
  });
});

describe('counts equal plain SQL', () => {
  test.each([
    ['COUNTRY', 'country { code }', 'country_code'],
    ['PARTNER', 'partner { id }', 'partner_id::text'],
    ['MUNICIPALITY', 'municipality { code }', 'municipality_code'],
    ['PROGRAMME', 'programme { code }', 'programme_code'],
    ['STATUS', 'status', 'upper(status)'],
    ['RISK', 'risk', 'upper(risk)'],
    ['CASEWORKER', 'caseworker { id }', 'caseworker_id::text'],
    ['OPENED_QUARTER', 'openedQuarter', 'opened_quarter'],
    ['AGE_BAND', 'ageBand', 'upper(age_band)'],
  ])('by %s', async (dimension, selection, expression) => {
    const { caseCounts } = await client.ask<{ caseCounts: Record<string, unknown>[] }>(
      `{ caseCounts(groupBy: [${dimension}]) { count ${selection} } }`,
    );
    const { rows } = await api.database.admin.query<{ value: string; count: string }>(
      `select ${expression} as value, count(*) from kolo.case_file where ${own()} group by 1`,
    );
    const shown = caseCounts.map(({ count, ...rest }) => {
      const [value] = Object.values(rest);
      const key = typeof value === 'object' && value !== null ? Object.values(value)[0] : value;
      return `${key} ${count}`;
    });
    expect(shown.toSorted()).toEqual(rows.map(({ value, count }) => `${value} ${count}`).toSorted());
  });

  test('by two dimensions, with what was not asked for null; one dimension twice is refused', async () => {
    const { caseCounts } = await client.ask<{ caseCounts: { count: number; risk: null }[] }>(
      '{ caseCounts(groupBy: [STATUS, COUNTRY]) { count status country { name } risk } }',
    );
    expect(caseCounts.reduce((sum, { count }) => sum + count, 0)).toBe(40);
    expect(caseCounts.every(({ risk }) => risk === null)).toBe(true);
    expect((await client.send('{ caseCounts(groupBy: [STATUS, STATUS]) { count } }')).codes).toEqual([
      'BAD_USER_INPUT',
    ]);
  });
});

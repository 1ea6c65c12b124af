import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { type Consortium, foundConsortium } from '../../../test/support/consortium.ts';
import type { Member } from '../../../test/support/world.ts';

let api: TestApi;
let consortium: Consortium;
beforeAll(async () => {
  api = await startApi();
  consortium = await foundConsortium(api.world);
});
afterAll(() => api.close());

interface Found {
  readonly number: string;
  readonly hiddenFields: string[];
  readonly caseworker: { readonly displayName: string } | null;
  readonly notes: { readonly nodes: object[] } | null;
  readonly goals: readonly object[] | null;
  readonly tasks: { readonly nodes: object[] } | null;
  readonly person: {
    readonly hiddenFields: string[];
    readonly identity: object | null;
    readonly specialCategory: object | null;
    readonly conviction: object | null;
  };
}
const FIELDS =
  'number hiddenFields caseworker { displayName } notes { nodes { body } } goals { what } tasks { nodes { what } } person { hiddenFields identity { firstName } specialCategory { health } conviction { offence } }';

async function casesOf(member: Member): Promise<readonly Found[]> {
  const client = await api.actAs(member);
  return (await client.ask<{ cases: { nodes: Found[] } }>(`{ cases(first: 100) { nodes { ${FIELDS} } } }`)).cases.nodes;
}
const numbers = async (member: Member) => (await casesOf(member)).map(({ number }) => number).toSorted();

describe('which cases', () => {
  test('a caseworker sees the open ones of the own partner, a manager the restricted ones too', async () => {
    const { niš, manager } = consortium;
    expect(await numbers(niš.caseworker)).toEqual([niš.case.number]);
    expect(await numbers(manager)).toEqual([niš.case.number, niš.restricted.number].toSorted());
  });

  test('coordinators see those of NGOs of their countries, institutions’ never', async () => {
    const { niš, pirot, prishtinë, coordinator, regional } = consortium;
    const all = (...of: (typeof niš)[]) => of.flatMap((has) => [has.case.number, has.restricted.number]).toSorted();
    expect(await numbers(coordinator)).toEqual(all(niš, pirot));
    expect(await numbers(regional)).toEqual(all(niš, pirot, prishtinë));
  });

  test('roles add up: two partners and a country give their union, and nothing is combined', async () => {
    const { niš, prishtinë, pirot } = consortium;
    const both = await api.world.user('Both');
    await niš.partner.join(both, 'caseworker');
    expect(await numbers(both)).toEqual([niš.case.number]);
    await prishtinë.partner.join(both, 'partner_manager');
    expect(await numbers(both)).toEqual(
      [niš.case.number, prishtinë.case.number, prishtinë.restricted.number].toSorted(),
    );
    await prishtinë.partner.join(both, 'country_coordinator', { country_code: 'XK' });
    expect(await numbers(both)).not.toContain(pirot.case.number);
    expect(await numbers(both)).not.toContain(niš.restricted.number);
  });

  test('a member without an active membership sees nothing', async () => {
    const { niš } = consortium;
    const nobody = await api.world.user('Nobody');
    for (const status of ['invited', 'deactivated'] as const)
      await niš.partner.join(nobody, status === 'invited' ? 'caseworker' : 'partner_manager', {
        status,
        deactivated_at: '2018-01-01',
      });
    const client = await api.actAs(nobody);
    const data = await client.ask(
      '{ cases { totalCount } persons { totalCount } partners { totalCount } members { totalCount } programmes { code } caseCounts(groupBy: []) { count } }',
    );
    const none = { totalCount: 0 };
    expect(data).toEqual({
      cases: none,
      persons: none,
      partners: none,
      members: none,
      programmes: [],
      caseCounts: [{ count: 0 }],
    });
  });
});

describe('hiddenFields name what is hidden, and only that', () => {
  const hidden: [keyof Consortium | 'caseworker', string[], string[]][] = [
    ['caseworker', [], ['conviction']],
    ['manager', [], ['conviction']],
    ['coordinator', ['notes', 'goals', 'tasks'], ['specialCategory', 'householdMembership', 'conviction']],
    [
      'regional',
      ['notes', 'caseworker', 'goals', 'tasks'],
      ['identity', 'specialCategory', 'householdMembership', 'conviction'],
    ],
  ];
  test.each(hidden)('%s', async (who, ofCase, ofPerson) => {
    const member = who === 'caseworker' ? consortium.niš.caseworker : (consortium[who] as Member);
    const cases = await casesOf(member);
    expect(cases.length).toBeGreaterThan(0);
    for (const found of cases) {
      expect(found.hiddenFields).toEqual(ofCase);
      expect(found.person.hiddenFields).toEqual(ofPerson);
      for (const field of ['notes', 'caseworker', 'goals', 'tasks'] as const)
        expect(found[field] === null).toBe(ofCase.includes(field));
      for (const field of ['identity', 'specialCategory', 'conviction'] as const)
        expect(found.person[field] === null).toBe(ofPerson.includes(field));
    }
  });

  test('what is empty is not hidden: no caseworker, no note', async () => {
    const { pirot } = consortium;
    const bare = await pirot.person.case();
    const found = (await casesOf(pirot.caseworker)).find(({ number }) => number === bare.number);
    expect(found).toMatchObject({
      caseworker: null,
      notes: { nodes: [] },
      goals: [],
      tasks: { nodes: [] },
      hiddenFields: [],
    });
  });

  test('somebody who is caseworker at one partner and coordinator of the country sees each as they may', async () => {
    const { niš, pirot } = consortium;
    const both = await api.world.user('Both');
    await niš.partner.join(both, 'caseworker');
    await pirot.partner.join(both, 'country_coordinator');
    const cases = new Map((await casesOf(both)).map((found) => [found.number, found]));
    expect(cases.get(niš.case.number)?.hiddenFields).toEqual([]);
    expect(cases.get(niš.restricted.number)?.hiddenFields).toEqual(['notes', 'goals', 'tasks']);
    expect(cases.get(pirot.case.number)?.person.hiddenFields).toEqual([
      'specialCategory',
      'householdMembership',
      'conviction',
    ]);
  });
});

describe('the caseworker of a case, for a regional coordinator', () => {
  const counted = 'caseCounts(groupBy: [CASEWORKER]) { count caseworker { id displayName } }';

  test('is no dimension that tells cases apart', async () => {
    const client = await api.actAs(consortium.regional);
    const { codes, data, text } = await client.send<{ caseCounts: { caseworker: object | null }[] }>(`{ ${counted} }`);
    if (codes.length > 0) expect(codes).toEqual(['FORBIDDEN']);
    else expect(data?.caseCounts.map(({ caseworker }) => caseworker)).toEqual([null]);
    expect(text).not.toContain('kanarinac-member');
  });

  test('is no filter that finds cases, neither alone nor with one’s own id', async () => {
    const { niš, pirot, regional } = consortium;
    const client = await api.actAs(regional);
    const query = 'query($ids: [ID!]) { cases(filter: {caseworkerIds: $ids}) { totalCount nodes { id } } }';
    for (const ids of [
      [niš.caseworker.membershipId],
      [niš.caseworker.membershipId, pirot.caseworker.membershipId, regional.membershipId],
      [],
    ])
      expect(await client.ask(query, { ids })).toEqual({ cases: { totalCount: 0, nodes: [] } });
  });

  test('tells a caseworker only of colleagues', async () => {
    const { niš, pirot } = consortium;
    const client = await api.actAs(niš.caseworker);
    const { caseCounts } = await client.ask<{ caseCounts: { count: number; caseworker: { id: string } }[] }>(
      `{ ${counted} }`,
    );
    expect(caseCounts.map(({ count, caseworker }) => [count, caseworker.id])).toEqual([
      [1, niš.caseworker.membershipId],
    ]);
    expect(JSON.stringify(caseCounts)).not.toContain(pirot.caseworker.membershipId);
  });
});

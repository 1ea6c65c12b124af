import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { type InputError, tracesOf } from '../../../test/support/casework.ts';
import { type GraphqlClient, withoutCorrelation } from '../../../test/support/client.ts';
import { leadAgency } from '../../../test/support/consortium.ts';
import type { Member, PartnerOfTest } from '../../../test/support/world.ts';

interface ViewAnswer {
  readonly id: string;
  readonly list: string;
  readonly name: string;
  readonly query: string;
  readonly shared: boolean;
  readonly version: number;
  readonly owner: { readonly id: string } | null;
}

const FIELDS = 'savedView { id list name query shared version owner { id } } errors { field code message }';
const VIEWS = 'query($list: SavedList) { savedViews(list: $list) { id name query shared owner { id displayName } } }';
const STARTS = '{ viewer { listStarts { list savedViewId query } } }';
const ABSENT = '0198c000-0000-7000-8000-000000000000';

let api: TestApi;
let niš: PartnerOfTest;
let ana: Member;
let boris: Member;
let manager: Member;
let outsider: Member;
let coordinator: Member;
let keys = 0;

beforeAll(async () => {
  api = await startApi();
  niš = await api.world.partner({ short_name: 'Niš' });
  [ana, boris, manager] = [await niš.caseworker('Ana'), await niš.caseworker('Boris'), await niš.manager('Mila')];
  outsider = await (await api.world.partner({ short_name: 'Pirot' })).caseworker('Outsider');
  coordinator = await (await leadAgency(api.world)).member('country_coordinator');
});
afterAll(() => api.close());

async function send(client: GraphqlClient, mutation: 'create' | 'update' | 'remove', input: object) {
  keys += 1;
  const name = `${mutation}SavedView`;
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const answer = await client.send<Record<string, { savedView: ViewAnswer | null; errors: InputError[] }>>(
    `mutation($input: ${type}!) { ${name}(input: $input) { ${FIELDS} } }`,
    { input: { idempotencyKey: `saved-view-${keys}`, ...input } },
  );
  const { savedView = null, errors = [] } = answer.data?.[name] ?? {};
  return { view: savedView, errors, codes: answer.codes, text: answer.text };
}

const plain = { list: 'CASES', query: 'tab=open&risk=HIGH', shared: false };
async function create(by: Member, name: string, more: object = {}): Promise<ViewAnswer> {
  const { view, text } = await send(await api.actAs(by), 'create', { ...plain, name, ...more });
  if (view === null) throw new Error(text);
  return view;
}
const namesFor = async (by: Member, list = 'CASES') =>
  (await (await api.actAs(by)).ask<{ savedViews: ViewAnswer[] }>(VIEWS, { list })).savedViews.map(({ name }) => name);

describe('a view is kept', () => {
  test('for oneself, with the address in the list’s own order and its name trimmed', async () => {
    const view = await create(ana, '  Висок ризик  ', { query: '?risk=HIGH&tab=mine' });
    expect(view).toMatchObject({ name: 'Висок ризик', query: 'tab=mine&risk=HIGH', list: 'CASES', shared: false });
    expect(view).toMatchObject({ version: 1, owner: { id: ana.membershipId } });
    expect(await namesFor(ana)).toEqual(['Висок ризик']);
    expect(await namesFor(ana, 'TASKS')).toEqual([]);
    for (const other of [boris, manager, outsider, coordinator]) expect(await namesFor(other)).toEqual([]);
    expect(await tracesOf(api.database.admin, 'createSavedView')).toContainEqual({
      action: 'create',
      subject: 'SavedView',
      subject_id: view.id,
      field_groups: ['narrative'],
    });
  });

  test('once, however often the same request is sent', async () => {
    const client = await api.actAs(ana);
    const input = { ...plain, name: 'Once', idempotencyKey: 'the same request' };
    const [first, again] = [await send(client, 'create', input), await send(client, 'create', input)];
    expect(again.view).toEqual(first.view);
    expect((await namesFor(ana)).filter((name) => name === 'Once')).toHaveLength(1);
    const other = await send(client, 'create', { ...input, name: 'Other' });
    expect(other.codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  test('by a coordinator for themselves, who cannot share it', async () => {
    await create(coordinator, 'My country');
    const { codes } = await send(await api.actAs(coordinator), 'create', { ...plain, name: 'Shared', shared: true });
    expect(codes).toEqual(['FORBIDDEN']);
  });

  test('only up to fifty', async () => {
    const keeper = await niš.caseworker('Keeper');
    for (let number = 1; number <= 50; number += 1) await create(keeper, `View ${number}`);
    const { view, errors } = await send(await api.actAs(keeper), 'create', { ...plain, name: 'View 51' });
    expect(view).toBeNull();
    expect(errors).toMatchObject([{ field: ['name'], code: 'TOO_MANY_VIEWS' }]);
  });

  test('two at once under one name are kept once', async () => {
    const client = await api.actAs(boris);
    const twice = await Promise.all([1, 2].map(() => send(client, 'create', { ...plain, name: 'At once' })));
    expect(twice.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(['NAME_TAKEN']);
  });
});

describe('what is refused at its field', () => {
  test.each([
    ['', 'name', 'REQUIRED', {}],
    ['   ', 'name', 'REQUIRED', {}],
    ['a'.repeat(81), 'name', 'TOO_LONG', {}],
    ['Half \ud800', 'name', 'INVALID_CHARACTER', {}],
    ['Taken', 'name', 'NAME_TAKEN', {}],
    ['tAKEN', 'name', 'NAME_TAKEN', {}],
    ['Of its own', 'query', 'UNKNOWN_PARAMETER', { query: 'partnerIds=x' }],
    ['Page', 'query', 'UNKNOWN_PARAMETER', { query: 'tab=open&page=2' }],
    ['Other list', 'query', 'UNKNOWN_PARAMETER', { list: 'TASKS' }],
    ['Whom', 'query', 'UNKNOWN_PARAMETER', { list: 'PERSONS', query: 'name=Ana' }],
    ['When born', 'query', 'UNKNOWN_PARAMETER', { list: 'PERSONS', query: 'birthDate=1990-02-01' }],
  ])('%j: %s %s', async (name, field, code, more) => {
    if (code === 'NAME_TAKEN' && name === 'Taken') await create(ana, 'Taken');
    const { view, errors } = await send(await api.actAs(ana), 'create', { ...plain, name, ...more });
    expect(view).toBeNull();
    expect(errors).toMatchObject([{ field: [field], code }]);
  });
});

describe('a shared view', () => {
  test('is read by all who work cases at the partner, and by nobody else', async () => {
    await create(ana, 'For the team', { shared: true });
    for (const colleague of [ana, boris, manager]) expect(await namesFor(colleague)).toContain('For the team');
    for (const other of [outsider, coordinator]) expect(await namesFor(other)).not.toContain('For the team');
  });

  test('shows everybody what is theirs, since it only sets the address', async () => {
    const view = await create(ana, 'By somebody else', { shared: true, query: `partner=${niš.id}` });
    expect(view.query).toBe(`partner=${niš.id}`);
    const seen = await (await api.actAs(outsider)).ask<{ cases: { totalCount: number } }>(
      'query($ids: [ID!]) { cases(filter: {partnerIds: $ids}) { totalCount } }',
      { ids: [niš.id] },
    );
    expect(seen.cases.totalCount).toBe(0);
  });

  test('is changed by its owner and by managers; colleagues only read it', async () => {
    const view = await create(ana, 'Ours', { shared: true });
    const change = { savedViewId: view.id, expectedVersion: 1, name: 'Renamed' };
    expect((await send(await api.actAs(boris), 'update', change)).codes).toEqual(['FORBIDDEN']);
    expect((await send(await api.actAs(boris), 'remove', { savedViewId: view.id, expectedVersion: 1 })).codes).toEqual([
      'FORBIDDEN',
    ]);
    expect((await send(await api.actAs(manager), 'update', change)).view).toMatchObject({
      name: 'Renamed',
      version: 2,
    });
    // To take it from the team and leave it with its owner is the owner’s.
    const alone = { savedViewId: view.id, expectedVersion: 2, shared: false };
    expect((await send(await api.actAs(manager), 'update', alone)).codes).toEqual(['FORBIDDEN']);
    expect((await send(await api.actAs(ana), 'update', alone)).view).toMatchObject({ shared: false });
    expect(await namesFor(boris)).not.toContain('Renamed');
  });

  test('stays with the team when its owner leaves', async () => {
    const leaver = await niš.caseworker('Leaver');
    await create(leaver, 'Left behind', { shared: true });
    await api.database.admin.query(`update kolo.membership set status = 'deactivated' where id = $1`, [
      leaver.membershipId,
    ]);
    const { savedViews } = await (await api.actAs(boris)).ask<{ savedViews: ViewAnswer[] }>(VIEWS, { list: 'CASES' });
    const left = savedViews.find(({ name }) => name === 'Left behind');
    expect(left).toMatchObject({ owner: { displayName: 'Leaver' } });
    const removal = { savedViewId: left?.id, expectedVersion: 1 };
    expect((await send(await api.actAs(manager), 'remove', removal)).errors).toEqual([]);
  });
});

describe('a view that is not the viewer’s', () => {
  test('reads as one that is not there', async () => {
    const view = await create(ana, 'Hidden', { shared: true });
    const own = await create(ana, 'Private');
    const client = await api.actAs(outsider);
    for (const mutation of ['update', 'remove'] as const) {
      const ids = [view.id, own.id, ABSENT, 'x'];
      const sent = ids.map((savedViewId) => send(client, mutation, { savedViewId, expectedVersion: 1 }));
      const answers = await Promise.all(sent);
      expect(answers[0]?.codes).toEqual(['NOT_FOUND']);
      expect(new Set(answers.map(({ text }) => withoutCorrelation(text))).size).toBe(1);
    }
    const { codes } = await send(await api.actAs(boris), 'update', { savedViewId: own.id, expectedVersion: 1 });
    expect(codes).toEqual(['NOT_FOUND']);
  });
});

describe('a change', () => {
  test('of another version is a conflict that shows what is there now', async () => {
    const view = await create(ana, 'Two at it');
    const change = { savedViewId: view.id, expectedVersion: 1 };
    await send(await api.actAs(ana), 'update', { ...change, query: 'tab=closed' });
    const late = await send(await api.actAs(ana), 'update', { ...change, name: 'Late' });
    expect(late.errors).toMatchObject([{ field: ['expectedVersion'], code: 'CONFLICT' }]);
    expect(late.view).toMatchObject({ name: 'Two at it', query: 'tab=closed', version: 2 });
  });

  test('of the name cannot take another’s, and may keep its own', async () => {
    const [first] = [await create(ana, 'First'), await create(ana, 'Second')];
    const change = { savedViewId: first.id, expectedVersion: 1 };
    const taken = await send(await api.actAs(ana), 'update', { ...change, name: 'second' });
    expect(taken.errors).toMatchObject([{ field: ['name'], code: 'NAME_TAKEN' }]);
    expect((await send(await api.actAs(ana), 'update', { ...change, name: 'FIRST' })).view?.name).toBe('FIRST');
  });

  test('a removed view keeps neither name nor address, and does not come back', async () => {
    const view = await create(ana, 'kanarinac-name', { query: 'risk=LOW' });
    const removal = { savedViewId: view.id, expectedVersion: 1 };
    expect((await send(await api.actAs(ana), 'remove', removal)).errors).toEqual([]);
    expect(await namesFor(ana)).not.toContain('kanarinac-name');
    const { rows } = await api.database.admin.query('select name, query from kolo.saved_view where id = $1', [view.id]);
    expect(rows).toEqual([{ name: '', query: '' }]);
    const again = await send(await api.actAs(ana), 'update', { savedViewId: view.id, expectedVersion: 2, name: 'x' });
    expect(again.codes).toEqual(['NOT_FOUND']);
    expect(JSON.stringify(await api.database.admin.query('select * from kolo.audit_event'))).not.toContain('kanarinac');
  });
});

describe('the start of a list', () => {
  const start = async (client: GraphqlClient, input: object) => {
    keys += 1;
    return client.send<{ setListStart: { listStarts: object[] | null; errors: InputError[] } }>(
      'mutation($input: SetListStartInput!) { setListStart(input: $input) { listStarts { list savedViewId query } errors { field code } } }',
      { input: { idempotencyKey: `list-start-${keys}`, ...input } },
    );
  };
  const startsOf = async (by: Member) =>
    (await (await api.actAs(by)).ask<{ viewer: { listStarts: object[] } }>(STARTS)).viewer.listStarts;

  test('is each member’s own choice among own and shared views', async () => {
    const view = await create(ana, 'Start', { shared: true, query: 'tab=unassigned' });
    const client = await api.actAs(boris);
    const chosen = { list: 'CASES', savedViewId: view.id, query: 'tab=unassigned' };
    const { data } = await start(client, { list: 'CASES', savedViewId: view.id });
    expect(data?.setListStart).toEqual({ listStarts: [chosen], errors: [] });
    expect(await startsOf(boris)).toEqual([chosen]);
    expect(await startsOf(ana)).toEqual([]);
    expect((await start(client, { list: 'CASES', savedViewId: null })).data?.setListStart.listStarts).toEqual([]);
    expect(await tracesOf(api.database.admin, 'setListStart')).toHaveLength(2);
  });

  test('falls back where the view is removed or shared no more', async () => {
    const view = await create(ana, 'Short-lived', { shared: true });
    await start(await api.actAs(boris), { list: 'CASES', savedViewId: view.id });
    await send(await api.actAs(ana), 'update', { savedViewId: view.id, expectedVersion: 1, shared: false });
    expect(await startsOf(boris)).toEqual([]);
    await start(await api.actAs(ana), { list: 'CASES', savedViewId: view.id });
    await send(await api.actAs(ana), 'remove', { savedViewId: view.id, expectedVersion: 2 });
    expect(await startsOf(ana)).toEqual([]);
  });

  test('is no view of another list, and none that is hidden', async () => {
    const view = await create(ana, 'Of cases', { shared: true });
    const other = await start(await api.actAs(boris), { list: 'TASKS', savedViewId: view.id });
    expect(other.data?.setListStart.errors).toEqual([{ field: ['savedViewId'], code: 'UNKNOWN_CHOICE' }]);
    const hidden = [view.id, ABSENT, 'x'].map(async (savedViewId) =>
      start(await api.actAs(outsider), { list: 'CASES', savedViewId }),
    );
    const answers = await Promise.all(hidden);
    expect(answers[0]?.codes).toEqual(['NOT_FOUND']);
    expect(new Set(answers.map(({ text }) => withoutCorrelation(text))).size).toBe(1);
  });
});

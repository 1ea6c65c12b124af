import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Accounts } from '../../../test/support/accounts.ts';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { type Consortium, foundConsortium } from '../../../test/support/consortium.ts';
import type { Member } from '../../../test/support/world.ts';

const SET = `mutation($input: SetSecondFactorRequirementInput!) {
  setSecondFactorRequirement(input: $input) { partner { id requiresSecondFactor version } errors { field code } } }`;

interface Payload {
  readonly partner: { readonly id: string; readonly requiresSecondFactor: boolean; readonly version: number } | null;
  readonly errors: readonly { readonly field: string[]; readonly code: string }[];
}

let api: TestApi;
let accounts: Accounts;
let c: Consortium;
let keys = 0;
beforeAll(async () => {
  api = await startApi();
  accounts = new Accounts(api);
  c = await foundConsortium(api.world);
});
afterAll(() => api.close());

async function set(by: Member, partnerId: string, isRequired: boolean, more: object = {}) {
  keys += 1;
  const input = { partnerId, isRequired, idempotencyKey: `requirement-${keys}`, ...more };
  const { data, codes } = await (await api.actAs(by)).send<{ setSecondFactorRequirement: Payload }>(SET, { input });
  return { payload: data?.setSecondFactorRequirement, codes };
}

describe('setSecondFactorRequirement', () => {
  test('asks every member of the NGO at once, the manager too, and nobody else', async () => {
    const partner = await api.world.partner();
    const [manager, colleague] = [await partner.manager(), await partner.caseworker()];
    const { cookie } = await accounts.enter(colleague);
    const key = { idempotencyKey: 'asked-for-once' };
    const { payload } = await set(manager, partner.id, true, key);
    expect(payload).toEqual({ partner: { id: partner.id, requiresSecondFactor: true, version: 2 }, errors: [] });
    expect(await accounts.reach(cookie)).toBe('SECOND_FACTOR_REQUIRED');
    const own = (await api.actAs(manager)).cookie ?? '';
    expect(await accounts.reach(own)).toBe('SECOND_FACTOR_REQUIRED');
    expect(await accounts.reach((await api.actAs(c.niš.caseworker)).cookie)).toBe('open');
    await accounts.enrol(own);
    expect(await accounts.reach(own)).toBe('open');
    expect((await set(manager, partner.id, true, key)).payload?.partner?.version).toBe(2);
    expect(await accounts.events('setSecondFactorRequirement', manager)).toMatchObject([
      { subject: 'Partner', subject_id: partner.id, partner_id: partner.id, action: 'update' },
    ]);
    expect((await set(manager, partner.id, false)).payload?.partner).toMatchObject({ requiresSecondFactor: false });
    expect(await accounts.reach(cookie)).toBe('open');
  });

  test('is said by an institution’s manager as by an NGO’s, and by nobody else there', async () => {
    const partner = await api.world.partner({ kind: 'correctional_institution' });
    const [officer, warden] = [await partner.member('treatment_officer'), await partner.member('institution_manager')];
    for (const by of [officer, c.warden, c.manager])
      expect((await set(by, partner.id, true)).codes).toEqual(['FORBIDDEN']);
    const { cookie } = await accounts.enter(officer);
    expect((await set(warden, partner.id, true)).payload).toMatchObject({
      partner: { requiresSecondFactor: true, version: 2 },
      errors: [],
    });
    expect(await accounts.reach(cookie)).toBe('SECOND_FACTOR_REQUIRED');
    expect(await accounts.events('setSecondFactorRequirement', warden)).toMatchObject([
      { subject: 'Partner', subject_id: partner.id, partner_id: partner.id, action: 'update' },
    ]);
  });

  test('tells who was slower how it is now, and who changes nothing', async () => {
    const partner = await api.world.partner();
    const manager = await partner.manager();
    const none = await set(manager, partner.id, false);
    expect(none.payload).toEqual({ partner: null, errors: [{ field: ['isRequired'], code: 'NOTHING_CHANGED' }] });
    const late = await set(manager, partner.id, true, { expectedVersion: 7 });
    expect(late.payload).toEqual({
      partner: { id: partner.id, requiresSecondFactor: false, version: 1 },
      errors: [{ field: ['expectedVersion'], code: 'CONFLICT' }],
    });
    const unusable = await set(manager, partner.id, true, { idempotencyKey: 'short' });
    expect(unusable.payload?.errors).toEqual([{ field: ['idempotencyKey'], code: 'INVALID_KEY' }]);
  });

  test('is forbidden to everybody but the NGO’s own manager', async () => {
    const { id } = c.niš.partner;
    for (const by of [c.niš.caseworker, c.coordinator, c.regional, c.officer, c.administrator])
      expect((await set(by, id, true)).codes).toEqual(['FORBIDDEN']);
    const other = await c.pirot.partner.manager();
    expect((await set(other, id, true)).codes).toEqual(['FORBIDDEN']);
    for (const absent of ['01990000-0000-7000-8000-000000000000', 'no id'])
      expect((await set(c.manager, absent, true)).codes).toEqual(['NOT_FOUND']);
    const { rows } = await api.database.admin.query(
      'select requires_second_factor as r from kolo.partner where id = $1',
      [id],
    );
    expect(rows).toEqual([{ r: false }]);
  });
});

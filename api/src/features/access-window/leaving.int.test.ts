import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { type OfferOfTest, offered } from '../../../test/support/between-partners.ts';
import { perform } from '../../../test/support/casework.ts';
import type { CaseOfTest, Member, PartnerOfTest } from '../../../test/support/world.ts';

let api: TestApi;
let niš: PartnerOfTest;
let pirot: PartnerOfTest;
let ana: Member;
let mira: Member;
let colleague: Member;
let leaving: Member;
let file: CaseOfTest;

beforeAll(async () => {
  api = await startApi();
  niš = await api.world.partner({ short_name: 'Niš' });
  pirot = await api.world.partner({ short_name: 'Pirot' });
  ana = await niš.caseworker('Ana');
  mira = await pirot.manager('Mira');
  colleague = await pirot.caseworker('Colleague');
});
beforeEach(async () => {
  leaving = await pirot.caseworker('Leaving');
  file = await niš.case({ caseworker: ana, restricted: true });
});
afterAll(() => api.close());

let keys = 0;
const leave = async (more: object) => {
  keys += 1;
  const client = await api.actAs(mira);
  const { deactivateMember } = await client.ask<{ deactivateMember: { errors: object[] } }>(
    'mutation($input: DeactivateMemberInput!) { deactivateMember(input: $input) { errors { field code } } }',
    { input: { membershipId: leaving.membershipId, idempotencyKey: `leaves ${keys} of the test`, ...more } },
  );
  expect(deactivateMember.errors).toEqual([]);
};
/** Who of these sees the file at the giver. */
async function seeing(...members: Member[]): Promise<string[]> {
  const names: string[] = [];
  for (const member of members) {
    const { codes } = await (await api.actAs(member)).send('query($id: ID!) { case(id: $id) { id } }', { id: file.id });
    if (codes.length === 0) names.push(member.name);
  }
  return names;
}
const newCaseOf = async ({ id }: OfferOfTest) =>
  (
    await api.database.admin.query(
      `select c.id, c.version from kolo.offer o join kolo.case_file c on c.id = o.new_case_id where o.id = $1`,
      [id],
    )
  ).rows[0];

describe('what is open of a restricted case to a member who leaves', () => {
  test('goes on with who takes their work over', async () => {
    await (await offered(file, ana, pirot, { groups: ['identity', 'plan'] })).accept(leaving);
    expect(await seeing(mira, colleague)).toEqual([]);
    const other = await pirot.caseworker('Other');
    await leave({ reassignTo: [colleague.membershipId] });
    expect(await seeing(mira, colleague, other)).toEqual(['Colleague']);
    const { rows } = await api.database.admin.query(
      'select distinct grantee_id from kolo.access_window where case_id = $1 and ended_at is null',
      [file.id],
    );
    expect(rows).toEqual([{ grantee_id: colleague.membershipId }]);
  });

  test('falls to the manager where nobody takes over', async () => {
    await (await offered(file, ana, pirot)).accept(leaving);
    await leave({ unassign: true });
    expect(await seeing(mira, colleague)).toEqual(['Mira']);
  });

  test('is nothing where it had ended before', async () => {
    const offer = await (await offered(file, ana, pirot)).accept(leaving);
    await offer.move('done', leaving, { outcome: 'provided' });
    await leave({ reassignTo: [colleague.membershipId] });
    expect(await seeing(mira, colleague)).toEqual([]);
  });

  test('and restricted only after they have left: to who answers for the partner', async () => {
    file = await niš.case({ caseworker: ana });
    await (await offered(file, ana, pirot)).accept(leaving);
    await leave({ reassignTo: [colleague.membershipId] });
    await api.database.admin.query('update kolo.case_file set restricted = true where id = $1', [file.id]);
    expect(await seeing(mira, colleague)).toEqual(['Mira']);
  });
});

describe('the old file of a transferred restricted case', () => {
  test('goes with the new case to whom it is given', async () => {
    const offer = await (await offered(file, ana, pirot, { kind: 'transfer' })).accept(leaving);
    expect(await seeing(leaving, colleague)).toEqual(['Leaving']);
    const { id: caseId, version: expectedVersion } = await newCaseOf(offer);
    const input = { caseId, caseworkerId: colleague.membershipId, expectedVersion };
    const { errors } = await perform(await api.actAs(mira), 'assignCase', 'case', input);
    expect(errors).toEqual([]);
    expect(await seeing(leaving, colleague)).toEqual(['Colleague']);
  });

  test('goes with it when the member who works it leaves', async () => {
    await (await offered(file, ana, pirot, { kind: 'transfer' })).accept(leaving);
    await leave({ reassignTo: [colleague.membershipId] });
    expect(await seeing(mira, colleague)).toEqual(['Colleague']);
  });

  test('waits with the manager where nobody takes over, and goes on with who gets the case', async () => {
    const offer = await (await offered(file, ana, pirot, { kind: 'transfer' })).accept(leaving);
    await leave({ unassign: true });
    expect(await seeing(mira, colleague)).toEqual(['Mira']);
    const { id: caseId, version: expectedVersion } = await newCaseOf(offer);
    const input = { caseId, caseworkerId: colleague.membershipId, expectedVersion };
    await perform(await api.actAs(mira), 'assignCase', 'case', input);
    expect(await seeing(mira, colleague)).toEqual(['Colleague']);
  });

  test('that was not restricted stays open to the whole partner', async () => {
    file = await niš.case({ caseworker: ana });
    await (await offered(file, ana, pirot, { kind: 'transfer' })).accept(leaving);
    await leave({ reassignTo: [colleague.membershipId] });
    expect(await seeing(mira, colleague)).toEqual(['Mira', 'Colleague']);
  });
});

test('the database moves windows with a membership that ends at that moment, and only within the partner', async () => {
  await (await offered(file, ana, pirot)).accept(leaving);
  const handOver = (heir: Member) =>
    api.database.admin.query('select kolo.hand_over_windows($1, $2)', [leaving.membershipId, [heir.membershipId]]);
  await handOver(colleague);
  expect(await seeing(leaving, colleague)).toEqual(['Leaving']);
  await api.database.admin.query('begin');
  await api.database.admin.query(
    `update kolo.membership set status = 'deactivated', deactivated_at = now() where id = $1`,
    [leaving.membershipId],
  );
  await handOver(ana);
  const { rows } = await api.database.admin.query(
    'select distinct grantee_id from kolo.access_window where case_id = $1',
    [file.id],
  );
  await api.database.admin.query('rollback');
  expect(rows).toEqual([{ grantee_id: leaving.membershipId }]);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { BETWEEN_PARTNERS, plantBetweenPartners, type Sides } from '../../../test/support/between-partners-canaries.ts';
import type { GraphqlClient } from '../../../test/support/client.ts';
import { leadAgency } from '../../../test/support/consortium.ts';
import { dumpOf, filesWith, rewriteFiles } from '../../../test/support/dump.queries.ts';
import { ask, foundFor } from '../../../test/support/requests.ts';
import type { Member, PartnerOfTest } from '../../../test/support/world.ts';

/** One word that stands nowhere else, for each place where something about a person is kept. */
const CANARIES = {
  firstName: 'Ђурђијана',
  lastName: 'Шљивоњанин',
  alias: 'Kanarinka',
  phone: '+381 000 777 4242',
  address: 'Pticegradska 4242',
  safeContact: 'Pozvatipreko-tetke',
  health: 'Perjobolja',
  nationalId: '0101006500006',
  note: 'Zapisnik-o-kanarincu',
  goal: 'Poleteti-do-juga',
  oldGoal: 'Poleteti-do-severa',
  goalReason: 'Vetar-se-okrenuo',
  task: 'Kupiti-prososemenke',
  closeReason: 'Odletela-u-toplije',
  correctionReason: 'Krilo-pogrešno-upisano',
  oldAlias: 'Vrapčica',
  oldFirstName: 'Голубијана',
  oldHealth: 'Kljunobolja',
  offence: 'Prekršaj-prelitanja',
  reference: 'Pismo-ptice-42',
  ...BETWEEN_PARTNERS,
} as const;
/** What the database makes of them: search keys without script and accents, the date, the digits of the telephone. */
const DERIVED = ['durdijana', 'sljivonjanin', 'kanarinka', '7774242', '1987-06-05', '1987 05 06'];
const everyValue = [...Object.values(CANARIES), ...DERIVED];

interface Bird {
  readonly id: string;
  readonly pseudonym: string;
  readonly caseId: string;
}

let api: TestApi;
let partner: PartnerOfTest;
let ana: GraphqlClient;
let officer: GraphqlClient;
let caseworker: Member;
let sides: Sides;
let keys = 0;

beforeAll(async () => {
  api = await startApi();
  partner = await api.world.partner();
  caseworker = await partner.caseworker('Ana');
  ana = await api.actAs(caseworker);
  // Somebody who stays: of an empty table the planner keeps its old samples.
  await partner.person({ identity: { first_name: 'Stana', last_name: 'Stalna', phone: '+381 000 111 2222' } });
  const lead = await leadAgency(api.world);
  officer = await api.actAs(await lead.member('data_protection_officer'));
  const other = await api.world.partner();
  const regional = await lead.member('regional_coordinator');
  sides = { caseworker, other, otherCaseworker: await other.caseworker('Petar'), regional };
});
afterAll(() => api.close());

async function write<T>(mutation: string, fields: string, input: object): Promise<T> {
  keys += 1;
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await ana.ask<Record<string, T & { errors: unknown[] }>>(
    `mutation($input: ${type}!) { ${mutation}(input: $input) { ${fields} errors { field code } } }`,
    { input: { idempotencyKey: `canary key ${keys}`, ...input } },
  );
  const payload = answer[mutation];
  if (payload === undefined || payload.errors.length > 0) throw new Error(JSON.stringify(answer));
  return payload;
}

/** Everything that can be kept about somebody, through the API where it takes it. */
async function plant(): Promise<Bird> {
  const c = CANARIES;
  const { person } = await write<{ person: { id: string; pseudonym: string; version: number } }>(
    'createPerson',
    'person { id pseudonym version }',
    {
      partnerId: partner.id,
      countryCode: 'RS',
      sex: 'FEMALE',
      identity: {
        firstName: c.oldFirstName,
        lastName: c.lastName,
        alias: c.oldAlias,
        birthDate: '1987-06-05',
        birthDatePrecision: 'DAY',
        phone: c.phone,
        address: c.address,
        safeContact: c.safeContact,
        nationalId: { kind: 'OTHER_DOCUMENT', number: c.nationalId },
      },
      specialCategory: { health: c.oldHealth, ethnicity: 'ROMA', targetGroups: ['ROMA_FAMILY'] },
    },
  );
  await write('correctPerson', 'person { id }', {
    personId: person.id,
    expectedVersion: person.version,
    reason: c.correctionReason,
    identity: { firstName: c.firstName, alias: c.alias },
    specialCategory: { health: c.health },
  });
  await api.database.admin.query('update kolo.person_conviction set offence = $2 where person_id = $1', [
    person.id,
    c.offence,
  ]);
  const { case: file } = await write<{ case: { id: string; version: number } }>('openCase', 'case { id version }', {
    personId: person.id,
    programmeCode: 'SOE-1',
    openedOn: '2018-01-08',
    risk: 'LOW',
    caseworkerId: caseworker.membershipId,
  });
  await write('addCaseNote', 'caseNote { id }', {
    caseId: file.id,
    body: c.note,
    occurredOn: '2018-02-01',
    kind: 'VISIT',
  });
  const { caseGoal } = await write<{ caseGoal: { id: string; version: number } }>(
    'addCaseGoal',
    'caseGoal { id version }',
    {
      caseId: file.id,
      what: c.oldGoal,
      dueOn: '2018-12-01',
      setOn: '2018-02-01',
    },
  );
  await write('correctCaseGoal', 'caseGoal { id }', {
    goalId: caseGoal.id,
    expectedVersion: caseGoal.version,
    what: c.goal,
    reason: c.goalReason,
  });
  await write('addCaseTask', 'caseTask { id }', {
    caseId: file.id,
    what: c.task,
    kind: 'TASK',
    dueOn: '2018-03-01',
    assigneeId: caseworker.membershipId,
  });
  await plantBetweenPartners(api, sides, { personId: person.id, caseId: file.id });
  return { ...person, caseId: file.id };
}

async function close({ caseId }: Bird): Promise<void> {
  const { case: file } = await ana.ask<{ case: { version: number } }>('query($id: ID!) { case(id: $id) { version } }', {
    id: caseId,
  });
  await write('closeCase', 'case { id }', {
    caseId,
    expectedVersion: file.version,
    exitReason: 'GOALS_MET',
    closedOn: '2018-06-01',
    openTasks: 'CANCEL',
  });
  await write('correctCase', 'case { id }', {
    caseId,
    expectedVersion: file.version + 1,
    risk: 'HIGH',
    reason: CANARIES.closeReason,
  });
}

const standing = async () => {
  const dump = [...(await dumpOf(api.database.admin)).values()].join('\n');
  return everyValue.filter((value) => dump.includes(value));
};
const counts = async () =>
  (
    await api.database.admin.query(
      `select (select sum(cases) from kolo.case_count) as kept, (select sum(cases) from kolo.country_case_count) as country,
         (select count(*) from kolo.case_file) as cases, (select count(*) from kolo.case_event) as events,
         (select count(*) from kolo.case_note) as notes, (select count(*) from kolo.case_task) as tasks`,
    )
  ).rows[0];

describe('an erased person', () => {
  let bird: Bird;
  let found: { id: string };
  let before: unknown;
  beforeAll(async () => {
    bird = await plant();
    await close(bird);
    found = await foundFor(officer, 'ERASURE', bird.pseudonym);
    await api.database.admin.query('update kolo.subject_request set reference = $1', [CANARIES.reference]);
    before = await counts();
  });

  test('stands everywhere before: the same search finds every value', async () => {
    const found = await standing();
    const missing = everyValue.filter((value) => !found.includes(value));
    // Of a national id there never is more than a keyed hash.
    expect(missing).toEqual([CANARIES.nationalId]);
    await rewriteFiles(api.database.admin);
    const written = Object.values(CANARIES).filter((value) => value !== CANARIES.nationalId);
    const files = (await filesWith(api.database.admin, written)).join(' ');
    expect(written.filter((value) => !files.includes(value))).toEqual([]);
  });

  test('leaves no value in any table, in the files after a rewrite, nor in the log', async () => {
    const { rows } = await api.database.admin.query<{ hash: string }>(
      'select national_id_hash as hash from kolo.person_identity where person_id = $1',
      [bird.id],
    );
    const { payload, answer } = await ask(officer, 'erasePerson', {
      subjectRequestPersonId: found.id,
      ground: 'CONSENT_WITHDRAWN',
    });
    expect(payload?.personErasure, answer.text).toMatchObject({ ground: 'CONSENT_WITHDRAWN' });
    expect(await standing()).toEqual([]);
    await rewriteFiles(api.database.admin);
    const values = [...everyValue, rows[0]?.hash ?? 'no hash'];
    expect(await filesWith(api.database.admin, values)).toEqual([]);
    const log = api.log.join('\n');
    expect(values.filter((value) => log.includes(value))).toEqual([]);
  });

  test('is shown to no other partner any more: what was under way has ended, and says why', async () => {
    const receiver = await api.actAs(sides.otherCaseworker);
    for (const [query, id] of [
      ['query($id: ID!) { case(id: $id) { id } }', bird.caseId],
      ['query($id: ID!) { person(id: $id) { id } }', bird.id],
    ] as const)
      expect((await receiver.send(query, { id })).codes).toEqual(['NOT_FOUND']);
    const { rows } = await api.database.admin.query(
      `select 'window' as what, ended_because, bool_and(ended_at is not null) as ended from kolo.access_window
         where person_id = $1 group by 2
       union select kind || ' ' || status, ended_because, ended_at is not null from kolo.offer where person_id = $1
       union select 'request ' || status, ended_because, ended_at is not null from kolo.transfer_request where person_id = $1
       union select 'glass', null, ended_at is not null from kolo.break_glass where person_id = $1
       order by 1, 2`,
      [bird.id],
    );
    expect(rows).toEqual([
      { what: 'glass', ended_because: null, ended: true },
      { what: 'referral rejected', ended_because: null, ended: true },
      { what: 'referral revoked', ended_because: 'erased', ended: true },
      { what: 'request revoked', ended_because: 'erased', ended: true },
      { what: 'window', ended_because: 'erased', ended: true },
    ]);
    const events = await api.database.admin.query(
      `select ended_because, actor_name from kolo.offer_event where person_id = $1 and to_status = 'revoked'`,
      [bird.id],
    );
    expect(events.rows).toEqual([{ ended_because: 'erased', actor_name: null }]);
  });

  test('counts on, with status, events and age band', async () => {
    expect(await counts()).toEqual(before);
    const { rows } = await api.database.admin.query(
      `select c.status, c.age_band, c.exit_reason, p.sex, p.birth_year, p.erasure_ground, p.erased_on is not null as erased
       from kolo.case_file c join kolo.person p on p.id = c.person_id where c.id = $1`,
      [bird.caseId],
    );
    expect(rows).toEqual([
      {
        status: 'closed',
        age_band: 'from_30_to_44',
        exit_reason: 'goals_met',
        sex: 'female',
        birth_year: null,
        erasure_ground: 'consent_withdrawn',
        erased: true,
      },
    ]);
  });

  test('is found by nothing, shown as erased, and nothing more is recorded of them', async () => {
    const answer = await ana.ask<{ person: object; persons: { totalCount: number } }>(
      `query($id: ID!) { person(id: $id) { erasedOn erasureGround birthYear identity { firstName nationalIdKind }
         specialCategory { health targetGroups } identityCorrections { oldValue } cases { id notes { nodes { body } } } }
         persons(filter: { name: "durdijana" }) { totalCount } }`,
      { id: bird.id },
    );
    expect(answer.persons.totalCount).toBe(0);
    expect(answer.person).toMatchObject({
      erasureGround: 'CONSENT_WITHDRAWN',
      identity: { firstName: null, nationalIdKind: null },
      specialCategory: { health: null, targetGroups: [] },
      cases: [{ notes: { nodes: [{ body: '[erased]' }] } }],
    });
    const neighbour = await partner.person();
    for (const [mutation, input] of [
      ['createHousehold', { personId: bird.id, relation: 'HEAD' }],
      ['distinguishPersons', { personId: bird.id, otherPersonId: neighbour.id }],
      ['distinguishPersons', { personId: neighbour.id, otherPersonId: bird.id }],
      ['addCaseNote', { caseId: bird.caseId, body: 'More', occurredOn: '2018-02-01', kind: 'VISIT' }],
      [
        'recordLegalBasis',
        {
          personId: bird.id,
          kind: 'LAW',
          purpose: 'REFERRAL',
          recipientId: sides.other.id,
          groups: [],
          evidence: 'DOCUMENT',
          givenOn: '2018-02-01',
        },
      ],
      ['openCase', { personId: bird.id, programmeCode: 'SOE-1', openedOn: '2018-01-08', risk: 'LOW' }],
    ] as const) {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
      const { codes } = await ana.send(
        `mutation($input: ${type}!) { ${mutation}(input: $input) { errors { code } } }`,
        { input: { ...input, idempotencyKey: `after erasure ${Object.values(input)[0]}` } },
      );
      expect(codes, mutation).toEqual(['FORBIDDEN']);
    }
  });

  test('is erased once, and it stands in the audit', async () => {
    const again = await ask(officer, 'erasePerson', { subjectRequestPersonId: found.id, ground: 'UNLAWFUL' });
    expect(again.problems).toEqual(['subjectRequestPersonId ALREADY_ERASED']);
    const { rows } = await api.database.admin.query(
      `select action, subject, subject_id = $1 as theirs, partner_id = $2 as own from kolo.audit_event
       where operation = 'erasePerson' order by id`,
      [bird.id, partner.id],
    );
    expect(rows).toEqual([
      { action: 'erase', subject: 'Person', theirs: true, own: true },
      { action: 'create', subject: 'PersonErasure', theirs: false, own: true },
    ]);
  });
});

describe('an erasure is refused', () => {
  test('while a case is open, and while the data are held; the preview says so', async () => {
    const bird = await plant();
    const found = await foundFor(officer, 'ERASURE', bird.pseudonym);
    const erase = () => ask(officer, 'erasePerson', { subjectRequestPersonId: found.id, ground: 'NO_LONGER_NEEDED' });
    const preview = async () =>
      (
        await officer.ask<{ erasurePreview: { obstacles: string[]; parts: { subject: string; records: number }[] } }>(
          'query($id: ID!) { erasurePreview(id: $id) { obstacles parts { subject records erased kept } } }',
          { id: found.id },
        )
      ).erasurePreview;
    expect((await erase()).problems).toEqual(['subjectRequestPersonId HAS_OPEN_CASE']);
    expect((await preview()).obstacles).toEqual(['OPEN_CASE']);
    await close(bird);
    const held = { subjectRequestPersonId: found.id, expectedVersion: 1, ground: 'LEGAL_CLAIMS' };
    expect((await ask(officer, 'setLegalHold', held)).problems).toEqual([]);
    expect((await erase()).problems).toEqual(['subjectRequestPersonId HELD']);
    expect((await ask(officer, 'setLegalHold', held)).problems).toEqual(['expectedVersion CONFLICT']);
    const past = { ...held, expectedVersion: 2, until: '2020-01-01' };
    expect((await ask(officer, 'setLegalHold', past)).problems).toEqual(['until IN_PAST']);
    const lifted = { subjectRequestPersonId: found.id, expectedVersion: 2 };
    expect((await ask(officer, 'setLegalHold', lifted)).problems).toEqual([]);
    const { obstacles, parts } = await preview();
    expect(obstacles).toEqual([]);
    expect(parts).toContainEqual({
      subject: 'PersonSpecialCategory',
      records: 1,
      erased: expect.arrayContaining(['health', 'targetGroups']),
      kept: [],
    });
    expect(parts).toContainEqual(expect.objectContaining({ subject: 'CaseNote', records: 1, erased: ['body'] }));
    expect(await standing()).not.toEqual([]);
    expect((await erase()).problems).toEqual([]);
    expect(await standing()).toEqual([]);
  });

  test('for a request of another kind, one that has ended, and by anybody else', async () => {
    const bird = await plant();
    await close(bird);
    const access = await foundFor(officer, 'ACCESS', bird.pseudonym);
    const input = { subjectRequestPersonId: access.id, ground: 'UNLAWFUL' };
    expect((await ask(officer, 'erasePerson', input)).problems).toEqual(['subjectRequestPersonId NOT_FOR_ERASURE']);
    const other = await foundFor(officer, 'OBJECTION', bird.pseudonym);
    const objection = { subjectRequestPersonId: other.id, ground: 'RETENTION' };
    expect((await ask(officer, 'erasePerson', objection)).problems).toEqual(['ground UNKNOWN_CHOICE']);
    const manager = await api.actAs(await partner.manager());
    for (const client of [ana, manager])
      expect((await ask(client, 'erasePerson', { ...objection, ground: 'OBJECTION' })).codes).toEqual(['FORBIDDEN']);
    const absent = { subjectRequestPersonId: bird.id, ground: 'OBJECTION' };
    expect((await ask(officer, 'erasePerson', absent)).codes).toEqual(['NOT_FOUND']);
    for (const client of [ana, manager])
      expect(
        (await client.send('query($id: ID!) { erasurePreview(id: $id) { obstacles } }', { id: other.id })).codes,
      ).toEqual(['FORBIDDEN']);
    expect(await standing()).not.toEqual([]);
  });
});

describe('of who is erased', () => {
  test('a household keeps nobody in particular, who can only be said to have left', async () => {
    const one = await plant();
    const { household } = await write<{ household: { members: { id: string; version: number }[] } }>(
      'createHousehold',
      'household { members { id version } }',
      { personId: one.id, relation: 'HEAD', since: '2018-01-08' },
    );
    await close(one);
    const record = await foundFor(officer, 'ERASURE', one.pseudonym);
    const erased = await ask(officer, 'erasePerson', { subjectRequestPersonId: record.id, ground: 'UNLAWFUL' });
    expect(erased.problems).toEqual([]);
    const [member] = household.members;
    const change = { householdMemberId: member?.id, expectedVersion: member?.version };
    const { codes } = await ana.send(
      `mutation($input: CorrectHouseholdMemberInput!) { correctHouseholdMember(input: $input) { errors { code } } }`,
      { input: { ...change, relation: 'HEAD', idempotencyKey: 'head of nothing' } },
    );
    expect(codes).toEqual(['FORBIDDEN']);
    const left = { ...change, until: '2018-06-01', leavingReason: 'OTHER' };
    const { householdMember } = await write<{ householdMember: object }>(
      'removeHouseholdMember',
      'householdMember { relation until }',
      left,
    );
    expect(householdMember).toEqual({ relation: 'NOT_RELATED', until: '2018-06-01' });
  });
});

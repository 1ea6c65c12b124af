import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { basisOf, performOffer, withdraw } from '../../../test/support/between-partners.ts';
import { perform, tracesOf } from '../../../test/support/casework.ts';
import { type GraphqlClient, withoutCorrelation } from '../../../test/support/client.ts';
import { contentOf } from '../../../test/support/inserts.queries.ts';
import { type CaseOfTest, type Member, PartnerOfTest } from '../../../test/support/world.ts';
import { daysAfter, today, yearsAfter } from '../../platform/today.ts';

const ABSENT = '0198c000-0000-7000-8000-000000000000';

let api: TestApi;
let niš: PartnerOfTest;
let pirot: PartnerOfTest;
let prishtinë: PartnerOfTest;
let ana: Member;
let client: GraphqlClient;
let file: CaseOfTest;
let basisId: string;

beforeAll(async () => {
  api = await startApi();
  niš = await api.world.partner({ short_name: 'Niš' });
  pirot = await api.world.partner({ short_name: 'Pirot' });
  prishtinë = await api.world.partner({ short_name: 'Prishtinë', country_code: 'XK' });
  ana = await niš.caseworker('Ana');
  client = await api.actAs(ana);
});
beforeEach(async () => {
  const person = await niš.person({
    identity: { first_name: 'Љубомир', last_name: 'Đorđević-Šaš', alias: 'Miki' },
  });
  file = await person.case({ caseworker: ana });
  basisId = await basisOf(person, ana, pirot, { groups: ['identity', 'plan'] });
});
afterAll(() => api.close());

const referral = () => ({
  caseId: file.id,
  toPartnerId: pirot.id,
  basisId,
  groups: ['IDENTITY'],
  service: 'LEGAL_AID',
  purpose: 'Papers for work',
  summary: 'A man of 34, wants to work, has no identity card.',
  dueOn: daysAfter(today(), 10),
  reportsNotes: false,
});
const transferBasis = () => basisOf(file.person, ana, pirot, { purpose: 'transfer', groups: ['identity', 'notes'] });
const transfer = async () => {
  const { service: _, reportsNotes: __, ...others } = referral();
  return { ...others, basisId: await transferBasis() };
};
const refer = (more: object = {}, as = client) => performOffer(as, 'offerReferral', { ...referral(), ...more });
const codesOf = ({ errors }: { errors: readonly { field: readonly string[]; code: string }[] }) =>
  errors.map(({ field, code }) => `${field.join('.')} ${code}`);

test('a referral waits for an answer, and says to both sides who is asked for what', async () => {
  const endsOn = daysAfter(today(), 60);
  const { offer, errors, codes } = await refer({ groups: ['IDENTITY', 'PLAN'], endsOn, reportsNotes: true });
  expect([errors, codes]).toEqual([[], []]);
  expect(offer).toMatchObject({
    kind: 'REFERRAL',
    side: 'GIVER',
    status: 'IN_PROGRESS',
    version: 1,
    groups: ['IDENTITY', 'PLAN'],
    case: { id: file.id },
    person: { id: file.person.id },
    newCase: null,
    events: [{ toStatus: 'IN_PROGRESS', reason: null }],
  });
  expect(await tracesOf(api.database.admin, 'offerReferral')).toContainEqual({
    action: 'create',
    subject: 'Offer',
    subject_id: offer?.id,
    field_groups: ['narrative'],
  });
  const { rows } = await api.database.admin.query(
    'select count(*)::int as n from kolo.access_window where case_id = $1',
    [file.id],
  );
  expect(rows).toEqual([{ n: 0 }]);
});

test('a transfer is offered, by a manager as well', async () => {
  const manager = await api.actAs(await niš.manager());
  const { offer, errors } = await performOffer(manager, 'offerTransfer', await transfer());
  expect(errors).toEqual([]);
  expect(offer).toMatchObject({ kind: 'TRANSFER', status: 'IN_PROGRESS' });
});

test('a referral lasts to the last day of its basis, or a year from the last day for an answer', async () => {
  const dueOn = daysAfter(today(), 10);
  const expires_on = daysAfter(today(), 30);
  const short = await basisOf(file.person, ana, pirot, { expires_on });
  expect(codesOf(await refer({ basisId: short, endsOn: expires_on }))).toEqual([]);
  const endless = await basisOf(file.person, ana, pirot, { kind: 'contract', expires_on: null });
  expect(codesOf(await refer({ basisId: endless, dueOn, endsOn: yearsAfter(dueOn, 1) }))).toEqual([]);
});

test('a retry makes no second offer', async () => {
  const input = { ...referral(), idempotencyKey: 'refer only once' };
  const [first, second] = [
    await performOffer(client, 'offerReferral', input),
    await performOffer(client, 'offerReferral', input),
  ];
  expect(second.offer?.id).toBe(first.offer?.id);
});

describe('is refused, and nothing is offered', () => {
  const other = async () => (await niš.case({ caseworker: ana })).person;
  const cases: Record<string, [() => Promise<object> | object, string[]]> = {
    'to oneself': [() => ({ toPartnerId: niš.id }), ['toPartnerId OWN_PARTNER', 'basisId BASIS_DOES_NOT_COVER']],
    'to nobody': [() => ({ toPartnerId: ABSENT }), ['toPartnerId UNKNOWN_CHOICE', 'basisId BASIS_DOES_NOT_COVER']],
    'to no id': [() => ({ toPartnerId: 'Pirot' }), ['toPartnerId UNKNOWN_CHOICE', 'basisId BASIS_DOES_NOT_COVER']],
    'to a partner that is no NGO': [
      async () => {
        const prison = await api.world.partner({ short_name: 'Prison', kind: 'correctional_institution' });
        return { toPartnerId: prison.id, basisId: await basisOf(file.person, ana, prison) };
      },
      ['toPartnerId TAKES_NO_OFFERS'],
    ],
    'to a partner outside the programme': [
      async () => {
        const outside = await api.world.partner({ short_name: 'Outside' });
        await api.database.admin.query(
          'delete from kolo.programme_partner where partner_id = $1 and programme_code = $2',
          [outside.id, 'SOE-1'],
        );
        return { toPartnerId: outside.id, basisId: await basisOf(file.person, ana, outside) };
      },
      ['toPartnerId TAKES_NO_OFFERS'],
    ],
    'on no basis': [() => ({ basisId: ABSENT }), ['basisId UNKNOWN_CHOICE']],
    'on what is no id': [() => ({ basisId: 'consent' }), ['basisId UNKNOWN_CHOICE']],
    'on another partner’s basis': [
      async () => {
        const theirs = await prishtinë.person();
        return { basisId: await basisOf(theirs, await prishtinë.caseworker(), pirot) };
      },
      ['basisId UNKNOWN_CHOICE'],
    ],
    'on a withdrawn basis': [
      async () => {
        await withdraw(api.world, basisId, ana);
        return {};
      },
      ['basisId BASIS_WITHDRAWN'],
    ],
    'on an expired basis': [
      async () => {
        const past = { given_on: daysAfter(today(), -30), expires_on: daysAfter(today(), -1) };
        return { basisId: await basisOf(file.person, ana, pirot, past) };
      },
      ['basisId BASIS_EXPIRED'],
    ],
    'on the basis of another person': [
      async () => ({ basisId: await basisOf(await other(), ana, pirot) }),
      ['basisId BASIS_DOES_NOT_COVER'],
    ],
    'on a basis for another recipient': [
      async () => ({ basisId: await basisOf(file.person, ana, prishtinë) }),
      ['basisId BASIS_DOES_NOT_COVER'],
    ],
    'on a basis for another purpose': [
      async () => ({ basisId: await transferBasis() }),
      ['basisId BASIS_DOES_NOT_COVER'],
    ],
    'with more than the basis covers': [
      () => ({ groups: ['IDENTITY', 'SPECIAL_CATEGORY'] }),
      ['groups BASIS_DOES_NOT_COVER'],
    ],
    'with a group twice': [() => ({ groups: ['IDENTITY', 'IDENTITY'] }), ['groups NAMED_TWICE']],
    'with the file by name': [() => ({ groups: ['FILE'] }), ['groups UNKNOWN_CHOICE']],
    'with an answer due yesterday': [() => ({ dueOn: daysAfter(today(), -1) }), ['dueOn IN_PAST']],
    'with an answer due in 91 days': [() => ({ dueOn: daysAfter(today(), 91) }), ['dueOn TOO_FAR_AHEAD']],
    'with an answer due after the basis': [
      async () => ({ basisId: await basisOf(file.person, ana, pirot, { expires_on: daysAfter(today(), 5) }) }),
      ['dueOn BASIS_DOES_NOT_COVER'],
    ],
    'with an end after the basis': [
      async () => ({
        basisId: await basisOf(file.person, ana, pirot, { expires_on: daysAfter(today(), 30) }),
        endsOn: daysAfter(today(), 31),
      }),
      ['endsOn BASIS_DOES_NOT_COVER'],
    ],
    'with an end more than a year after the answer, on a basis without one': [
      async () => ({
        basisId: await basisOf(file.person, ana, pirot, { kind: 'law', expires_on: null }),
        endsOn: daysAfter(yearsAfter(daysAfter(today(), 10), 1), 1),
      }),
      ['endsOn TOO_FAR_AHEAD'],
    ],
    'with an end before the answer': [() => ({ endsOn: daysAfter(today(), 9) }), ['endsOn BEFORE_DUE']],
    'with blanks': [() => ({ purpose: '   ', summary: '\u0085 ' }), ['purpose REQUIRED', 'summary REQUIRED']],
    'with too much': [
      () => ({ purpose: 'x'.repeat(501), summary: 'y'.repeat(4001) }),
      ['purpose TOO_LONG', 'summary TOO_LONG'],
    ],
    'of a closed case': [
      async () => {
        const closed = { status: 'closed', status_since: today(), closed_on: today(), exit_reason: 'missing' } as const;
        const ended = await file.person.case({ ...closed, caseworker: ana });
        return { caseId: ended.id };
      },
      ['caseId CASE_NOT_OPEN'],
    ],
  };
  test.for(Object.entries(cases))('%s', async ([, [make, expected]]) => {
    const more = await make();
    const before = await contentOf(api.database.admin, ['audit_event']);
    const outcome = await refer(more);
    expect(outcome.codes).toEqual([]);
    expect(codesOf(outcome)).toEqual(expected);
    expect(outcome.offer).toBeNull();
    expect(await contentOf(api.database.admin, ['audit_event'])).toEqual(before);
  });

  test('a transfer that does not say who the person is', async () => {
    const outcome = await performOffer(client, 'offerTransfer', { ...(await transfer()), groups: ['NOTES'] });
    expect(codesOf(outcome)).toEqual(['groups IDENTITY_NEEDED']);
  });

  test('a transfer as the answer to no request of theirs', async () => {
    for (const requestId of [ABSENT, 'none', basisId]) {
      const outcome = await performOffer(client, 'offerTransfer', { ...(await transfer()), requestId });
      expect(codesOf(outcome)).toEqual(['requestId UNKNOWN_CHOICE']);
    }
  });
});

describe('a text that names the person is refused', () => {
  const named = [
    'Ljubomir needs papers.',
    'ЉУБОМИР има 34 године.',
    'Помоћ Љубомиру око папира.',
    'For Mr. (Djordjevic).',
    'Позвати Ђорђевића, сутра',
    'ĐORĐEVIĆ–ŠAŠ',
    'zovu ga „Miki“',
    'Đor\u00adđević',
    'Dj.o. nije ime, Šaš jeste',
  ];
  test.for(named)('%s', async (summary) => {
    expect(codesOf(await refer({ summary }))).toEqual(['summary NAMES_THE_PERSON']);
    expect(codesOf(await refer({ purpose: summary }))).toEqual(['purpose NAMES_THE_PERSON']);
  });

  const namesNobody = ['Ljubav i mir.', 'Mikica iz druge ulice', 'Šašavo', 'Djordje', 'Miki1', 'љубо'];
  test.for(namesNobody)('but not: %s', async (summary) => {
    expect(codesOf(await refer({ summary }))).toEqual([]);
  });

  test('nor by the names of a record that was merged into theirs', async () => {
    const twin = await niš.person({ identity: { first_name: 'Zlatko', last_name: 'Unković' } });
    const ofTwin = await twin.case({ caseworker: ana });
    await twin.mergeInto(file.person, ana);
    expect(codesOf(await refer({ summary: 'Zlatka treba uputiti.' }))).toEqual(['summary NAMES_THE_PERSON']);
    expect(codesOf(await refer({ caseId: ofTwin.id, summary: 'Za Ljubomira.' }))).toContain('summary NAMES_THE_PERSON');
  });

  test('nor as the reason why it is taken back, which the receiver goes on reading', async () => {
    const { offer } = await refer();
    const input = { offerId: offer?.id, expectedVersion: 1 };
    const refused = await performOffer(client, 'revokeOffer', { ...input, reason: 'Ljubomiru je nađen posao.' });
    expect(codesOf(refused)).toEqual(['reason NAMES_THE_PERSON']);
    expect((await performOffer(client, 'revokeOffer', { ...input, reason: 'Posao je nađen.' })).errors).toEqual([]);
  });
});

describe('only who works the case offers it', () => {
  test('another partner’s case is as absent as none', async () => {
    const theirs = await prishtinë.case();
    const answers = [theirs.id, ABSENT].map(async (caseId) => (await refer({ caseId })).answer.text);
    const [hidden, absent] = (await Promise.all(answers)).map(withoutCorrelation);
    expect(hidden).toBe(absent);
    expect((await refer({ caseId: 'no id' })).codes).toEqual(['NOT_FOUND']);
  });

  test('nor who sees it and works no cases, nor a case that is shut for them', async () => {
    for (const role of ['country_coordinator', 'regional_coordinator'] as const) {
      const lead = await api.database.admin.query<{ id: string }>(
        `select lead_agency_id as id from kolo.programme where code = 'SOE-1'`,
      );
      const agency = new PartnerOfTest(api.world, lead.rows[0]?.id ?? '', 'RS', 'Help', 'lead_agency');
      expect((await refer({}, await api.actAs(await agency.member(role)))).codes).toEqual(['FORBIDDEN']);
    }
    const colleague = await api.actAs(await niš.caseworker());
    const { rows } = await api.database.admin.query('select version from kolo.case_file where id = $1', [file.id]);
    await perform(await api.actAs(await niš.manager()), 'setCaseRestricted', 'case', {
      caseId: file.id,
      restricted: true,
      expectedVersion: rows[0].version,
    });
    expect((await refer({}, colleague)).codes).toEqual(['NOT_FOUND']);
    expect((await refer()).errors).toEqual([]);
  });
});

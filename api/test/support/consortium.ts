import { recordedBasis } from './consortium-bases.ts';
import { type Glass, openedGlass } from './consortium-glasses.ts';
import { exchangedOffers } from './consortium-offers.ts';
import { askedTransfer, declinedTransfer } from './consortium-requests.ts';
import type { CaseOfTest, Member, PartnerOfTest, PersonOfTest, World } from './world.ts';
import { PartnerOfTest as Partner } from './world.ts';

/** What kind of secret a value is; restricted ones belong to a restricted case. */
export type Group =
  | 'person'
  | 'identity'
  | 'special category'
  | 'conviction'
  | 'case'
  | 'restricted case'
  | 'narrative'
  | 'restricted narrative'
  | 'membership'
  | 'invitation'
  | 'shared view'
  | 'legal basis'
  | 'offer'
  | 'opened identity'
  | 'glass'
  | 'own';

/** A value that only some may ever see, with whose it is. */
export interface Secret {
  readonly value: string;
  /** The one user whose it is, where it is nobody’s but theirs. */
  readonly of?: Member;
  readonly group: Group;
  readonly partner: PartnerOfTest;
  /** Another partner that sees it as well, because of what was offered there. */
  readonly shownTo?: PartnerOfTest;
}

/** What a partner has: two persons, of whom the second has a restricted case only. */
export interface Caseload {
  readonly partner: PartnerOfTest;
  readonly caseworker: Member;
  /** Whose the restricted case is. */
  readonly colleague: Member;
  readonly person: PersonOfTest;
  /** Another record of the person, merged into the first. */
  readonly twin: PersonOfTest;
  readonly case: CaseOfTest;
  readonly restricted: CaseOfTest;
}

/** Two NGOs in Serbia, one in Kosovo, a prison, and everybody of the lead agency. */
export interface Consortium {
  readonly niš: Caseload;
  readonly pirot: Caseload;
  readonly prishtinë: Caseload;
  readonly prison: Caseload;
  readonly manager: Member;
  /** The manager of the prison. */
  readonly warden: Member;
  readonly coordinator: Member;
  readonly regional: Member;
  readonly administrator: Member;
  readonly officer: Member;
  /** What the regional coordinator opened: one is open, one was ended. */
  readonly glasses: readonly Glass[];
  readonly secrets: readonly Secret[];
}

/** Founds the consortium; every secret value says of itself what it is and whose. */
export async function foundConsortium(world: World): Promise<Consortium> {
  const secrets: Secret[] = [];
  const niš = await caseload(world, secrets, await world.partner({ short_name: 'Niš' }));
  const pirot = await caseload(world, secrets, await world.partner({ short_name: 'Pirot' }));
  const prishtinë = await caseload(
    world,
    secrets,
    await world.partner({ short_name: 'Prishtinë', country_code: 'XK' }),
  );
  const prison = await caseload(
    world,
    secrets,
    await world.partner({ short_name: 'Prison', kind: 'correctional_institution' }),
  );
  for (const [giver, { partner }] of [
    [niš, pirot],
    [pirot, niš],
    [prishtinë, niš],
  ] as const) {
    const { id, named } = await recordedBasis(giver, partner);
    secrets.push({ value: id, group: 'legal basis', partner: giver.partner });
    for (const value of named) secrets.push({ value, group: 'narrative', partner: giver.partner });
  }
  // Who is asked reads the message too, and no more of the person once it has declined.
  const requests = [
    [await askedTransfer(niš, pirot.partner), niš, niš],
    [await askedTransfer(prishtinë, pirot.partner), prishtinë, prishtinë],
    [await declinedTransfer(pirot, niš), pirot, niš],
  ] as const;
  for (const [{ id, basisId, message }, asking, reader] of requests) {
    secrets.push({ value: basisId, group: 'legal basis', partner: asking.partner });
    // Whoever reads bases reads, too, what a window was opened by.
    secrets.push({ value: id, group: 'legal basis', partner: reader.partner });
    secrets.push({ value: message, group: 'narrative', partner: reader.partner });
  }
  const ways = [
    [niš, pirot],
    [pirot, niš],
    [pirot, prishtinë],
    [prishtinë, niš],
  ] as const;
  secrets.push(...(await exchangedOffers(ways)));
  const lead = await leadAgency(world);
  const employ = async (role: Parameters<PartnerOfTest['member']>[0], at: PartnerOfTest, countries = [at.country]) => {
    const member = await at.member(role, { name: `kanarinac ${role}`, countries });
    secrets.push({ value: member.membershipId, group: 'membership', partner: at });
    return member;
  };
  const staff = {
    manager: await employ('partner_manager', niš.partner),
    warden: await employ('institution_manager', prison.partner),
    coordinator: await employ('country_coordinator', lead),
    regional: await employ('regional_coordinator', lead, ['RS', 'XK']),
    administrator: await employ('administrator', lead),
    officer: await employ('data_protection_officer', lead),
  };
  const glasses = [
    await openedGlass(niš.partner, staff.regional),
    await openedGlass(pirot.partner, staff.regional, { isEnded: true }),
  ];
  for (const [place, { person, names, reason }] of glasses.entries()) {
    const { partner, id, pseudonym } = person;
    const group = place === 0 ? 'opened identity' : 'identity';
    for (const value of names) secrets.push({ value, group, partner });
    for (const value of [id, pseudonym]) secrets.push({ value, group: 'person', partner });
    secrets.push({ value: reason, group: 'glass', partner });
  }
  return { niš, pirot, prishtinë, prison, ...staff, glasses, secrets };
}

/** The lead agency of SOE-1, which comes with the reference data. */
export async function leadAgency(world: World): Promise<PartnerOfTest> {
  const { rows } = await world.admin.query<{ id: string }>(
    `select lead_agency_id as id from kolo.programme where code = 'SOE-1'`,
  );
  return new Partner(world, rows[0]?.id ?? '', 'RS', 'Help', 'lead_agency');
}

async function caseload(world: World, secrets: Secret[], partner: PartnerOfTest): Promise<Caseload> {
  const keep = (group: Group, ...values: string[]) => {
    for (const value of values) secrets.push({ value, group, partner });
  };
  const canary = (what: string) => `kanarinac-${what}-${partner.shortName}`;
  const role = partner.shortName === 'Prison' ? 'treatment_officer' : 'caseworker';
  const caseworker = await partner.member(role, { name: canary('member') });
  const colleague = await partner.member(role, { name: canary('colleague') });
  for (const { membershipId, name } of [caseworker, colleague]) keep('membership', membershipId, name);

  const invited = `${canary('invited').toLowerCase()}@kolo.example`;
  keep('invitation', await partner.invitation(caseworker, { email: invited }), invited);

  const keepOwn = (...values: string[]) => {
    for (const value of values) secrets.push({ value, group: 'own', partner, of: caseworker });
  };
  const named = { name: canary('shared-view'), shared: true };
  keep('shared view', await partner.savedView(caseworker, named), named.name);
  keepOwn(await partner.savedView(caseworker, { name: canary('own-view') }), canary('own-view'));

  const person = await partner.person({
    identity: {
      first_name: canary('first'),
      last_name: canary('last'),
      phone: canary('phone'),
      address: canary('address'),
      alias: canary('former-alias'),
      safe_contact: canary('safe-contact'),
    },
    special_category: { health: canary('former-health') },
    conviction: { offence: canary('offence') },
  });
  await person.correct(
    {
      person: { birth_year: 1971 },
      identity: { alias: canary('alias') },
      special_category: { health: canary('health') },
    },
    caseworker,
    canary('reason'),
  );
  const history = await world.admin.query<{ id: string }>('select id from kolo.person_history where person_id = $1', [
    person.id,
  ]);
  keep('person', ...history.rows.map(({ id }) => id));
  keep('narrative', canary('reason'));
  keep('identity', canary('alias'), canary('former-alias'), canary('safe-contact'));
  keep('special category', canary('former-health'));
  keep('person', person.id, person.pseudonym);
  keep('identity', canary('first'), canary('last'), canary('phone'), canary('address'));
  keep('special category', canary('health'));
  keep('conviction', canary('offence'));

  const other = await partner.person({ identity: { first_name: 'Zorica', last_name: 'Unković' } });
  keep('person', other.id, other.pseudonym);
  const twin = await partner.person({ identity: { first_name: 'Dvojnik', last_name: 'Unković' } });
  keep('person', twin.id, twin.pseudonym);
  keep('narrative', await twin.mergeInto(person, caseworker, canary('merge')), canary('merge'));
  keep('identity', await person.distinguishFrom(other, caseworker));
  const household = await person.household(caseworker, canary('household'));
  keep('special category', household, canary('household'), await other.liveIn(household, caseworker, 'sibling'));

  const open = await person.case({ caseworker });
  const closed = { status: 'closed', status_since: '2018-02-01' } as const;
  const restricted = await other.case({ ...closed, caseworker: colleague, restricted: true });
  const events = await world.admin.query<{ id: string; case_id: string }>(
    'select id, case_id from kolo.case_event where partner_id = $1',
    [partner.id],
  );
  const eventsOf = (file: CaseOfTest) => events.rows.filter((row) => row.case_id === file.id).map(({ id }) => id);
  keepOwn(await open.notice(caseworker), await restricted.notice(caseworker));
  keep('case', open.id, open.number, ...eventsOf(open));
  keep('restricted case', restricted.id, restricted.number, ...eventsOf(restricted));
  keep('narrative', await open.note(caseworker, canary('note')), canary('note'));
  keep('restricted narrative', await restricted.note(caseworker, canary('restricted-note')), canary('restricted-note'));
  keep('narrative', await open.goal(caseworker, { what: canary('goal') }), canary('goal'));
  keep('restricted narrative', await restricted.goal(caseworker, { what: canary('r-goal') }), canary('r-goal'));
  keep('narrative', await open.task(caseworker, { what: canary('task') }), canary('task'));
  keep('restricted narrative', await restricted.task(caseworker, { what: canary('r-task') }), canary('r-task'));
  for (const [file, name] of [
    [open, 'reason'],
    [restricted, 'r-reason'],
  ] as const) {
    await correct(world, file, canary(name));
    keep(file === open ? 'narrative' : 'restricted narrative', canary(name));
  }
  return { partner, caseworker, colleague, person, twin, case: open, restricted };
}

/** Corrects a case for a reason, as the API does: the reason is in its history, and in that of a goal and a task. */
async function correct(world: World, file: CaseOfTest, reason: string): Promise<void> {
  await world.admin.query('begin');
  await world.admin.query(`select set_config('app.reason', $1, true)`, [reason]);
  await world.admin.query('update kolo.case_file set municipality_code = $2 where id = $1', [file.id, 'RS-nis']);
  await world.admin.query(`update kolo.case_goal set due_on = due_on + 1 where case_id = $1`, [file.id]);
  await world.admin.query(`update kolo.case_task set due_on = due_on + 1 where case_id = $1`, [file.id]);
  await world.admin.query('commit');
}

/** A viewer of the consortium, and in words of its own what the policy lets them see. */
export interface Persona {
  readonly name: string;
  readonly member: Member;
  sees(secret: Secret): boolean;
}

const CASEWORK: readonly Group[] = [
  'person',
  'identity',
  'opened identity',
  'special category',
  'case',
  'narrative',
  'membership',
  'shared view',
  'legal basis',
  'offer',
];
const RESTRICTED: readonly Group[] = ['restricted case', 'restricted narrative'];
const PSEUDONYMOUS: readonly Group[] = ['person', 'case', 'restricted case'];

/** One viewer for each role, with the predicate written independently of the policy. */
export function personas(c: Consortium): readonly Persona[] {
  const atNgo = ({ partner }: Secret, countries: readonly string[]) =>
    partner !== c.prison.partner && partner.shortName !== 'Help' && countries.includes(partner.country);
  const atNiš = ({ partner }: Secret) => partner === c.niš.partner;
  const shownAtNiš = ({ shownTo }: Secret) => shownTo === c.niš.partner;
  const own = (member: Member, { value, of }: Secret) => value === member.membershipId || of === member;
  const persona = (name: string, member: Member, sees: (secret: Secret) => boolean): Persona => ({
    name,
    member,
    sees: (secret) => own(member, secret) || sees(secret),
  });
  return [
    persona(
      'caseworker',
      c.niš.caseworker,
      (secret) => shownAtNiš(secret) || (atNiš(secret) && CASEWORK.includes(secret.group)),
    ),
    persona(
      'caseworker of a restricted case',
      c.niš.colleague,
      (secret) => shownAtNiš(secret) || (atNiš(secret) && [...CASEWORK, ...RESTRICTED].includes(secret.group)),
    ),
    persona(
      'partner manager',
      c.manager,
      (secret) =>
        shownAtNiš(secret) ||
        (atNiš(secret) && [...CASEWORK, ...RESTRICTED, 'invitation', 'glass'].includes(secret.group)),
    ),
    persona(
      'country coordinator',
      c.coordinator,
      (secret) =>
        atNgo(secret, ['RS']) && [...PSEUDONYMOUS, 'identity', 'opened identity', 'membership'].includes(secret.group),
    ),
    persona(
      'regional coordinator',
      c.regional,
      (secret) => atNgo(secret, ['RS', 'XK']) && [...PSEUDONYMOUS, 'opened identity', 'glass'].includes(secret.group),
    ),
    persona('administrator', c.administrator, ({ group }) => group === 'membership'),
    persona(
      'data protection officer, who sees of whom there is a basis by pseudonym',
      c.officer,
      ({ group, value }) =>
        ['membership', 'legal basis', 'glass'].includes(group) ||
        [c.niš, c.pirot, c.prishtinë, ...c.glasses].some(({ person }) => person.pseudonym === value),
    ),
    persona(
      'treatment officer, who sees the colleagues and no record yet',
      c.prison.caseworker,
      ({ group, partner }) => partner === c.prison.partner && ['membership', 'shared view'].includes(group),
    ),
    persona(
      'institution manager',
      c.warden,
      ({ group, partner }) => partner === c.prison.partner && ['membership', 'invitation'].includes(group),
    ),
  ];
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { differences, Fresh, type Memory, runScript, type ScriptStep, type Seen } from '../support/compared-answers.ts';
import {
  caseworkersRound,
  officersRound,
  onlookersRound,
  type Places,
  probes,
  recording,
} from '../support/existence-script.ts';
import {
  type Beginning,
  begin,
  type KnownSomebody,
  type KnownWorld,
  recordElsewhere,
  somebodies,
} from '../support/existence-worlds.ts';
import { ask, foundFor, requestOf } from '../support/requests.ts';
import type { Member } from '../support/world.ts';

/** Persons of a round, each taken in at the first partner and known, or not, at others. */
const AT_ONCE = 2;
const ROUNDS = [
  'before the linker has run',
  'after it has run',
  'after an erasure elsewhere, and one more run',
] as const;

/** Where the persons are known: nowhere else; at an NGO of the same country too; only where a coordinator does not see. */
type WorldName = 'nobody' | 'everybody' | 'abroad';
const WORLDS: readonly WorldName[] = ['nobody', 'everybody', 'abroad'];
type ViewerName = 'caseworker' | 'manager' | 'coordinator';

let beginning: Beginning;
let worlds: Record<WorldName, KnownWorld>;
let persons: KnownSomebody[];
let places: Places;
let started: Date;
const elsewhere = new Map<WorldName, string[]>();
const memories: Record<WorldName, Memory> = { nobody: new Map(), everybody: new Map(), abroad: new Map() };
/** By world and viewer: a coordinator sees, and should see, more persons where an NGO of the country knows more. */
const named = new Map<string, Fresh>();

beforeAll(async () => {
  beginning = await begin();
  started = new Date();
  worlds = {
    nobody: await beginning.copy('nobody'),
    everybody: await beginning.copy('everybody'),
    abroad: await beginning.copy('abroad'),
  };
  persons = somebodies(AT_ONCE * (ROUNDS.length + 1), 20_170_401);
  const { niš, pirot, prishtinë, prison } = beginning.consortium;
  for (const name of ['everybody', 'abroad'] as const) {
    const ids: string[] = [];
    for (const somebody of persons)
      for (const at of name === 'everybody' ? [pirot, prishtinë, prison] : [prishtinë, prison])
        ids.push(await recordElsewhere(worlds[name], at, somebody));
    elsewhere.set(name, ids);
  }
  const probed = [...elsewhere.values()].flatMap((ids) => ids.slice(0, 2));
  places = {
    partnerId: niš.partner.id,
    receiverId: pirot.partner.id,
    offerId: beginning.offerId,
    elsewhere: probed,
  };
}, 300_000);
afterAll(async () => {
  for (const { api, linker } of Object.values(worlds)) {
    await linker.close();
    await api.close();
  }
  await beginning.close();
});

const member = (viewer: ViewerName): Member =>
  viewer === 'caseworker' ? beginning.consortium.niš.caseworker : beginning.consortium[viewer];
async function seenBy(viewer: ViewerName, name: WorldName, steps: readonly ScriptStep[]): Promise<Seen[]> {
  const { api } = worlds[name];
  const fresh = named.get(`${name} ${viewer}`) ?? new Fresh(started);
  named.set(`${name} ${viewer}`, fresh);
  return runScript(api.database.admin, await api.actAs(member(viewer)), steps, { memory: memories[name], fresh });
}
/** What viewers see in a world in one round, and what the database did for them; a coordinator comes to the same steps last. */
async function roundIn(name: WorldName, round: number): Promise<Record<ViewerName, Seen[]>> {
  const own = persons.slice(round * AT_ONCE, (round + 1) * AT_ONCE);
  const caseworker = await seenBy('caseworker', name, caseworkersRound(round, own, places));
  const manager = await seenBy('manager', name, onlookersRound(round, own, places));
  const coordinator = await seenBy('coordinator', name, onlookersRound(round, own, places));
  return { caseworker, manager, coordinator };
}
const clustered = async (name: WorldName) =>
  (await worlds[name].api.database.admin.query('select from kolo.person_cluster')).rowCount ?? 0;

/** Lets the officer find the persons of a round and erase all records of them elsewhere. */
async function eraseElsewhere(name: WorldName, round: number): Promise<void> {
  const { api } = worlds[name];
  const officer = await api.actAs(beginning.consortium.officer);
  const perPerson = (elsewhere.get(name)?.length ?? 0) / persons.length;
  const ids = elsewhere.get(name)?.slice(round * AT_ONCE * perPerson, (round + 1) * AT_ONCE * perPerson);
  const { rows } = await api.database.admin.query<{ pseudonym: string }>(
    'select pseudonym from kolo.person where id = any ($1) order by id',
    [ids],
  );
  for (const { pseudonym } of rows) {
    const { id } = await foundFor(officer, 'ERASURE', pseudonym);
    const { problems } = await ask(officer, 'erasePerson', { subjectRequestPersonId: id, ground: 'CONSENT_WITHDRAWN' });
    expect(problems).toEqual([]);
  }
}

/** What tells a world in which others know a person from one in which nobody does, in one round; empty is what it has to be. */
async function told(round: number): Promise<string[]> {
  const nobody = await roundIn('nobody', round);
  const everybody = await roundIn('everybody', round);
  const abroad = await roundIn('abroad', round);
  return [
    ...(['caseworker', 'manager'] as const).flatMap((viewer) => differences(nobody[viewer], everybody[viewer])),
    ...(['caseworker', 'manager', 'coordinator'] as const).flatMap((viewer) =>
      differences(nobody[viewer], abroad[viewer]),
    ),
  ];
}

describe('whether another partner knows a person changes no byte of an answer, and no statement of the database', () => {
  test.each(ROUNDS.map((when, round) => [when, round] as const))(
    '%s',
    async (_, round) => {
      if (round === 2) for (const name of ['everybody', 'abroad'] as const) await eraseElsewhere(name, 0);
      if (round > 0) for (const name of WORLDS) await worlds[name].linker.link();
      expect(await told(round)).toEqual([]);
      // It was asked of persons whom the others really know.
      for (const name of ['everybody', 'abroad'] as const) expect((await clustered(name)) > 0).toBe(round > 0);
      expect(await clustered('nobody')).toBe(0);
    },
    300_000,
  );
});

test('nor does the officer’s preview of an erasure, nor a request that was found at several partners', async () => {
  const previews: Record<string, Seen[]> = {};
  for (const name of WORLDS) {
    const { api } = worlds[name];
    // Anew: the officer has erased somebody in the other worlds already, and is known to the server there.
    const officer = await api.signIn(beginning.consortium.officer);
    const own = { memory: memories[name], fresh: new Fresh(started) };
    previews[name] = await runScript(api.database.admin, officer, officersRound('round 1 person 0'), own);
    // By name it is found elsewhere too, which the officer sees, and the partner does not.
    const { first_name: firstName, last_name: lastName, birth_date: birthDate } = persons[AT_ONCE]?.rows.identity ?? {};
    const { id } = await requestOf(officer, 'ACCESS');
    await ask(officer, 'findSubject', { subjectRequestId: id, firstName, lastName, birthDate });
  }
  for (const name of ['everybody', 'abroad'])
    expect(differences(previews.nobody ?? [], previews[name] ?? [])).toEqual([]);
  expect(previews.nobody?.at(-1)?.text).toContain('PersonIdentity');
  const lists = onlookersRound(8, [], { ...places, elsewhere: [] });
  for (const name of ['everybody', 'abroad'] as const)
    expect(differences(await seenBy('manager', 'nobody', lists), await seenBy('manager', name, lists))).toEqual([]);
}, 300_000);

describe('should a wall be down, the comparison finds it', () => {
  const told = async (steps: readonly ScriptStep[]) => {
    // What was told before counts no more.
    for (const name of ['nobody', 'everybody']) named.delete(`${name} caseworker`);
    return differences(await seenBy('caseworker', 'nobody', steps), await seenBy('caseworker', 'everybody', steps));
  };
  const inEverybody = (sql: string) => worlds.everybody.api.database.admin.query(sql);

  test('row security that lets a record elsewhere be seen', async () => {
    const { rows } = await inEverybody(
      `select qual from pg_policies where schemaname = 'kolo' and policyname = 'person_read'`,
    );
    expect(await told(probes('intact', 'person round 0 person 0', places))).toEqual([]);
    await inEverybody('alter policy person_read on kolo.person using (true)');
    const found = await told(probes('opened', 'person round 0 person 0', places));
    expect(found.map((difference) => difference.split(' ')[0])).toContain('openCase');
    await inEverybody(`alter policy person_read on kolo.person using (${rows[0].qual})`);
  }, 120_000);

  test('a linker that tells somebody', async () => {
    const { caseworker, case: file } = beginning.consortium.niš;
    const lists = onlookersRound(9, [], { ...places, elsewhere: [] });
    expect(await told(lists)).toEqual([]);
    await inEverybody(`create function kolo.tell() returns trigger language plpgsql security definer as $$
      begin
        insert into kolo.notice (user_id, kind, case_id) values ('${caseworker.userId}', 'case_assigned', '${file.id}');
        return null;
      end $$;
      create trigger tell after insert on kolo.person_cluster for each row execute function kolo.tell();
      delete from kolo.person_cluster; insert into kolo.person_to_link (person_id) select id from kolo.person`);
    for (const name of ['nobody', 'everybody'] as const) await worlds[name].linker.link();
    const found = await told(lists);
    // One more id in the notices, and so another number for each that comes up for the first time after them.
    expect(found.map((difference) => difference.split(',')[0]).slice(0, 2)).toEqual(['notices', 'viewer']);
  }, 120_000);

  test('a number that may be recorded once among all partners', async () => {
    const [first, second] = persons.slice(ROUNDS.length * AT_ONCE);
    if (first === undefined || second === undefined) throw new Error('nobody is left to be recorded');
    expect(await told(recording('intact', first, places))).toEqual([]);
    await inEverybody(`create function kolo.known_elsewhere() returns trigger language plpgsql security definer as $$
      begin
        if exists (select from kolo.person_match_key k
            where k.kind = new.kind and k.key = new.key and k.partner_id <> new.partner_id) then
          raise exception using errcode = '23505';
        end if;
        return new;
      end $$;
      create trigger known_elsewhere before insert on kolo.person_match_key for each row
        when (new.kind = 'national_id') execute function kolo.known_elsewhere()`);
    expect(await told(recording('unique', second, places))).toHaveLength(1);
    await inEverybody('drop trigger known_elsewhere on kolo.person_match_key; drop function kolo.known_elsewhere()');
  }, 120_000);
});

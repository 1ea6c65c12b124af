import { Faker, sr_RS_latin } from '@faker-js/faker';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { type Linker, openLinker } from '../../../test/support/linking.ts';
import { recordEverywhere } from '../../../test/support/recorded-everywhere.ts';
import { type Member, type PartnerOfTest, PersonOfTest, World } from '../../../test/support/world.ts';
import type { PersonOverrides } from './person.factory.ts';

let database: TestDatabase;
let linker: Linker;
let world: World;
let partners: PartnerOfTest[];
let members: Member[];

beforeAll(async () => {
  database = await openTestDatabase();
  world = new World(database.admin);
  linker = openLinker(database);
});
beforeEach(async () => {
  await database.admin.query('truncate kolo.person_cluster, kolo.person_to_link');
  partners = [];
  for (const short_name of ['Niš', 'Pirot', 'Vranje']) partners.push(await world.partner({ short_name }));
  members = [];
  for (const partner of partners) members.push(await partner.caseworker());
});
afterAll(async () => {
  await linker.close();
  await database.close();
});

const known = (who: PersonOverrides['identity'] & object, more: PersonOverrides['person'] = {}): PersonOverrides => ({
  person: { sex: 'female', municipality_code: 'RS-nis', ...more },
  identity: { alias: null, birth_date_precision: 'day', ...who },
});
let born = 0;
/** Somebody new, so that the tests do not find each other's persons. */
const somebody = () => {
  born += 1;
  const date = new Date(Date.UTC(1950, 0, 1 + born * 397)).toISOString().slice(0, 10);
  return { first_name: 'Anđela', last_name: 'Đorđević', birth_date: date, phone: `+381 60 ${5_550_000 + born}` };
};
const at = (place: number, who: PersonOverrides) => (partners[place] as PartnerOfTest).person(who);
const by = (place: number) => members[place] as Member;

/** Who is in one cluster with whom now, by the names that a test gives to its persons. */
async function linked(persons: Readonly<Record<string, PersonOfTest>>): Promise<string[]> {
  await linker.link();
  const names = new Map(Object.entries(persons).map(([name, { id }]) => [id, name]));
  return (await linker.clusters())
    .map((ids) => ids.flatMap((id) => names.get(id) ?? []).toSorted())
    .filter((group) => group.length > 0)
    .map((group) => group.join(' '))
    .toSorted();
}
/** Takes a person's identity away as an erasure does. */
async function erase({ id }: PersonOfTest): Promise<void> {
  await database.admin.query('begin');
  await database.admin.query(
    `update kolo.person_identity set first_name = null, last_name = null, birth_date = null,
       birth_date_precision = 'unknown', phone = null, alias = null where person_id = $1`,
    [id],
  );
  await database.admin.query(
    `update kolo.person set erased_on = '2026-01-01', erasure_ground = 'objection', version = version + 1 where id = $1`,
    [id],
  );
  await database.admin.query('commit');
}

describe('one human at several partners', () => {
  test('in whichever script, and with what is missing; a single partner’s records are nobody’s cluster', async () => {
    const who = somebody();
    const niš = await at(0, known(who));
    const pirot = await at(1, known({ ...who, first_name: 'Анђела', last_name: 'Ђорђевић', phone: null }));
    const alone = await at(2, known(somebody()));
    expect(await linked({ niš, pirot, alone })).toEqual(['niš pirot']);
  });

  test('a correction joins and parts', async () => {
    const [who, other] = [somebody(), somebody()];
    const niš = await at(0, known(who));
    const pirot = await at(1, known(other));
    expect(await linked({ niš, pirot })).toEqual([]);
    await pirot.correct({ identity: who }, by(1), 'Was misread.');
    expect(await linked({ niš, pirot })).toEqual(['niš pirot']);
    await pirot.correct({ identity: { ...other, first_name: 'Milena' } }, by(1), 'Was right before.');
    expect(await linked({ niš, pirot })).toEqual([]);
  });

  test('records that were merged are one, until it is undone', async () => {
    const [who, maiden] = [somebody(), somebody()];
    const kept = await at(0, known(who));
    const merged = await at(0, known({ ...maiden, first_name: 'Jelena', last_name: 'Savić' }));
    const pirot = await at(1, known({ ...maiden, first_name: 'Jelena', last_name: 'Savić' }));
    expect(await linked({ kept, merged, pirot })).toEqual(['merged pirot']);
    const merge = await merged.mergeInto(kept, by(0));
    expect(await linked({ kept, merged, pirot })).toEqual(['kept merged pirot']);
    await database.admin.query(`update kolo.person_merge set undo_reason = 'Two sisters.' where id = $1`, [merge]);
    await database.admin.query('update kolo.person_merge set undone_at = now() where id = $1', [merge]);
    await linker.link();
    const { rows } = await database.admin.query('select merged_into_id from kolo.person where id = $1', [merged.id]);
    expect(rows).toEqual([{ merged_into_id: null }]);
    expect(await linked({ kept, merged, pirot })).toEqual(['merged pirot']);
  });

  test('two whom their partner told apart are never one by way of a third', async () => {
    const who = somebody();
    const one = await at(0, known(who));
    const other = await at(0, known({ ...who, first_name: 'Andela' }));
    const pirot = await at(1, known(who));
    expect(await linked({ one, other, pirot })).toEqual(['one other pirot']);
    await one.distinguishFrom(other, by(0));
    expect(await linked({ one, other, pirot })).toEqual(['one pirot']);
    await database.admin.query('update kolo.person_distinction set withdrawn_at = now() where person_id = any ($1)', [
      [one.id, other.id],
    ]);
    expect(await linked({ one, other, pirot })).toEqual(['one other pirot']);
  });

  test('relatives do not become one by a record that could be of either', async () => {
    const shared = { last_name: 'Nikolić', phone: `+381 61 ${6_660_000 + born}` };
    const marko = await at(0, known({ ...somebody(), ...shared, first_name: 'Marko' }, { sex: 'male' }));
    const jovan = await at(1, known({ ...somebody(), ...shared, first_name: 'Jovan' }, { sex: 'male' }));
    const nobody = { first_name: null, birth_date: null, birth_date_precision: 'unknown' } as const;
    const either = await at(2, known({ ...shared, ...nobody }, { sex: 'male' }));
    const [group, ...others] = await linked({ marko, jovan, either });
    expect(others).toEqual([]);
    expect(group?.split(' ')).toHaveLength(2);
    expect(group).toContain('either');
  });

  test('who is erased leaves at once, and the others stay together', async () => {
    const who = somebody();
    const persons = { niš: await at(0, known(who)), pirot: await at(1, known(who)), vranje: await at(2, known(who)) };
    expect(await linked(persons)).toEqual(['niš pirot vranje']);
    await erase(persons.pirot);
    const { rows } = await database.admin.query('select person_id from kolo.person_cluster order by 1');
    expect(rows.map(({ person_id }) => person_id)).toEqual([persons.niš.id, persons.vranje.id].toSorted());
    expect(await linked(persons)).toEqual(['niš vranje']);
    await erase(persons.vranje);
    expect(await linked(persons)).toEqual([]);
    expect((await database.admin.query('select from kolo.person_cluster')).rowCount).toBe(0);
  });
});

test.each([11, 12, 13])(
  'after any changes (%i), what was linked by and by is what is linked from nothing',
  async (seed) => {
    const random = new Faker({ locale: [sr_RS_latin], seed });
    await recordEverywhere(database.admin, partners, { persons: 150, copied: 90, seed });
    await linker.linkFromScratch();
    const { rows } = await database.admin.query<{ id: string; partner_id: string }>(
      'select id, partner_id from kolo.person where partner_id = any ($1) order by id',
      [partners.map(({ id }) => id)],
    );
    const persons = rows.map(({ id, partner_id }) => {
      const place = partners.findIndex((partner) => partner.id === partner_id);
      return { place, person: new PersonOfTest(partners[place] as PartnerOfTest, id, '') };
    });
    const some = () => random.helpers.arrayElement(persons);
    const clusters = async () => (await linker.clusters()).length;
    const before = await clusters();
    const impossible = /changed meanwhile|KL412|person_distinction_open|chain/;
    for (let round = 0; round < 12; round += 1) {
      for (let change = 0; change < 6; change += 1) {
        const [one, other] = [some(), some()];
        const doing = random.number.int(5);
        try {
          if (doing <= 2) await takeAfter(one.person, other.person, doing);
          else if (one.place !== other.place || one === other) continue;
          else if (doing === 3) await one.person.mergeInto(other.person, by(one.place));
          else if (doing === 4) await one.person.distinguishFrom(other.person, by(one.place));
          else await erase(one.person);
        } catch (error) {
          // Who is erased or merged already takes no part in more; the transaction is over.
          await database.admin.query('rollback');
          expect(String(error)).toMatch(impossible);
        }
      }
      await linker.link();
    }
    const incremental = await linker.clusters();
    await linker.linkFromScratch();
    expect(incremental).toEqual(await linker.clusters());
    expect(before).toBeGreaterThan(50);
  },
  120_000,
);

/** Has a record say of somebody what another one says: all of it, or the name, or the birth date. */
async function takeAfter({ id }: PersonOfTest, other: PersonOfTest, what: number): Promise<void> {
  const columns = [
    ['first_name', 'last_name', 'birth_date', 'birth_date_precision', 'phone'],
    ['first_name', 'last_name'],
    ['birth_date', 'birth_date_precision'],
  ][what] as string[];
  await database.admin.query(
    `update kolo.person_identity i set ${columns.map((column) => `${column} = o.${column}`).join(', ')}
     from kolo.person_identity o where o.person_id = $2 and i.person_id = $1`,
    [id, other.id],
  );
}

import { en, Faker } from '@faker-js/faker';
import { countries } from '@kolo/reference-data';
import { describe, expect, test } from 'vitest';
import { toCyrillic } from '../../seeds/demonstration/cyrillic.ts';
import { buildCase, buildCaseGoal, buildCaseNote, buildCaseTask } from '../../src/features/case/case.factory.ts';
import { buildInvitation, buildMembership, buildUser } from '../../src/features/member/member.factory.ts';
import { buildPartner } from '../../src/features/partner/partner.factory.ts';
import { buildPerson } from '../../src/features/person/person.factory.ts';

const seeded = () => new Faker({ locale: en, seed: 4711 });

describe('factories', () => {
  test('make the same from the same seed', () => {
    const all = (random: Faker) => [
      buildPerson({}, random),
      buildCase({}, random),
      buildCaseNote({}, random),
      buildCaseGoal({}, random),
      buildCaseTask({}, random),
      buildPartner({}, random),
      buildUser({}, random),
      buildMembership({}, random),
      buildInvitation({}, random),
    ];
    expect(all(seeded())).toEqual(all(seeded()));
  });

  test('need no arguments', () => {
    expect(buildPerson().identity.first_name).not.toBeNull();
    expect(buildCase()).toMatchObject({ status: 'open', closed_on: null, exit_reason: null, programme_code: 'SOE-1' });
    expect(buildCaseNote().body).not.toBe('');
    expect(buildPartner().kind).toBe('ngo');
    expect(buildMembership().status).toBe('active');
    expect(buildInvitation().role).toBe('caseworker');
    expect(buildUser().email).toMatch(/@demo\.kolo\.example$/);
  });

  test('let dates that are not given follow from those that are', () => {
    expect(buildPerson({ identity: { birth_date: '1984-02-29' } }).person.birth_year).toBe(1984);
    expect(
      buildPerson({ identity: { birth_date: null, birth_date_precision: 'unknown' } }).person.birth_year,
    ).toBeNull();
    expect(buildCase({ status: 'closed', opened_on: '2017-05-02', closed_on: '2018-01-09' })).toMatchObject({
      status_since: '2018-01-09',
      closed_on: '2018-01-09',
      exit_reason: 'goals_met',
    });
    expect(buildCase({ status: 'transferred' }).exit_reason).toBe('transferred');
  });

  test.each(countries)('name people of $name as they are named there', ({ code }) => {
    const letters = { RS: /^[a-zčćđšž]+$/i, XK: /^[a-zëç]+$/i, BA: /^[a-zčćđšž]+$/i, ME: /^[a-zčćđšž]+$/i }[code];
    for (let index = 0; index < 50; index += 1) {
      const { identity, person } = buildPerson({ person: { country_code: code } });
      expect(identity.first_name).toMatch(letters);
      expect(identity.last_name).toMatch(letters);
      expect(person.municipality_code?.startsWith(code)).toBe(true);
    }
  });
});

test.each([
  ['Đorđević', 'Ђорђевић'],
  ['Ljubiša Njegoš', 'Љубиша Његош'],
  ['Džemail Žikić', 'Џемаил Жикић'],
  ['20 % i 8 sati', '20 % и 8 сати'],
])('%s is %s in Cyrillic', (latin, cyrillic) => expect(toCyrillic(latin)).toBe(cyrillic));

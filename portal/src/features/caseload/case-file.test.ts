import { setupI18n } from '@lingui/core';
import { describe, expect, it } from 'vitest';
import { tableOf } from '../../shared/list-file/list-file.ts';
import { caseColumns, type FileCase } from './case-file.ts';

const i18n = setupI18n({ locale: 'en', messages: { en: {} } });

const closed: FileCase = {
  id: 'c1',
  number: 'RS-2025-7KQ4ZM',
  status: 'CLOSED',
  statusSince: '2026-02-03',
  risk: 'HIGH',
  restricted: true,
  openedOn: '2025-11-25',
  closedOn: '2026-02-03',
  exitReason: 'GOALS_MET',
  person: { id: 'p1', pseudonym: 'P-4KX9', identity: { firstName: 'Ђорђе', lastName: 'Ћурувијић' } },
  partner: { id: 'o1', shortName: 'Nada' },
  country: { code: 'RS' },
  programme: { code: 'SOE-1' },
  municipality: { code: 'RS-leskovac', name: 'Leskovac' },
  caseworker: { id: 'm1', displayName: 'Mira Petrović' },
};

describe('the file of the caseload', () => {
  it('has a heading over each column', () => {
    expect(tableOf([], caseColumns, i18n)).toEqual([
      [
        'Case',
        'First name',
        'Last name',
        'Pseudonym',
        'Risk',
        'Status',
        'Status since',
        'Opened on',
        'Closed on',
        'Reason for closing',
        'Caseworker',
        'Municipality',
        'Programme',
        'Partner',
        'Country',
        'Restricted',
      ],
    ]);
  });

  it('says in words what the vocabularies mean, and days as ISO has them', () => {
    expect(tableOf([closed], caseColumns, i18n)[1]).toEqual([
      'RS-2025-7KQ4ZM',
      'Ђорђе',
      'Ћурувијић',
      'P-4KX9',
      'High risk',
      'Closed',
      '2026-02-03',
      '2025-11-25',
      '2026-02-03',
      'Goals met',
      'Mira Petrović',
      'Leskovac',
      'SOE-1',
      'Nada',
      'Serbia',
      'Yes',
    ]);
  });

  it('leaves empty what is hidden or not recorded', () => {
    const hidden: FileCase = {
      ...closed,
      status: 'OPEN',
      restricted: false,
      closedOn: null,
      exitReason: null,
      municipality: null,
      caseworker: null,
      person: { id: 'p1', pseudonym: 'P-4KX9', identity: null },
    };
    expect(tableOf([hidden], caseColumns, i18n)[1]).toEqual([
      'RS-2025-7KQ4ZM',
      '',
      '',
      'P-4KX9',
      'High risk',
      'Open',
      '2026-02-03',
      '2025-11-25',
      '',
      '',
      '',
      '',
      'SOE-1',
      'Nada',
      'Serbia',
      'No',
    ]);
  });

  it('is in the reader’s language', () => {
    const id = caseColumns[4]?.heading.id ?? '';
    const serbian = setupI18n({ locale: 'sr-Cyrl', messages: { 'sr-Cyrl': { [id]: 'Ризик' } } });
    const [headings, row] = tableOf([closed], caseColumns, serbian);
    expect(headings?.[4]).toBe('Ризик');
    expect(row?.[14]).toBe('Србија');
  });
});

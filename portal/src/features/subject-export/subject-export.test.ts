import { describe, expect, it } from 'vitest';
import { fieldsOf, fileOf, mayNameOthers, readExport } from './subject-export.ts';
import { nameOfCode, valueLabel } from './value-labels.ts';

const plain = (_field: string, value: string) => value;

const json = JSON.stringify({
  madeAt: '2026-03-01T10:00:00Z',
  partner: 'NGO',
  pseudonym: 'P-1',
  convictions: false,
  records: {
    CaseNote: [
      { id: '1', body: 'About Ana.', may_name_others: true },
      { id: '2', body: 'Came by.', may_name_others: false },
    ],
  },
  readBy: [],
});

describe('an export', () => {
  it('is read, and refused where it is none', () => {
    expect(readExport(json).pseudonym).toBe('P-1');
    expect(() => readExport('{}')).toThrow();
  });

  it('shows the fields that hold anything', () =>
    expect(
      fieldsOf({ id: 'x', person_id: 'y', birth_date: '1990-03-02', phone: null, target_groups: ['youth'] }, plain),
    ).toEqual([
      ['birth_date', '1990-03-02'],
      ['target_groups', 'youth'],
    ]));

  it('says each value in its words', () => {
    const words = (field: string, code: string) => valueLabel('CaseTask', field, code)?.message;
    expect(words('status', 'done')).toBe('Done');
    expect(words('sex', 'female')).toBe('Female');
    expect(words('what', 'done')).toBeUndefined();
    expect(fieldsOf({ target_groups: ['youth', 'convict'] }, (field, value) => `${field}/${value}`)).toEqual([
      ['target_groups', 'target_groups/youth, target_groups/convict'],
    ]);
  });

  it('names kinds of events, programmes and municipalities, and values as they were, instead of their codes', () => {
    expect(valueLabel('CaseEvent', 'kind', 'status_changed')?.message).toBe('Status changed');
    const named = {
      programmes: [{ code: 'SOE-1', name: 'Second chances' }],
      municipalities: [{ code: 'RS-nis', name: 'Ниш' }],
    };
    const say = (field: string, code: string) => nameOfCode(field, code, named) ?? code;
    expect(fieldsOf({ programme_code: 'SOE-1', municipality_code: 'RS-nis', label: 'RS-nis' }, say)).toEqual([
      ['programme_code', 'Second chances'],
      ['municipality_code', 'Ниш'],
      ['label', 'RS-nis'],
    ]);
    expect(fieldsOf({ field: 'municipality_code', old_value: 'RS-nis' }, say)).toContainEqual(['old_value', 'Ниш']);
    expect(say('municipality_code', 'RS-gone')).toBe('RS-gone');
  });

  it('shows what is made of parts', () =>
    expect(
      fieldsOf(
        {
          evidence: [
            { field: 'name', weight: 2.5 },
            { field: 'sex', weight: -1 },
          ],
        },
        plain,
      ),
    ).toEqual([['evidence', 'name 2.5, sex -1']]));

  it('leaves out what was chosen, and every hint', () => {
    const shown = readExport(json);
    const [first] = shown.records.CaseNote ?? [];
    if (!first) throw new Error('There is no note');
    expect(mayNameOthers(first)).toBe(true);
    const file = fileOf(shown, new Set([first]));
    expect(file).toContain('Came by.');
    expect(file).not.toMatch(/About Ana|may_name_others/);
    expect(fileOf(shown, new Set())).toContain('About Ana.');
  });
});

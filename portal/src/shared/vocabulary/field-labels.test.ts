import { aboutPersons } from '@kolo/access';
import { describe, expect, it } from 'vitest';
import { fieldLabels } from './field-labels.ts';
import { recordLabels } from './record-labels.ts';

describe('what is recorded about persons', () => {
  it('has a word for every kind of record', () => {
    expect(aboutPersons.map(([subject]) => subject).filter((subject) => !(subject in recordLabels))).toEqual([]);
  });

  it('has a word for every field', () => {
    const fields = aboutPersons.flatMap(([, { erased, kept }]) => [...Object.keys(erased), ...kept]);
    expect(fields.length).toBeGreaterThan(60);
    expect(fields.filter((field) => !(field in fieldLabels))).toEqual([]);
  });
});

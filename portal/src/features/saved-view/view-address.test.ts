import { listParameters } from '@kolo/reference-data';
import { describe, expect, test } from 'vitest';
import { caseSearchSchema } from '../caseload/index.ts';
import { personSearchSchema } from '../person-list/index.ts';
import { taskSearchSchema } from '../task-list/index.ts';
import { isSameView, looksForSomebody, queryOf, searchOf } from './view-address.ts';

const ID = '0198c000-0000-7000-8000-000000000001';

describe('the address of a view', () => {
  test('is what the list shows, and not where in it one is', () => {
    expect(queryOf({ tab: 'mine', risk: 'HIGH', view: 'x', after: 'cursor', page: 3, status: undefined })).toBe(
      'risk=HIGH&tab=mine',
    );
    expect(searchOf('municipality=RS-ni%C5%A1')).toEqual({ municipality: 'RS-niš' });
  });

  test('is the same in any order', () => {
    expect(isSameView({ tab: 'mine', risk: 'HIGH', page: 2 }, 'tab=mine&risk=HIGH')).toBe(true);
    expect(isSameView({ tab: 'mine' }, 'tab=mine&risk=HIGH')).toBe(false);
    expect(isSameView({}, '')).toBe(true);
  });

  test('leaves out whom somebody looks for', () => {
    expect(queryOf({ name: 'Ana', birthDate: '1990-01-01', sort: 'birthYear' })).toBe('sort=birthYear');
    expect(looksForSomebody({ name: 'Ana' })).toBe(true);
    expect(looksForSomebody({ sort: 'birthYear' })).toBe(false);
  });
});

test.each([
  ['cases', caseSearchSchema],
  ['persons', personSearchSchema],
  ['tasks', taskSearchSchema],
] as const)('the API keeps every parameter of %s, and knows no other', (list, schema) => {
  const own = Object.keys(schema.shape).filter(
    (name) => !['after', 'page', 'view', 'name', 'birthDate'].includes(name),
  );
  expect(Object.keys(listParameters[list]).toSorted()).toEqual(own.toSorted());
  for (const [name, { is }] of Object.entries(listParameters[list])) {
    const words = Array.isArray(is) ? is : { code: ['RS-nis'], day: ['2017-04-01'], id: [ID] }[is as 'code'];
    for (const value of words) expect(schema.parse({ [name]: value }), name).toMatchObject({ [name]: value });
  }
});

import { describe, expect, it } from 'vitest';
import { sortErrors } from './form-error.ts';

const error = (field: string[], code: string, message: string) => ({ field, code, message });

describe('sortErrors', () => {
  it('puts an error at its field, wherever in the input that is, the first of several', () => {
    const sorted = sortErrors(
      [error(['identity', 'birthDate'], 'IN_FUTURE', 'Yet to come'), error(['birthDate'], 'REQUIRED', 'Fill in')],
      ['birthDate', 'name'],
    );
    expect([...sorted.ofFields]).toEqual([['birthDate', 'Yet to come']]);
    expect(sorted.others).toEqual([]);
  });

  it('tells what belongs to no field, and that somebody else was faster', () => {
    const sorted = sortErrors([error(['expectedVersion'], 'CONFLICT', 'Changed')], ['name', 'expectedVersion']);
    expect(sorted).toMatchObject({ others: ['Changed'], isConflict: true });
    expect(sorted.ofFields.size).toBe(0);
  });
});

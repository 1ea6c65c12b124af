import { expect, test } from 'vitest';
import { taskMembers } from './task-members.ts';

const members = [
  { id: 'ana', role: 'CASEWORKER' },
  { id: 'boris', role: 'CASEWORKER' },
  { id: 'mila', role: 'PARTNER_MANAGER' },
] as const;
const idsFor = (restricted: boolean, caseworker: { id: string } | null) =>
  taskMembers(members, { restricted, caseworker }).map(({ id }) => id);

test('everybody can have a task of a case that everybody sees', () => {
  expect(idsFor(false, { id: 'ana' })).toEqual(['ana', 'boris', 'mila']);
});

test('of a restricted case only those who see it', () => {
  expect(idsFor(true, { id: 'ana' })).toEqual(['ana', 'mila']);
  expect(idsFor(true, null)).toEqual(['mila']);
});

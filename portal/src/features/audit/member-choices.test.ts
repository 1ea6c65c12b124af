import { expect, test } from 'vitest';
import { memberChoices } from './member-choices.ts';

const partner = { shortName: 'Niš' };
const [ana, boris] = [
  { id: '1', displayName: 'Ana', partner },
  { id: '2', displayName: 'Boris', partner },
];

test('who is chosen stays a choice whatever is looked for, and is there once', () => {
  const values = (found: (typeof ana)[], chosen: (typeof ana)[]) =>
    memberChoices(found, chosen).map(({ value }) => value);
  expect(values([ana, boris], [])).toEqual(['1', '2']);
  expect(values([ana, boris], [boris])).toEqual(['2', '1']);
  expect(values([], [ana])).toEqual(['1']);
  expect(memberChoices([ana], [])).toEqual([{ value: '1', label: 'Ana (Niš)' }]);
});

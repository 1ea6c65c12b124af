import { expect, test } from 'vitest';
import { shownLists } from './shown-lists.ts';

const shown = (...given: Parameters<typeof shownLists>) =>
  Object.entries(shownLists(...given)).flatMap(([name, isShown]) => (isShown ? [name] : []));

test('each tab asks for what it shows, and for nothing else', () => {
  expect(shown('active', true)).toEqual(['members', 'work', 'signIns']);
  expect(shown('active', false)).toEqual(['members', 'signIns']);
  expect(shown('waiting', true)).toEqual(['members']);
  expect(shown('inactive', true)).toEqual(['members']);
  expect(shown('invited', true)).toEqual(['invitations']);
});

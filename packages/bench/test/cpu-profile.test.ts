import { describe, expect, test } from 'vitest';
import { busyMicroseconds, type CpuProfile, costlyFunctions, costlyPackages } from '../src/measure/cpu-profile.ts';

const frame = (functionName: string, url = '', lineNumber = 0) => ({ functionName, url, lineNumber, columnNumber: 0 });

const profile: CpuProfile = {
  nodes: [
    { id: 1, callFrame: frame('(root)'), children: [2, 3, 5] },
    { id: 2, callFrame: frame('(idle)') },
    { id: 3, callFrame: frame('send', 'file:///x/node_modules/@a/b/lib/send.js', 9), children: [4] },
    { id: 4, callFrame: frame('writeString') },
    { id: 5, callFrame: frame('work', 'file:///x/api/dist/main.js', 4) },
  ],
  samples: [2, 4, 3, 5, 4],
  timeDeltas: [1000, 30, 20, 10, 40],
};

describe('a profile', () => {
  test('counts only what kept the processor busy', () => {
    expect(busyMicroseconds(profile)).toBe(100);
  });

  test('names functions of the engine by who called them', () => {
    expect(costlyFunctions(profile, 10)).toEqual([
      { name: 'writeString ← send b/lib/send.js:10', microseconds: 70 },
      { name: 'send b/lib/send.js:10', microseconds: 20 },
      { name: 'work api/dist/main.js:5', microseconds: 10 },
    ]);
  });

  test('sums up packages', () => {
    expect(costlyPackages(profile, 10)).toEqual([
      { name: 'writeString', microseconds: 70 },
      { name: '@a/b', microseconds: 20 },
      { name: 'this program', microseconds: 10 },
    ]);
  });

  test('shows no more than asked for', () => {
    expect(costlyFunctions(profile, 1)).toHaveLength(1);
  });
});

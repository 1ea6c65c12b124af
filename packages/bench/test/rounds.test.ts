import { describe, expect, test } from 'vitest';
import { extentOf, rotated } from '../src/measure/rounds.ts';

const cell = (workload: string, connections: number, peer: string) => ({ workload, connections, peer });

describe('rotated', () => {
  const cells = [
    cell('A', 1, 'x'),
    cell('A', 1, 'y'),
    cell('A', 1, 'z'),
    cell('A', 16, 'x'),
    cell('A', 16, 'y'),
    cell('D', 1, 'x'),
  ];

  test('keeps peers of one workload and number of connections side by side', () => {
    expect(rotated(cells, 0)).toEqual(cells);
    const kinds = rotated(cells, 1).map(({ workload, connections }) => `${workload}${connections}`);
    expect(kinds).toEqual(['A1', 'A1', 'A1', 'A16', 'A16', 'D1']);
  });

  test('lets another peer begin each round', () => {
    const first = (round: number) => rotated(cells, round)[0]?.peer;
    expect([first(0), first(1), first(2), first(3)]).toEqual(['x', 'y', 'z', 'x']);
  });

  test('leaves nothing out', () => {
    expect(new Set(rotated(cells, 2))).toEqual(new Set(cells));
  });
});

describe('extentOf', () => {
  test('is some seconds where many answers come', () => {
    expect(extentOf(500, 16, 3)).toEqual({ seconds: 3 });
  });

  test('is some answers where few come, at least one for each connection', () => {
    expect(extentOf(2, 16, 3)).toEqual({ seconds: 3, answers: 16 });
    expect(extentOf(0, 1, 3)).toEqual({ seconds: 3, answers: 3 });
  });
});

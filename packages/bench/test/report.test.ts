import { describe, expect, test } from 'vitest';
import type { Figures } from '../src/measure/rounds.ts';
import { between } from '../src/report/markers.ts';
import { markdown, reportOf } from '../src/report/report.ts';
import { figure, table } from '../src/report/table.ts';
import { limits, outcomes, ratio } from '../src/report/targets.ts';

function figures(peer: Figures['peer'], requestsPerSecond: number, others: Partial<Figures> = {}): Figures {
  const cost = { p50Ms: 1, p99Ms: 2, peerCpuUs: 300, databaseCpuUs: 400, residentMb: 100, spread: 0.05 };
  return { workload: 'A', peer, connections: 16, requestsPerSecond, ...cost, ...others };
}

describe('ratio', () => {
  const all = [figures('api', 300), figures('raw', 200), figures('raw', 50, { connections: 1 })];

  test('compares with the same workload at the same number of connections', () => {
    expect(ratio(all, figures('api', 300), 'raw')).toBe(1.5);
  });

  test('is null where the other did not run', () => {
    expect(ratio(all, figures('api', 300), 'postgraphile')).toBeNull();
  });
});

describe('outcomes', () => {
  test('a target is reached at its value and missed below', () => {
    const at = (own: number) => outcomes([figures('api', own), figures('postgraphile', 100)]);
    expect(at(250)).toMatchObject([{ against: 'postgraphile', measured: 2.5, reached: true }]);
    expect(at(249)).toMatchObject([{ against: 'postgraphile', reached: false }]);
  });

  test('a target for one number of connections does not count at another', () => {
    const one = { connections: 1 };
    const found = outcomes([figures('api', 210, one), figures('postgraphile', 100, one)]);
    expect(found).toMatchObject([{ least: 2, connections: 1, reached: true }]);
  });

  test('a workload that did not run reaches nothing', () => {
    expect(outcomes([])).toEqual([]);
  });
});

describe('limits', () => {
  test('hold for the most that the API needed', () => {
    const all = [figures('api', 1, { residentMb: 399 }), figures('api', 1, { residentMb: 401 }), figures('raw', 1)];
    expect(limits(all, { api: 0.9, raw: 5 })).toMatchObject([
      { measured: 401, most: 400, reached: false },
      { measured: 0.9, most: 1, reached: true },
    ]);
  });

  test('say nothing of what was not measured', () => {
    expect(limits([], {})).toEqual([]);
  });
});

describe('table', () => {
  test('is Markdown with figures to the right', () => {
    expect(table(['peer', 'req/s'], [['raw', '1,200']])).toBe('| peer | req/s |\n| --- | ---: |\n| raw | 1,200 |');
  });

  test.each([
    [1234.5, '1,235'],
    [12.34, '12.3'],
    [1.234, '1.23'],
    [Number.NaN, '–'],
    [null, '–'],
  ])('shows %s as %s', (value, shown) => {
    expect(figure(value)).toBe(shown);
  });
});

describe('report', () => {
  const report = reportOf({
    measuredAt: '2026-01-02T03:04:05.000Z',
    machine: { processors: 2, model: 'a processor', memoryGb: 8, platform: 'linux x64', node: 'v24' },
    placement: 'pinned',
    cases: 500_000,
    rounds: 3,
    secondsPerRun: 3,
    startSeconds: { api: 0.5 },
    figures: [figures('api', 240), figures('postgraphile', 100), figures('raw', 200)],
  });

  test('shows each peer with its ratios', () => {
    expect(markdown(report)).toContain('| 16 | **this API** | 240 |');
    expect(markdown(report)).toContain('| 1.20 | 2.40 |');
  });

  test('does not hide what is missed', () => {
    expect(markdown(report)).toContain('| A, 16 connections | ≥ 2.5 × PostGraphile | 2.40 | **missed** |');
    expect(markdown(report)).toContain('| A, 16 connections | ≥ 0.8 × raw | 1.20 | reached |');
  });

  test('has no section for a workload that did not run', () => {
    expect(markdown(report)).not.toContain('**E**');
  });
});

describe('between', () => {
  test('replaces what stands between the markers, and only that', () => {
    const before = 'a\n<!-- bench -->\nold\n<!-- /bench -->\nb';
    expect(between(before, 'bench', 'new')).toBe('a\n<!-- bench -->\nnew\n<!-- /bench -->\nb');
  });

  test('leaves a document without them alone', () => {
    expect(between('a <!-- bench --> b', 'bench', 'new')).toBeNull();
    expect(between('a', 'bench', 'new')).toBeNull();
  });
});

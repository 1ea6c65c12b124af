import type { Command } from '../child.ts';

/** One thing that `npm test` looks at. */
export interface Check {
  name: string;
  command: Command;
  /** Where its command reports test by test; without one the check counts as one test. */
  report?: string;
  /** Waits for the build. */
  afterBuild?: boolean;
}

/** How a check went. */
export interface Outcome {
  name: string;
  passed: number;
  failed: number;
  seconds: number;
  output: string;
}

/** The last line of `npm test`. */
export function lastLine(outcomes: readonly Outcome[]): string {
  return `${sum(outcomes, 'passed')} passed, ${sum(outcomes, 'failed')} failed`;
}

/** A short table of what was looked at. */
export function table(outcomes: readonly Outcome[]): string {
  const width = Math.max(...outcomes.map(({ name }) => name.length));
  const line = ({ name, passed, failed, seconds }: Outcome) =>
    [
      failed ? '✗' : '✓',
      name.padEnd(width),
      `${passed} passed`.padStart(12),
      `${failed} failed`.padStart(10),
      `${seconds.toFixed(1)} s`.padStart(9),
    ].join(' ');
  return outcomes.map(line).join('\n');
}

/** How many passed or failed in all. */
export function sum(outcomes: readonly Outcome[], key: 'passed' | 'failed'): number {
  return outcomes.reduce((total, outcome) => total + outcome[key], 0);
}

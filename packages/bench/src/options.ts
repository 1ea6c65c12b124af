import { parseArgs } from 'node:util';
import { type WorkloadName, workloads } from './workloads/index.ts';

/** What one run of the benchmark is to do. */
export interface Options {
  readonly mode: 'compare' | 'growth' | 'profile';
  readonly cases: number;
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
  readonly primeSeconds: number;
  readonly workloads: readonly WorkloadName[];
  /** Whether the READMEs get the new figures. */
  readonly write: boolean;
  readonly quick: boolean;
}

const full = { cases: 500_000, rounds: 5, seconds: 3, warmUpSeconds: 2, primeSeconds: 0.3 };
const quick = { cases: 50_000, rounds: 3, seconds: 0.2, warmUpSeconds: 0.15, primeSeconds: 0.05 };

/** Reads the command line. @throws where it holds what is not known. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      growth: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      only: { type: 'string' },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
    },
  });
  const base = values.quick ? quick : full;
  return {
    ...base,
    mode: values.growth ? 'growth' : values.profile ? 'profile' : 'compare',
    rounds: values.rounds === undefined ? base.rounds : positive('rounds', values.rounds),
    seconds: values.seconds === undefined ? base.seconds : positive('seconds', values.seconds),
    workloads: namesIn(values.only),
    write: values.write,
    quick: values.quick,
  };
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`--${name} has to be a number above 0.`);
  return value;
}

function namesIn(text: string | undefined): WorkloadName[] {
  const all = workloads.map(({ name }) => name);
  if (text === undefined) return all;
  const unknown = text.split(',').filter((name) => !all.some((known) => known === name));
  if (unknown.length > 0) throw new Error(`--only takes some of ${all.join(',')}.`);
  return all.filter((name) => text.split(',').includes(name));
}

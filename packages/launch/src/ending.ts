import { constants } from 'node:os';

/** The end of the launcher: when it is asked for, and what has to be stopped before. */
export interface Ending {
  /** Resolves to an exit code when somebody wants the launcher to end. */
  requested: Promise<number>;
  hasBegun(): boolean;
  /** Registers what is to be stopped; the last registered is stopped first. */
  before(stop: () => Promise<void>): void;
  cleanUp(): Promise<void>;
}

const interval = 200;

/** Watches for Ctrl-C, TERM, hang-up, and for the end of the process that started this one. */
export function watchForEnd(): Ending {
  const stops: (() => Promise<void>)[] = [];
  let begun = false;
  const requested = new Promise<number>((resolve) => {
    const end = (signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP') => {
      begun = true;
      resolve(128 + constants.signals[signal]);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
    const starter = process.ppid;
    setInterval(() => process.ppid === starter || end('SIGHUP'), interval).unref();
  });
  // Whoever read our output may be gone before us.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  return {
    requested,
    hasBegun: () => begun,
    before: (stop) => stops.unshift(stop),
    async cleanUp() {
      begun = true;
      for (const stop of stops.splice(0)) await stop().catch((error) => console.error(error));
    },
  };
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Room } from '../room.ts';

interface VitestReport {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

/** Where a script of a room writes its report, read from the script itself. */
export function reportOf({ folder, scripts }: Room, script: string): string | undefined {
  const file = /--outputFile\.json=(\S+)/.exec(scripts[script] ?? '')?.[1];
  return file && join(folder, file);
}

/**
 * Counts a report. What was not run did not pass; a suite that failed around its tests, or crashed before it could
 * report, failed once.
 */
export async function countReport(file: string, code: number): Promise<{ passed: number; failed: number }> {
  const report = await readReport(file);
  if (!report) return { passed: 0, failed: 1 };
  const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests;
  const whole = code === 0 && report.success && report.numPassedTests > 0;
  return { passed: report.numPassedTests, failed: whole ? failed : Math.max(failed, 1) };
}

async function readReport(file: string): Promise<VitestReport | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    // A suite that crashed wrote no report, or half of one.
    return null;
  }
}

import type { Faker } from '@faker-js/faker';
import type { CaseStatusCode, ExitReasonCode, RiskCode } from '@kolo/reference-data';
import { buildCase, type CaseRow } from '../../src/features/case/case.factory.ts';
import { addDays, daysBetween, workingDay } from './days.ts';
import { weighted } from './weighted.ts';

/** The last day that the demonstration tells of: the end of SOE-1. */
export const lastDay = '2018-12-31';
const firstDay = '2017-04-03';
const shortestCase = 45;

/** A working day on which a case was opened; the first months are slow. */
export function openingDay(random: Faker): string {
  const span = daysBetween(firstDay, '2018-12-14');
  const share = random.number.float({ min: 0, max: 1 }) ** 0.75;
  return workingDay(addDays(firstDay, Math.floor(share * span)));
}

/** A case from its opening to its end, if it ended in time. */
export function buildCourse(openedOn: string, overrides: Partial<CaseRow>, random: Faker): CaseRow {
  const longest = daysBetween(openedOn, lastDay);
  const status = longest < shortestCase + 5 ? 'open' : endingStatus(longest, random);
  const exit_reason = exitReason(status, random);
  const closed_on = status === 'open' ? null : endingDay(openedOn, longest, random);
  return buildCase(
    {
      risk: weighted<RiskCode>(random, { high: 14, medium: 44, low: 42 }),
      restricted: random.number.int(99) < 2,
      ...overrides,
      opened_on: openedOn,
      status,
      closed_on,
      exit_reason,
      status_since: closed_on ?? openedOn,
    },
    random,
  );
}

function endingDay(openedOn: string, longest: number, random: Faker): string {
  const days = random.number.int({ min: shortestCase, max: Math.min(longest, 480) });
  const day = workingDay(addDays(openedOn, days));
  return day > lastDay ? lastDay : day;
}

/** The older a case is, the likelier it has ended. */
function endingStatus(age: number, random: Faker): CaseStatusCode {
  const ended = Math.min(0.88, age / 610) * 100;
  return weighted<CaseStatusCode>(random, {
    open: 100 - ended,
    closed: ended * 0.9,
    transferred: ended * 0.05,
    duplicate: ended * 0.05,
  });
}

function exitReason(status: CaseStatusCode, random: Faker): ExitReasonCode | null {
  if (status === 'transferred') return 'transferred';
  if (status !== 'closed') return null;
  return weighted<ExitReasonCode>(random, {
    goals_met: 58,
    moved: 11,
    refused: 9,
    no_longer_eligible: 9,
    missing: 7,
    other: 5,
    died: 1,
  });
}

import type { Faker } from '@faker-js/faker';
import type { GoalOutcomeCode, TaskRepeatCode } from '@kolo/reference-data';
import {
  buildCaseGoal,
  buildCaseTask,
  type CaseGoalRow,
  type CaseTaskRow,
} from '../../src/features/case/case.factory.ts';
import type { CaseRecord } from './caseload.queries.ts';
import { lastDay } from './course-of-case.ts';
import { addDays, daysBetween, workingDay } from './days.ts';
import type { Narrative } from './narratives/narrative.ts';
import { weighted } from './weighted.ts';

/** What was planned in a case. */
export interface Plans {
  readonly goals: readonly CaseGoalRow[];
  readonly tasks: readonly CaseTaskRow[];
}

/**
 * Goals and tasks of a case. Those of a case that has ended are decided and done; of an open one some have been overdue
 * since the programme ended, and some are due around the day of seeding, so that there is something to do.
 */
export function plansOf(
  file: CaseRecord,
  narrative: Narrative,
  fill: (text: string) => string,
  day: string,
  random: Faker,
): Plans {
  const text = (among: readonly string[]) => fill(random.helpers.arrayElement([...among]));
  if (file.status === 'duplicate') return { goals: [], tasks: [] };
  return { goals: goalsOf(file, text(narrative.goals), random), tasks: tasksOf(file, narrative, text, day, random) };
}

function goalsOf(file: CaseRecord, what: string, random: Faker): CaseGoalRow[] {
  if (random.number.int(99) >= 60) return [];
  const set_on = workingDay(file.opened_on);
  const due_on = workingDay(addDays(set_on, random.number.int({ min: 60, max: 300 })));
  const decided_on = file.closed_on !== null && file.closed_on >= set_on ? file.closed_on : null;
  const outcome = decided_on === null ? null : outcomeOf(file, random);
  return [
    buildCaseGoal({ case_id: file.id, author_id: file.actor, what, set_on, due_on, outcome, decided_on }, random),
  ];
}

function outcomeOf(file: CaseRecord, random: Faker): GoalOutcomeCode {
  if (file.exit_reason === 'goals_met')
    return weighted<GoalOutcomeCode>(random, { achieved: 85, partially_achieved: 15 });
  return weighted<GoalOutcomeCode>(random, { not_achieved: 65, partially_achieved: 35 });
}

function tasksOf(
  file: CaseRecord,
  narrative: Narrative,
  text: (among: readonly string[]) => string,
  day: string,
  random: Faker,
): CaseTaskRow[] {
  const own = { case_id: file.id, author_id: file.actor, assignee_id: file.caseworker_id ?? file.actor };
  const tasks: CaseTaskRow[] = [];
  const add = (more: Partial<CaseTaskRow>) => void tasks.push(buildCaseTask({ ...own, ...more }, random));
  if (random.number.int(99) < 50) {
    const span = daysBetween(file.opened_on, file.closed_on ?? lastDay);
    const due_on = addDays(file.opened_on, random.number.int({ min: 0, max: span }));
    add({ what: text(narrative.tasks), due_on, status: 'done', ended_by_id: own.assignee_id });
  }
  if (file.status !== 'open') return tasks;
  const overdue = addDays(lastDay, -random.number.int({ min: 0, max: 60 }));
  if (random.number.int(99) < 15 && overdue >= file.opened_on) add({ what: text(narrative.tasks), due_on: overdue });
  if (random.number.int(99) < 25) {
    const repeats = weighted<TaskRepeatCode | 'no'>(random, { no: 35, weekly: 5, monthly: 40, quarterly: 20 });
    const due_on = workingDay(addDays(day, random.number.int({ min: -4, max: 21 })));
    add(
      repeats === 'no' ? { what: text(narrative.tasks), due_on } : { what: text(narrative.followUps), due_on, repeats },
    );
  }
  return tasks;
}

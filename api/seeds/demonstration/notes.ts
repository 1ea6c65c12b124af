import type { Faker } from '@faker-js/faker';
import type { CaseNoteKindCode } from '@kolo/reference-data';
import type { CaseRow } from '../../src/features/case/case.factory.ts';
import { lastDay } from './course-of-case.ts';
import { addDays, daysBetween, workingDay } from './days.ts';
import type { Narrative } from './narratives/narrative.ts';

/** Ends every note of the demonstration. */
const mark = '[synthetic record]';

export interface NoteText {
  kind: CaseNoteKindCode;
  body: string;
  occurred_on: string;
}

/** The notes of a case, and what fills its own business and course into further sentences. */
export interface Account {
  readonly notes: readonly NoteText[];
  readonly fill: (text: string) => string;
}

/** One to eight notes that tell the course of a case: intake, the steps in their order, and the end if it has one. */
export function accountOf(row: CaseRow, narrative: Narrative, write: (text: string) => string, random: Faker): Account {
  const told = narrated(row, narrative, random);
  const fill = filledIn(narrative, random);
  const days = noteDays(row, told.length, random);
  const notes = told.map(({ kind, text }, index) => ({
    kind,
    body: `${write(fill(text))} ${mark}`,
    occurred_on: days[index] ?? row.opened_on,
  }));
  return { notes, fill: (text) => write(fill(text)) };
}

interface Told {
  readonly kind: CaseNoteKindCode;
  readonly text: string;
}

/** The steps begin with a visit and go on at the office, in contacts and visits in turn. */
const stepKinds: readonly CaseNoteKindCode[] = ['visit', 'office', 'contact', 'visit', 'visit'];

function narrated(row: CaseRow, narrative: Narrative, random: Faker): Told[] {
  const pick = random.helpers.arrayElement.bind(random.helpers);
  const told: Told[] = [{ kind: 'office', text: pick(narrative.intake) }];
  if (row.status !== 'duplicate') {
    const longest = Math.max(0, Math.min(6, Math.floor(daysBetween(row.opened_on, row.closed_on ?? lastDay) / 21)));
    const steps = random.number.int({ min: Math.min(1, longest), max: longest });
    const remarks = random.helpers.arrayElements([...narrative.remarks], 2);
    for (let step = 0; step < steps; step += 1) {
      const sentences = narrative.steps[step];
      const remark = sentences === undefined || random.number.int(99) < 20 ? remarks.pop() : undefined;
      const text = remark ?? (sentences === undefined ? undefined : pick(sentences));
      if (text !== undefined) told.push({ kind: remark === undefined ? (stepKinds[step] ?? 'other') : 'phone', text });
    }
  }
  const ending = row.status === 'duplicate' ? 'duplicate' : row.exit_reason;
  if (ending !== null) told.push({ kind: 'other', text: pick(narrative.endings[ending]) });
  return told;
}

function filledIn(narrative: Narrative, random: Faker): (text: string) => string {
  const business = random.helpers.arrayElement(narrative.businesses);
  const course = random.helpers.arrayElement(narrative.courses);
  const members = String(random.number.int({ min: 5, max: 9 }));
  return (text) =>
    text.replaceAll('{business}', business).replaceAll('{course}', course).replaceAll('{members}', members);
}

/** The intake on the first day, the end on the last, the others between them in order. */
function noteDays(row: CaseRow, count: number, random: Faker): string[] {
  const last = row.closed_on ?? lastDay;
  const span = daysBetween(row.opened_on, last);
  const between = Array.from({ length: count - 1 }, (_, index) => {
    const share = (index + random.number.float({ min: 0.55, max: 1 })) / count;
    const day = workingDay(addDays(row.opened_on, Math.max(1, Math.floor(share * span))));
    return day > last ? last : day;
  });
  if (row.closed_on !== null && between.length > 0) between[between.length - 1] = row.closed_on;
  return [row.opened_on, ...between];
}

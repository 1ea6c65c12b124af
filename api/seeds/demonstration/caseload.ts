import type { Faker } from '@faker-js/faker';
import type { CaseGoalRow, CaseRow, CaseTaskRow } from '../../src/features/case/case.factory.ts';
import type { PersonRows } from '../../src/features/person/person.factory.ts';
import type { CaseRecord, NoteRecord, PersonRecord } from './caseload.queries.ts';
import { buildCourse, openingDay } from './course-of-case.ts';
import { toCyrillic } from './cyrillic.ts';
import { officeHour } from './days.ts';
import type { SeededMembership } from './members.queries.ts';
import { narrativeOf } from './narratives/narrative-of.ts';
import { accountOf } from './notes.ts';
import { type CaseloadProfile, institutionCaseloads } from './partners.ts';
import { plansOf } from './plans-of-case.ts';
import { buildApplicant, buildConvict } from './population.ts';

/** Everything that one partner has recorded. */
export interface Caseload {
  persons: PersonRecord[];
  cases: CaseRecord[];
  notes: NoteRecord[];
  goals: CaseGoalRow[];
  tasks: CaseTaskRow[];
}

const latin = (text: string) => text;

/**
 * The caseload of one partner, oldest case first. `staff` are the partner's memberships, the manager first; `newId`
 * gives ids of the database, and `day` is the day of seeding.
 */
export function buildCaseload(
  profile: CaseloadProfile,
  partnerId: string,
  staff: readonly SeededMembership[],
  newId: () => string,
  day: string,
  random: Faker,
  planning: Faker,
): Caseload {
  const [manager, ...caseworkers] = staff;
  if (manager === undefined) throw new Error(`${profile.partnerName} has no members`);
  const caseload: Caseload = { persons: [], cases: [], notes: [], goals: [], tasks: [] };
  const narrative = narrativeOf(profile);
  for (const openedOn of Array.from({ length: profile.persons }, () => openingDay(random)).toSorted()) {
    const caseworker = random.helpers.arrayElement(caseworkers);
    const course = buildCourse(openedOn, { caseworker_id: caseworker.id }, random);
    const created_at = officeHour(openedOn, random.number.float({ max: 1 }));
    const known =
      course.status === 'duplicate' ? caseload.persons.at(-random.number.int({ min: 1, max: 40 })) : undefined;
    const cyrillic = writesCyrillic(profile, caseworkers.indexOf(caseworker));
    const person = known ?? newPerson(profile, partnerId, course, cyrillic, newId(), created_at, random);
    if (known === undefined) caseload.persons.push(person);

    const unassigned = course.status === 'open' && random.number.int(99) < 5;
    const author = unassigned ? manager : caseworker;
    const record: CaseRecord = {
      ...course,
      id: newId(),
      person_id: person.id,
      municipality_code: person.person.municipality_code,
      caseworker_id: unassigned ? null : caseworker.id,
      actor: author.id,
      created_at,
    };
    caseload.cases.push(record);
    const { notes, fill } = accountOf(record, narrative, cyrillic ? toCyrillic : latin, random);
    const plans = plansOf(record, narrative, fill, day, planning);
    caseload.goals.push(...plans.goals);
    caseload.tasks.push(...plans.tasks);
    for (const note of notes) {
      const noted_at = officeHour(note.occurred_on, random.number.float({ max: 1 }));
      caseload.notes.push({ case_id: record.id, author_id: author.id, ...note, created_at: noted_at });
    }
  }
  return caseload;
}

function newPerson(
  profile: CaseloadProfile,
  partnerId: string,
  course: CaseRow,
  cyrillic: boolean,
  id: string,
  created_at: string,
  random: Faker,
): PersonRecord {
  const juvenile = profile.handle === 'vpd-krusevac';
  const rows = institutionCaseloads.includes(profile)
    ? buildConvict(profile, partnerId, course, juvenile, random)
    : buildApplicant(profile, partnerId, course.opened_on, narrativeOf(profile).health, random);
  return { ...(cyrillic ? inCyrillic(rows) : rows), id, created_at };
}

/** One caseworker of each Serbian partner, and a second one of the larger, write Cyrillic. */
function writesCyrillic({ countryCode, caseworkers }: CaseloadProfile, index: number): boolean {
  return countryCode === 'RS' && (index === 1 || (caseworkers > 4 && index === 3));
}

function inCyrillic(rows: PersonRows): PersonRows {
  const { first_name, last_name } = rows.identity;
  if (rows.special_category.ethnicity === 'hungarian' || rows.special_category.ethnicity === 'albanian') return rows;
  return {
    ...rows,
    identity: {
      ...rows.identity,
      first_name: first_name === null ? null : toCyrillic(first_name),
      last_name: last_name === null ? null : toCyrillic(last_name),
    },
  };
}

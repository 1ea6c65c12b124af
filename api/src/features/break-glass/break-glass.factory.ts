import { type Faker, fakerSR_RS_latin as faker } from '@faker-js/faker';

/** What is inserted into `break_glass`; the database adds id, scope, names and times. */
export interface BreakGlassRow {
  person_id: string;
  opened_by_id: string;
  reason: string;
}

/** A glass that is broken for a reason that says something. */
export function buildBreakGlass(overrides: Partial<BreakGlassRow> = {}, random: Faker = faker): BreakGlassRow {
  return {
    person_id: random.string.uuid(),
    opened_by_id: random.string.uuid(),
    reason: 'Flood in the village: relatives have to be reached tonight.',
    ...overrides,
  };
}

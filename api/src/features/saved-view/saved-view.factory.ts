import { type Faker, fakerSR_RS_latin as faker } from '@faker-js/faker';
import type { SavedListCode } from '@kolo/reference-data';

/** What is inserted into `saved_view`; the database adds id and scope. */
export interface SavedViewRow {
  owner_id: string;
  list: SavedListCode;
  name: string;
  query: string;
  shared: boolean;
}

/** A valid view of the caseload, kept to oneself. */
export function buildSavedView(overrides: Partial<SavedViewRow> = {}, random: Faker = faker): SavedViewRow {
  return {
    owner_id: random.string.uuid(),
    list: 'cases',
    name: `View ${random.string.alphanumeric(8)}`,
    query: 'tab=open&risk=HIGH',
    shared: false,
    ...overrides,
  };
}

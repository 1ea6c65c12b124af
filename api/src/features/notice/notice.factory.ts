import { type Faker, fakerSR_RS_latin as faker } from '@faker-js/faker';
import type { NoticeKindCode } from '@kolo/reference-data';

/** What is inserted into `notice` of a case. */
export interface NoticeRow {
  user_id: string;
  kind: NoticeKindCode;
  case_id: string;
}

/** A valid notice of an assigned case. */
export function buildNotice(overrides: Partial<NoticeRow> = {}, random: Faker = faker): NoticeRow {
  return { user_id: random.string.uuid(), kind: 'case_assigned', case_id: random.string.uuid(), ...overrides };
}

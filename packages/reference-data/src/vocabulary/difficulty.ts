import { codesOf, type Term } from '../term.ts';

const washingtonGroup = 'Washington Group on Disability Statistics, Short Set on Functioning';

/** The four answers of the Washington Group, in its own wording. */
export const difficulties = [
  { code: 'no_difficulty', label: 'No difficulty', description: 'No difficulty.', source: washingtonGroup },
  { code: 'some_difficulty', label: 'Some difficulty', description: 'Some difficulty.', source: washingtonGroup },
  {
    code: 'a_lot_of_difficulty',
    label: 'A lot of difficulty',
    description: 'A lot of difficulty.',
    source: washingtonGroup,
  },
  { code: 'cannot_do_at_all', label: 'Cannot do at all', description: 'Cannot do at all.', source: washingtonGroup },
] as const satisfies readonly Term[];

export const difficultyCodes = codesOf(difficulties);
export type DifficultyCode = (typeof difficultyCodes)[number];

/** The six questions of the short set, in the Washington Group's own wording; the label is the question. */
export const washingtonGroupQuestions = [
  {
    code: 'seeing',
    label: 'Do you have difficulty seeing, even if wearing glasses?',
    description: 'Seeing.',
    source: washingtonGroup,
  },
  {
    code: 'hearing',
    label: 'Do you have difficulty hearing, even if using a hearing aid(s)?',
    description: 'Hearing.',
    source: washingtonGroup,
  },
  {
    code: 'walking',
    label: 'Do you have difficulty walking or climbing steps?',
    description: 'Mobility.',
    source: washingtonGroup,
  },
  {
    code: 'remembering',
    label: 'Do you have difficulty remembering or concentrating?',
    description: 'Cognition.',
    source: washingtonGroup,
  },
  {
    code: 'self_care',
    label: 'Do you have difficulty with self-care, such as washing all over or dressing?',
    description: 'Self-care.',
    source: washingtonGroup,
  },
  {
    code: 'communicating',
    label:
      'Using your usual language, do you have difficulty communicating, for example understanding or being understood?',
    description: 'Communication.',
    source: washingtonGroup,
  },
] as const satisfies readonly Term[];

export const washingtonGroupQuestionCodes = codesOf(washingtonGroupQuestions);
export type WashingtonGroupQuestionCode = (typeof washingtonGroupQuestionCodes)[number];

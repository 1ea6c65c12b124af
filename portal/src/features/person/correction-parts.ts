import { type Question, reachQuestions, specialQuestions, whoQuestions } from '../person-form/index.ts';
import type { CorrectionPart } from './correction-search.ts';

/** What each part of a person's record asks: what is sensitive stands on a page of its own. */
export const correctionParts: Record<CorrectionPart, readonly Question[]> = {
  identity: [...whoQuestions, ...reachQuestions],
  special: specialQuestions,
};

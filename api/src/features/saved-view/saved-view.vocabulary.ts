import { type SavedListCode, savedLists } from '@kolo/reference-data';
import { vocabularyEnum } from '../../platform/graphql/index.ts';

export const SavedList = vocabularyEnum('SavedList', 'A list of which views can be kept.', savedLists);
export type SavedList = SavedListCode;

import { type NoticeKindCode, noticeKinds } from '@kolo/reference-data';
import { vocabularyEnum } from '../../platform/graphql/index.ts';

export const NoticeKind = vocabularyEnum('NoticeKind', 'What a notice tells of.', noticeKinds);
export type NoticeKind = NoticeKindCode;

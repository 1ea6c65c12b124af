import type { ReadDeclaration } from '../../platform/read/index.ts';

/** The reasons of a score are kept as they were found. */
export const personMergeRead: ReadDeclaration = { computed: { reasons: ['evidence'] } };

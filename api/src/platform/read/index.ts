export type { Connection, FoundPage } from './connection.ts';
export { type CursorSeal, cursorSeal } from './cursor.ts';
export { type FilterRule, isUuid, type ReadDeclaration } from './declaration.ts';
export { from, isEmpty, oneOf, oneOfIds, until } from './filter-rules.ts';
export { type ListArguments, type PayloadRead, Reader, type ReadRequest } from './reader.ts';
export { keyOfAliased } from './selection.ts';

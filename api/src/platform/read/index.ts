export { type CursorSeal, cursorSeal } from './cursor.ts';
export { isUuid, type ReadDeclaration } from './declaration.ts';
export type { PageResult } from './connection.ts';
export { from, isEmpty, oneOf, oneOfIds, until } from './filter-rules.ts';
export { type Connection, type ListArguments, type ReadRequest, Reader } from './reader.ts';
export { keyOfAliased, payloadFields, selectedFields } from './selection.ts';

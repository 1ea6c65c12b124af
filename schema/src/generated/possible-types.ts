// Generated from schema.graphql by `npm run generate`; do not edit.
export const possibleTypes: Record<string, string[]> = {};

export * from './generated/gql.ts';
export * from './generated/graphql.ts';
export { possibleTypes } from './generated/possible-types.ts';

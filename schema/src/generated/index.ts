// Generated from schema.graphql by `npm run generate`; do not edit.
/* eslint-disable */
export * from "./gql.ts";
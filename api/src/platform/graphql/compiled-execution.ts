import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { unavailable } from '../errors/coded-error.ts';
import { isDatabaseUnavailable } from '../http/index.ts';
import type { Context } from './context.ts';
import { variablesOf } from './variables.ts';

type Gateway = ApolloServerOptionsWithGateway<Context>['gateway'];

/** Operations kept compiled; each is a function without values. */
const COMPILED_OPERATIONS = 1_000;

/** Runs operations that were compiled once, instead of walking their document at every request. */
export function compiledExecution(schema: GraphQLSchema): Gateway {
  const compiled = new LRUCache<string, CompiledQuery>({ max: COMPILED_OPERATIONS });
  const compile = (hash: string, document: DocumentNode, operationName: string | undefined) => {
    const key = `${operationName ?? ''} ${hash}`;
    const known = compiled.get(key);
    if (known !== undefined) return known;
    const made = compileQuery(schema, document, operationName);
    if (!isCompiledQuery(made))
      throw new GraphQLError('The operation cannot be run.', { originalError: made.errors?.[0] });
    compiled.set(key, made);
    return made;
  };
  return {
    load: async () => ({
      executor: async ({ document, operation, operationName, queryHash, request, context }) => {
        const compiled = compile(queryHash, document, operationName ?? undefined);
        const variables = variablesOf(operation, request.variables);
        const run = async (): Promise<ExecutionResult> => compiled.query({}, context, variables);
        const result = await context.asker.answer(run).catch(asAnswer);
        return { ...result, errors: result.errors?.map(asGraphQLError) };
      },
    }),
    onSchemaLoadOrUpdate: (listener) => {
      listener({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    stop: async () => {},
  };
}

/** What fails outside of every field fails the request as a whole. */
function asAnswer(error: unknown): never {
  throw isDatabaseUnavailable(error) ? unavailable() : error;
}

/**
 * What compiled operations report are no GraphQLErrors; an error without a path is one of the variables, and so is one
 * of an argument that a variable made null.
 */
function asGraphQLError(error: GraphQLFormattedError & { readonly originalError?: Error | null }): GraphQLError {
  const original = error.originalError;
  const coded = original instanceof GraphQLError ? original.extensions : undefined;
  const ofVariables = error.path === undefined || error.message.startsWith('Argument "');
  const extensions = ofVariables ? { code: 'BAD_USER_INPUT', ...coded } : coded;
  return new GraphQLError(error.message, { path: error.path, originalError: original ?? null, extensions });
}

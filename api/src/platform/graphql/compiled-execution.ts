import { type ApolloServerPlugin, type GraphQLRequestContextResponseForOperation, HeaderMap } from '@apollo/server';
import type { FastifyBaseLogger } from 'fastify';
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { unavailable } from '../errors/coded-error.ts';
import { isDatabaseUnavailable } from '../http/index.ts';
import type { Context } from './context.ts';
import { errorAnswer, logUnforeseen } from './error-answer.ts';
import { variablesOf } from './variables.ts';

/**
 * The read engine gives texts, numbers and the names of enums as they leave; checking each of them again makes three
 * objects a value, a third of all that a list allocates.
 */
const COMPILER_OPTIONS = { disableLeafSerialization: true };

/**
 * Runs operations that were compiled once, instead of walking their document at every request. It answers in place of
 * Apollo's own execution; its hook for gateways would keep every answer until the old generation is collected.
 */
export function compiledExecution(schema: GraphQLSchema, log: FastifyBaseLogger): ApolloServerPlugin<Context> {
  // As long as their documents, of which the server keeps a bounded number.
  const compiled = new WeakMap<OperationDefinitionNode, CompiledQuery>();
  const compile = (document: DocumentNode, operation: OperationDefinitionNode) => {
    const known = compiled.get(operation);
    if (known !== undefined) return known;
    const made = compileQuery(schema, document, operation.name?.value, COMPILER_OPTIONS);
    if (!isCompiledQuery(made))
      throw new GraphQLError('The operation cannot be run.', { originalError: made.errors?.[0] });
    compiled.set(operation, made);
    return made;
  };
  const run = async (asked: GraphQLRequestContextResponseForOperation<Context>): Promise<ExecutionResult> => {
    const { document, operation, request, contextValue } = asked;
    const { query } = compile(document, operation);
    const variables = variablesOf(operation, request.variables);
    const answer = async (): Promise<ExecutionResult> => query({}, contextValue, variables);
    const { data, errors } = await contextValue.asker.answer(answer);
    return { data, errors: errors?.map(asGraphQLError) };
  };
  return {
    requestDidStart: async () => ({
      responseForOperation: async (asked) => {
        const { data, errors } = await run(asked).catch(failed);
        const http = { headers: new HeaderMap() };
        if (errors === undefined) return { http, body: { kind: 'single', singleResult: { data } } };
        logUnforeseen(log, errors, asked.contextValue.requestId);
        const answers = errors.map((error) => errorAnswer(error.toJSON(), error));
        const status = data === undefined ? statusOf(errors) : undefined;
        return { http: { ...http, status }, body: { kind: 'single', singleResult: { data, errors: answers } } };
      },
    }),
  };
}

/** What fails outside of every field fails the request as a whole. */
function failed(error: unknown): ExecutionResult {
  if (error instanceof GraphQLError) return { errors: [error] };
  const cause = error instanceof Error ? error : new Error(String(error));
  return { errors: [isDatabaseUnavailable(error) ? unavailable() : wholly(cause)] };
}

function wholly(originalError: Error): GraphQLError {
  return new GraphQLError(originalError.message, { originalError, extensions: { http: { status: 500 } } });
}

/** The status of a request that nothing was run of: 400 for its variables, unless an error says otherwise. */
function statusOf(errors: readonly GraphQLError[]): number {
  const statuses = errors.map(({ extensions }) => (extensions.http as { status?: number } | undefined)?.status);
  return statuses.find((status) => status !== undefined) ?? 400;
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

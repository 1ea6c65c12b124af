import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { compiledExecution } from './compiled-execution.ts';
import type { Context } from './context.ts';
import { costLimit } from './cost.ts';
import { documentStore } from './document-store.ts';
import { errorAnswer, logUnforeseen } from './error-answer.ts';

const MOST_TOKENS = 2_000;

/** Apollo Server with compiled execution, bounded requests and coded errors. */
export function createApollo(app: FastifyInstance, schema: GraphQLSchema, production: boolean): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection: !production,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    documentStore: documentStore(),
    persistedQueries: false,
    formatError: errorAnswer,
    stringifyResult: (result) => JSON.stringify(result),
    // The HTTP server speaks for itself in the log.
    logger: {
      debug() {},
      info() {},
      warn: (message) => app.log.warn(message),
      error: (message) => app.log.error(message),
    },
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      fastifyApolloDrainPlugin(app),
      costLimit(),
      compiledExecution(schema, app.log),
      correlation(app.log),
    ],
  });
}

/** Puts the request's id on every error, and what nobody foresaw into the log under the same id. */
function correlation(log: FastifyBaseLogger): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, contextValue }) => {
        logUnforeseen(log, errors, contextValue.requestId);
      },
      willSendResponse: async ({ response, contextValue }) => {
        if (response.body.kind !== 'single' || response.body.singleResult.errors === undefined) return;
        response.body.singleResult.errors = response.body.singleResult.errors.map((error) => ({
          ...error,
          extensions: { ...error.extensions, correlationId: contextValue.requestId },
        }));
      },
    }),
  };
}

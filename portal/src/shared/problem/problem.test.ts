import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { problemOf } from './problem.ts';

function answerWith(code: string) {
  const error = new GraphQLError('refused', { extensions: { code, correlationId: 'c-1' } });
  return new CombinedGraphQLErrors({ errors: [error] });
}

describe('problemOf', () => {
  it.each([
    ['UNAUTHENTICATED', 'signed-out'],
    ['SECOND_FACTOR_REQUIRED', 'second-factor'],
    ['NOT_FOUND', 'not-found'],
    ['UNAVAILABLE', 'busy'],
    ['INTERNAL_SERVER_ERROR', 'unexpected'],
  ])('%s is %s, with its reference', (code, kind) =>
    expect(problemOf(answerWith(code))).toEqual({ kind, correlationId: 'c-1' }),
  );

  it('takes a failed fetch for an unreachable server', () => {
    expect(problemOf(new TypeError('Failed to fetch'))).toEqual({ kind: 'unreachable' });
  });

  it('takes a gateway that gives up for a busy server', () => {
    const error = new ServerError('bad gateway', { response: new Response('', { status: 502 }), bodyText: '' });
    expect(problemOf(error)).toEqual({ kind: 'busy' });
  });
});

import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { i18n } from '@lingui/core';
import { problemOf } from '../shared/problem/problem.ts';
import { createCache } from './cache.ts';

const patienceMs = 30_000;

/**
 * A client with an empty cache. Each sign-in gets its own, so that nothing of one user reaches the next.
 * @param onShut told when nothing is open: nobody is signed in, or a second factor has to be set up first.
 */
export function createApolloClient(onShut: (way: 'signed-out' | 'second-factor') => void): ApolloClient {
  const signedOut = new ErrorLink(({ error }) => {
    const { kind } = problemOf(error);
    if (kind === 'signed-out' || kind === 'second-factor') onShut(kind);
  });
  // What the API says of an input is said in the language of this tab, whatever the account's is.
  const language = new SetContextLink(({ headers }) => ({
    headers: { ...headers, 'accept-language': i18n.locale },
  }));
  const http = new HttpLink({ uri: '/graphql', credentials: 'same-origin', fetch: fetchWithPatience });
  return new ApolloClient({
    cache: createCache(),
    link: ApolloLink.from([signedOut, language, http]),
    dataMasking: true,
    devtools: { enabled: import.meta.env.DEV },
  });
}

function fetchWithPatience(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const limit = AbortSignal.timeout(patienceMs);
  const signal = init?.signal ? AbortSignal.any([init.signal, limit]) : limit;
  return fetch(input, { ...init, signal });
}

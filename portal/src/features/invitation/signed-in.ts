/** Who is signed in in this browser; the address only where they are a member somewhere. */
export interface SignedIn {
  readonly email: string | undefined;
}

const query = '{ viewer { user { email } memberships { id } } }';

/** Asks who is signed in; undefined where nobody is, or where that cannot be told. */
export async function findSignedIn(): Promise<SignedIn | undefined> {
  try {
    const answer = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      credentials: 'same-origin',
    });
    return signedInFrom(await answer.json());
  } catch {
    return undefined;
  }
}

interface Answer {
  readonly data?: { readonly viewer?: { readonly user?: { readonly email?: string } | null } | null } | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/** Who that is, by an answer of the API. Whoever waits for a first confirmation is signed in, and not told of themselves. */
export function signedInFrom({ data, errors = [] }: Answer): SignedIn | undefined {
  const email = data?.viewer?.user?.email;
  if (email !== undefined) return { email };
  const codes = errors.map(({ extensions }) => extensions?.code);
  return codes.includes('NOT_FOUND') ? { email: undefined } : undefined;
}

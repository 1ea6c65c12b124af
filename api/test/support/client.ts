/** An error as clients receive it. */
export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly correlationId: string };
}

/** What came back, as text and as read. */
export interface Answer<Data> {
  readonly status: number;
  readonly text: string;
  readonly data: Data | null | undefined;
  readonly errors: readonly AnswerError[];
  /** The codes of the errors. */
  readonly codes: readonly string[];
  readonly headers: Headers;
}

export type Row = Record<string, unknown>;

/** Speaks GraphQL over HTTP with the cookie of one session. */
export class GraphqlClient {
  readonly address: string;
  readonly cookie: string | null;

  constructor(address: string, cookie: string | null) {
    this.address = address;
    this.cookie = cookie;
  }

  /** Sends an operation and returns whatever comes back, unless the client leaves before. */
  async send<Data = Row>(query: string, variables: object = {}, leaving?: AbortSignal): Promise<Answer<Data>> {
    return this.post<Data>(JSON.stringify({ query, variables }), {}, leaving);
  }

  /** Sends an operation that has to succeed, and returns its data. */
  async ask<Data = Row>(query: string, variables: object = {}): Promise<Data> {
    const { data, errors, text } = await this.send<Data>(query, variables);
    if (data == null || errors.length > 0) throw new Error(`The API refuses: ${text}`);
    return data;
  }

  /** Sends a body as it is. */
  async post<Data = Row>(
    body: string,
    headers: Record<string, string> = {},
    signal?: AbortSignal,
  ): Promise<Answer<Data>> {
    const cookie = this.cookie === null ? undefined : { cookie: this.cookie };
    const response = await fetch(`${this.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...cookie, ...headers },
      body,
      signal,
    });
    const text = await response.text();
    const { data, errors = [] } = JSON.parse(text) as { data?: Data | null; errors?: AnswerError[] };
    const codes = errors.map(({ extensions }) => extensions?.code);
    return { status: response.status, text, data, errors, codes, headers: response.headers };
  }
}

/** A text without the ids that differ from request to request. */
export function withoutCorrelation(text: string): string {
  return text.replaceAll(/"correlationId":"[^"]*"/g, '"correlationId":""');
}

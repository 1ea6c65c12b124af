/** What a client is told: a status, a code that programs read, and a sentence without any data in it. */
export class HttpError extends Error {
  readonly statusCode: number;
  readonly code: string;
  readonly details: Readonly<Record<string, number | string>>;

  constructor(
    statusCode: number,
    code: string,
    message: string,
    details: Readonly<Record<string, number | string>> = {},
  ) {
    super(message);
    this.name = 'HttpError';
    this.statusCode = statusCode;
    this.code = code;
    this.details = details;
  }
}

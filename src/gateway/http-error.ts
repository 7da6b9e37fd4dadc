/** An error that is answered with an HTTP status before GraphQL runs, in the format of GraphQL errors. */

interface HttpErrorOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** For the log only: a code that says more than the caller should know. */
  readonly detail?: string;
}

export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly headers: Readonly<Record<string, string>>;
  readonly detail: string | undefined;

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    { headers = {}, detail }: HttpErrorOptions = {},
  ) {
    super(message);
    this.headers = headers;
    this.detail = detail;
  }

  get body(): string {
    return JSON.stringify({ errors: [{ message: this.message, extensions: { code: this.code } }] });
  }
}

/** Refuses an HTTP request before GraphQL has seen it, in the form in which GraphQL tells errors. */

interface RefusalMore {
  readonly headers?: Readonly<Record<string, string>>;
  /** For the log alone: a code that tells more than the caller should know. */
  readonly detail?: string;
}

/** A request that is answered with a status and a message alone. */
export class HttpRefusal extends Error {
  readonly headers: Readonly<Record<string, string>>;
  readonly detail: string | undefined;

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    { headers = {}, detail }: RefusalMore = {},
  ) {
    super(message);
    this.name = 'HttpRefusal';
    this.headers = headers;
    this.detail = detail;
  }

  get body(): string {
    return JSON.stringify({ errors: [{ message: this.message, extensions: { code: this.code } }] });
  }
}

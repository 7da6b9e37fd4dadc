/** The client: an action and its parameters go out signed, an outcome comes back, whatever happens in between. */
import { apiVersion, type Action, type ParamsOf, type ResultOf } from '../contract/index.js';
import type { Credentials } from '../signing/index.js';
import { noAnswer, readAnswer } from './answer.js';
import { CredentialError, sourceOf, type CredentialSource } from './credentials/index.js';
import { encode } from './encode.js';
import type { CallOptions, KmsClient, Outcome } from './interface.js';
import { createTransport } from './transport.js';

/** How long to wait, in milliseconds. The first two are kept to within a second or so. */
export interface Timeouts {
  /** For a connection, its TLS handshake included; 3,000 unless given. */
  readonly connectMs?: number;
  /** For an answer to begin once the call is sent; as long as the whole call unless given. */
  readonly headersMs?: number;
  /** For the whole call; 10,000 unless given: well below the 30 seconds of a router in front. */
  readonly totalMs?: number;
}

export interface KmsClientOptions {
  /** Where KMS is: a scheme, a host and perhaps a port. */
  readonly endpoint: URL;
  /** The region of calls that name none. */
  readonly defaultRegion: string;
  readonly credentials: Credentials | CredentialSource;
  readonly timeouts?: Timeouts;
  /** The bytes that an answer may have, its headers included; 10 MB unless given. */
  readonly maxResponseBytes?: number;
  /** The connections kept open; 64 unless given. */
  readonly maxConnections?: number;
  /** The clock, in Unix milliseconds. */
  readonly now?: () => number;
}

const isRegion = (region: string) => /^[a-z0-9-]{1,40}$/.test(region);

/** What KMS says of a region that it does not know; one that no header can carry is not sent at all. */
const unsupportedRegion: Outcome<never> = {
  ok: false,
  failure: {
    kind: 'refused',
    code: 'UnsupportedRegion',
    message: 'region must be lower-case letters, digits and hyphens; nothing was sent',
    requestId: null,
  },
};

export const createKmsClient = (options: KmsClientOptions): KmsClient => {
  const { connectMs = 3_000, totalMs = 10_000, headersMs = totalMs } = options.timeouts ?? {};
  const transport = createTransport({
    endpoint: options.endpoint,
    connectMs,
    headersMs,
    maxResponseBytes: options.maxResponseBytes ?? 10 * 1_024 * 1_024,
    maxConnections: options.maxConnections ?? 64,
    now: options.now ?? Date.now,
  });

  const source = sourceOf(options.credentials);

  const call = async <A extends Action>(
    action: A,
    params: ParamsOf<A>,
    { region = options.defaultRegion, signal }: CallOptions = {},
  ): Promise<Outcome<ResultOf<A>>> => {
    if (!isRegion(region)) return unsupportedRegion;
    let credentials: Credentials;
    try {
      credentials = await source.get();
    } catch (error) {
      if (!(error instanceof CredentialError)) throw error;
      return noAnswer(action, 'credentials', error.message, { sent: false });
    }
    const arrival = await transport.send({
      action: action.name,
      version: apiVersion,
      region,
      body: encode(action, params),
      credentials,
      withinMs: totalMs,
      signal,
    });
    return arrival.kind === 'answered'
      ? readAnswer(action, arrival.status, arrival.body)
      : noAnswer(action, arrival.reason, arrival.message, { sent: arrival.sent });
  };

  return { defaultRegion: options.defaultRegion, call, close: () => transport.close() };
};

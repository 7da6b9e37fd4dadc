/** One signed attempt over a kept-alive connection: what was sent, what came, or why nothing did. */
import { Agent, errors, request } from 'undici';
import { authorization, type Credentials } from '../signing/index.js';
import type { Unavailability } from './interface.js';

export interface TransportOptions {
  readonly endpoint: URL;
  /** To open a connection, in milliseconds. */
  readonly connectMs: number;
  /** For the whole attempt, in milliseconds. */
  readonly attemptMs: number;
  readonly maxResponseBytes: number;
  readonly maxConnections: number;
  /** Unix milliseconds. */
  readonly now: () => number;
}

export interface Attempt {
  readonly action: string;
  readonly version: string;
  readonly region: string;
  readonly body: string;
  readonly credentials: Credentials;
  readonly signal: AbortSignal | undefined;
}

export interface Arrival {
  readonly kind: 'answer';
  readonly status: number;
  readonly body: string;
}

/** Nothing usable came; `sent` tells whether the call may have reached KMS. */
export interface Loss {
  readonly kind: 'loss';
  readonly reason: Unavailability['reason'];
  readonly sent: boolean;
  readonly message: string;
}

/** Failures that come before a byte of the request has left. */
const unsent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_INVALID_ARG',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** OpenSSL's words for a certificate that is not accepted, such as DEPTH_ZERO_SELF_SIGNED_CERT. */
const isCertificateCode = (code: string) => /CERT|SIGNATURE|ISSUER|^ERR_(TLS|SSL)_/.test(code);

const lossOf = (error: unknown, timedOut: boolean, callerLeft: boolean): Loss => {
  const code = codeOf(error);
  const loss = (reason: Loss['reason'], message: string, sent = true): Loss => ({
    kind: 'loss',
    reason,
    sent,
    message,
  });
  if (callerLeft) return loss('cancelled', 'The caller went away before KMS had answered.');
  if (error instanceof errors.ResponseExceededMaxSizeError) {
    return loss('too-large', 'The answer of KMS is larger than any answer should be.');
  }
  if (code === 'UND_ERR_CONNECT_TIMEOUT') return loss('timeout', 'No connection to KMS in time.', false);
  if (timedOut || code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT') {
    return loss('timeout', 'KMS did not answer in time.');
  }
  if (isCertificateCode(code)) {
    return loss('unreachable', `The certificate of KMS is not accepted (${code}).`, false);
  }
  if (unsent.has(code)) return loss('unreachable', `KMS cannot be reached (${code}).`, false);
  return loss('unreachable', `The connection to KMS broke off${code ? ` (${code})` : ''}.`);
};

export const createTransport = (options: TransportOptions) => {
  const { endpoint, now } = options;
  const agent = new Agent({
    connections: options.maxConnections,
    pipelining: 1,
    connect: { timeout: options.connectMs },
    headersTimeout: options.attemptMs,
    bodyTimeout: options.attemptMs,
    maxResponseSize: options.maxResponseBytes,
  });

  const headersFor = ({ action, version, region, body, credentials }: Attempt): Record<string, string> => {
    const timestamp = Math.floor(now() / 1_000);
    const signed = {
      'content-type': 'application/json; charset=utf-8',
      host: endpoint.host,
      'x-tc-action': action,
    };
    return {
      ...signed,
      authorization: authorization({ headers: signed, body, service: 'kms', timestamp }, credentials),
      'x-tc-language': 'en-US',
      'x-tc-region': region,
      'x-tc-timestamp': String(timestamp),
      'x-tc-version': version,
      ...(credentials.token === undefined ? {} : { 'x-tc-token': credentials.token }),
    };
  };

  const send = async (attempt: Attempt): Promise<Arrival | Loss> => {
    if (attempt.signal?.aborted) {
      return { kind: 'loss', reason: 'cancelled', sent: false, message: 'The caller went away before the call.' };
    }
    const deadline = AbortSignal.timeout(options.attemptMs);
    const signal = attempt.signal ? AbortSignal.any([deadline, attempt.signal]) : deadline;
    try {
      const { statusCode, body } = await request(endpoint, {
        dispatcher: agent,
        method: 'POST',
        headers: headersFor(attempt),
        body: attempt.body,
        signal,
      });
      return { kind: 'answer', status: statusCode, body: await body.text() };
    } catch (error) {
      return lossOf(error, deadline.aborted, attempt.signal?.aborted ?? false);
    }
  };

  return { send, close: () => agent.close() };
};

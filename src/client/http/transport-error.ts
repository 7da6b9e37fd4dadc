/** Why there is no response, as a message for a person. Of an error, only its code is shown: a message may contain anything. */
import type { ExchangeFailure } from '../../platform/http-client/index.js';
import type { Unavailability } from '../interface.js';

export interface TransportError {
  readonly kind: 'error';
  readonly reason: Unavailability['reason'];
  /** Whether the call may have reached KMS. */
  readonly sent: boolean;
  readonly message: string;
}

type Description = readonly [reason: TransportError['reason'], message: string];

const descriptions: Readonly<Record<string, Description>> = {
  ECONNREFUSED: ['unreachable', 'KMS cannot be reached: the connection was refused'],
  ENOTFOUND: ['unreachable', 'KMS cannot be reached: its host name does not exist'],
  EAI_AGAIN: ['unreachable', 'KMS cannot be reached: the DNS lookup of its host name failed'],
  UND_ERR_CONNECT_TIMEOUT: ['unreachable', 'KMS cannot be reached: the connection timed out'],
  UND_ERR_CLOSED: ['closed', 'The client is closed'],
  UND_ERR_DESTROYED: ['closed', 'The client is closed'],
  // Region, action and host are validated before, so only the credentials can be the cause.
  UND_ERR_INVALID_ARG: ['credentials', 'The credentials contain characters that an HTTP header cannot carry'],
  UND_ERR_HEADERS_TIMEOUT: ['timeout', 'KMS did not start to answer in time'],
  UND_ERR_RES_EXCEEDED_MAX_SIZE: ['too-large', 'The response of KMS is too large'],
  UND_ERR_HEADERS_OVERFLOW: ['too-large', 'The headers of the response are too large'],
  UNKNOWN_CODING: ['malformed', 'The response is compressed in a way that the gateway does not support'],
  INVALID_CODING: ['malformed', 'The response is compressed, and cannot be decompressed'],
  TOO_MANY_INTERIM_RESPONSES: ['malformed', 'Too many interim (1xx) responses came before the response'],
  HTTPParserError: ['malformed', 'The response is not HTTP'],
};

/** Whether this is an OpenSSL code for a certificate that was not accepted, such as DEPTH_ZERO_SELF_SIGNED_CERT. */
const isCertificateCode = (code: string) =>
  /CERT|ISSUER|LEAF_SIGNATURE|CRL|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH|HOSTNAME_MISMATCH/.test(code);

/** `code` is the part after `PROXY_`: `STATUS_` and the status of the proxy's response, or the code of an error. */
const describeProxyError = (code: string): Description => {
  if (code === 'STATUS_407') return ['unreachable', 'The proxy did not accept the configured credentials'];
  if (code.startsWith('STATUS_')) return ['unreachable', 'The proxy did not connect to KMS'];
  if (code === 'TIMEOUT') return ['unreachable', 'The proxy did not connect to KMS in time'];
  if (isCertificateCode(code)) return ['unreachable', 'The certificate of the proxy is not accepted'];
  return ['unreachable', 'The proxy cannot be reached'];
};

const describe = (code: string, sent: boolean): Description => {
  const description = Object.hasOwn(descriptions, code) ? descriptions[code] : undefined;
  if (description) return description;
  if (code.startsWith('PROXY_')) return describeProxyError(code.slice('PROXY_'.length));
  if (code.startsWith('HPE_')) return ['malformed', 'The response is not HTTP'];
  if (sent) return ['unreachable', 'The connection to KMS was closed before the response was complete'];
  if (isCertificateCode(code)) return ['unreachable', 'The certificate of KMS is not accepted'];
  return ['unreachable', 'KMS cannot be reached: no connection could be made'];
};

export const transportError = ({ sent, cause }: ExchangeFailure): TransportError => {
  if (cause.by === 'caller') {
    const message = 'The caller disconnected before KMS answered.';
    return { kind: 'error', reason: 'cancelled', sent, message };
  }
  if (cause.by === 'deadline') {
    return { kind: 'error', reason: 'timeout', sent, message: 'KMS did not answer in time.' };
  }
  const [reason, message] = describe(cause.code, sent);
  const code = /^[A-Z][A-Z0-9_]*$/.test(cause.code) ? ` (${cause.code})` : '';
  return { kind: 'error', reason, sent, message: `${message}${code}.` };
};

/** Why no answer came, in words for a person. Of an error only its code is passed on: a message may hold anything. */
import type { Broken } from './http-exchange.js';
import type { Unavailability } from '../interface.js';

/** Nothing usable came; `sent` tells whether the call may have reached KMS. */
export interface Loss {
  readonly kind: 'loss';
  readonly reason: Unavailability['reason'];
  readonly sent: boolean;
  readonly message: string;
}

type Words = readonly [reason: Loss['reason'], message: string];

const known: Readonly<Record<string, Words>> = {
  ECONNREFUSED: ['unreachable', 'KMS cannot be reached: the connection was refused'],
  ENOTFOUND: ['unreachable', 'KMS cannot be reached: its host name is not known'],
  EAI_AGAIN: ['unreachable', 'KMS cannot be reached: its host name could not be looked up'],
  UND_ERR_CONNECT_TIMEOUT: ['unreachable', 'KMS cannot be reached: no connection in time'],
  UND_ERR_CLOSED: ['closed', 'The client is closed'],
  UND_ERR_DESTROYED: ['closed', 'The client is closed'],
  // Region, action and host are checked before; what is left is the credentials.
  UND_ERR_INVALID_ARG: ['credentials', 'The credentials hold characters that no header can carry'],
  UND_ERR_HEADERS_TIMEOUT: ['timeout', 'KMS did not begin to answer in time'],
  UND_ERR_RES_EXCEEDED_MAX_SIZE: ['too-large', 'The answer of KMS is larger than any answer should be'],
  HTTPParserError: ['malformed', 'What came back is not HTTP'],
  UND_ERR_HEADERS_OVERFLOW: ['too-large', 'The headers of the answer are larger than any should be'],
};

/** OpenSSL's words for a certificate that is not accepted, such as DEPTH_ZERO_SELF_SIGNED_CERT. */
const isCertificateCode = (code: string) =>
  /CERT|ISSUER|LEAF_SIGNATURE|CRL|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH|HOSTNAME_MISMATCH/.test(code);

/** What a tunnel through a proxy failed with: its status, or the error's code behind `PROXY_`. */
const proxyWords = (code: string): Words => {
  if (code === 'STATUS_407') return ['unreachable', 'The proxy takes other credentials than it was given'];
  if (code.startsWith('STATUS_')) return ['unreachable', 'The proxy made no connection to KMS'];
  if (code === 'TIMEOUT') return ['unreachable', 'The proxy made no connection to KMS in time'];
  if (isCertificateCode(code)) return ['unreachable', 'The certificate of the proxy is not accepted'];
  return ['unreachable', 'The proxy cannot be reached'];
};

const wordsFor = (code: string, sent: boolean): Words => {
  const words = Object.hasOwn(known, code) ? known[code] : undefined;
  if (words) return words;
  if (code.startsWith('PROXY_')) return proxyWords(code.slice('PROXY_'.length));
  if (code.startsWith('HPE_')) return ['malformed', 'What came back is not HTTP'];
  if (sent) return ['unreachable', 'The connection to KMS broke off before the answer was complete'];
  if (isCertificateCode(code)) return ['unreachable', 'The certificate of KMS is not accepted'];
  return ['unreachable', 'KMS cannot be reached: no connection could be made'];
};

export const lossOf = ({ sent, cause }: Broken): Loss => {
  if (cause.by === 'caller') {
    return { kind: 'loss', reason: 'cancelled', sent, message: 'The caller went away before KMS answered.' };
  }
  if (cause.by === 'deadline') {
    return { kind: 'loss', reason: 'timeout', sent, message: 'KMS did not answer in time.' };
  }
  const [reason, message] = wordsFor(cause.code, sent);
  const code = /^[A-Z][A-Z0-9_]*$/.test(cause.code) ? ` (${cause.code})` : '';
  return { kind: 'loss', reason, sent, message: `${message}${code}.` };
};

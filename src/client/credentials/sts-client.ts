/** Gets temporary credentials from STS. Source: "AssumeRole" and "AssumeRoleWithWebIdentity" in its manual. */
import { classifyErrorCode, commonCodes } from '../../contract/index.js';
import { isSecureUrl } from '../../platform/http/index.js';
import { isSuccess } from '../../platform/http-client/index.js';
import { isRecord, stringifyJson } from '../../platform/json/index.js';
import type { Credentials } from '../../signing/index.js';
import type { Clock } from '../clock.js';
import { parseJsonObject } from '../codec/parse-json-object.js';
import { hasCodeForm, isPassableCode } from '../codec/read-refusal.js';
import { requestHeaders } from '../http/request-headers.js';
import { createSignatureClock } from '../http/signature-clock.js';
import { CredentialError } from './credential-error.js';
import type { ExpiringCredentials } from './credential-provider.js';
import { createServiceClient, type ServiceNetwork } from './service-client.js';
import { readTemporaryCredentials } from './temporary-credentials.js';

export interface StsOptions {
  readonly endpoint: URL;
  readonly region: string;
  readonly clock: Pick<Clock, 'unixMs' | 'setTimer'>;
  readonly network?: ServiceNetwork | undefined;
}

interface StsRequest {
  readonly action: 'AssumeRole' | 'AssumeRoleWithWebIdentity';
  readonly params: Readonly<Record<string, string | number>>;
  /** Undefined for a request that is not signed, because its parameters contain the proof. */
  readonly credentials: Credentials | undefined;
}

/** STS answered with an error code. Its message is dropped, because it may contain anything. */
export class StsError extends CredentialError {
  constructor(
    action: string,
    readonly code: string,
    options: { readonly transient: boolean },
  ) {
    super(`STS refused ${action}: ${code}.`, options);
  }
}

export interface StsClient {
  /** Rejects with a CredentialError. */
  send(request: StsRequest): Promise<ExpiringCredentials>;
  close(): Promise<void>;
}

const secretsOf = ({ params, credentials }: Pick<StsRequest, 'params' | 'credentials'>): string[] =>
  [params['WebIdentityToken'], credentials?.secretKey, credentials?.token]
    .filter((secret) => secret !== undefined)
    .map(String);

/** Whether the same request may succeed later. STS has the codes that all products share, and none of KMS's own. */
const isTransient = (code: string): boolean => {
  if (!Object.hasOwn(commonCodes, code)) return false;
  const { retryAfterMs, category } = classifyErrorCode(code);
  return retryAfterMs !== undefined || category === 'INTERNAL';
};

/** `nowMs` is the time by the clock of STS; `secrets` are those of the request. */
const readStsResponse = (
  action: string,
  secrets: readonly string[],
  { status, body }: { readonly status: number; readonly body: string },
  nowMs: number,
): ExpiringCredentials => {
  const response = parseJsonObject(body)?.['Response'];
  const error = isRecord(response) ? response['Error'] : undefined;
  const code = isRecord(error) ? error['Code'] : undefined;
  if (typeof code === 'string' && hasCodeForm(code)) {
    // The code may repeat what was sent: the web identity token, or the session token.
    const shown = isPassableCode(code, { takesSecrets: true, secrets })
      ? code
      : 'a code that is not documented';
    throw new StsError(action, shown, { transient: isTransient(code) });
  }
  if (!isSuccess(status)) {
    throw new CredentialError(`STS answered ${action} with HTTP status ${status}.`, { transient: true });
  }
  // An answer with an error has no credentials, whatever stands beside it.
  const credentials = isRecord(response) && (error ?? null) === null ? response['Credentials'] : undefined;
  if (!isRecord(response) || !isRecord(credentials)) {
    throw new CredentialError(`The response to ${action} is not a response of STS.`, { transient: true });
  }
  return readTemporaryCredentials('STS', credentials, response['ExpiredTime'], nowMs);
};

/** Throws a CredentialError if the endpoint is neither https nor loopback. */
export const createStsClient = ({ endpoint, region, clock, network }: StsOptions): StsClient => {
  if (!isSecureUrl(endpoint)) {
    throw new CredentialError('STS must be called by https (http is for loopback only).');
  }
  const client = createServiceClient(endpoint, { name: 'STS', clock, network });
  const signatureClock = createSignatureClock(clock.unixMs);

  /** The credentials. If STS refuses the timestamp of the signature: the error, and the `Date` header of the response. */
  const sendOnce = async ({
    action,
    params,
    credentials,
  }: StsRequest): Promise<
    ExpiringCredentials | { readonly expired: StsError; readonly date: string | undefined }
  > => {
    const body = stringifyJson(params);
    const request = { action, service: 'sts', version: '2018-08-13', region, body, credentials };
    const response = await client.send({
      headers: requestHeaders({ ...request, timestamp: signatureClock.timestamp() }, endpoint.host),
      body,
    });
    try {
      return readStsResponse(
        action,
        secretsOf({ params, credentials }),
        response,
        clock.unixMs() + signatureClock.offsetMs(),
      );
    } catch (error) {
      if (!(error instanceof StsError) || error.code !== 'AuthFailure.SignatureExpire') throw error;
      return { expired: error, date: response.date };
    }
  };

  /** Converts the expiry from the clock of STS to ours. */
  const toOwnClock = (issued: ExpiringCredentials): ExpiringCredentials =>
    issued.expiresAt === undefined
      ? issued
      : { ...issued, expiresAt: issued.expiresAt - signatureClock.offsetMs() };

  return {
    send: async (request) => {
      const first = await sendOnce(request);
      if (!('expired' in first)) return toOwnClock(first);
      if (!signatureClock.synchronize(first.date)) throw first.expired;
      const second = await sendOnce(request);
      if ('expired' in second) throw second.expired;
      return toOwnClock(second);
    },
    close: () => client.close(),
  };
};

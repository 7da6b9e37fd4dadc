/** One question to STS, which gives temporary credentials. Source: "AssumeRole" and "AssumeRoleWithWebIdentity" in its manual. */
import { commonCodes, type ErrorClassification } from '../../contract/index.js';
import { authorizationHeader, type Credentials } from '../../signing/index.js';
import { isRecord, stringifyJson } from '../../platform/json/index.js';
import { isSecureUrl } from '../../platform/http/index.js';
import type { NetworkOptions } from '../http/connection-pools.js';
import { createSignatureClock } from '../http/signature-clock.js';
import { openDoor } from './metadata-client.js';
import { CredentialError } from './error.js';
import { objectIn, readIssued } from './temporary-credentials.js';
import type { Issued } from './provider.js';

export interface StsOptions {
  readonly endpoint: URL;
  readonly region: string;
  readonly now: () => number;
  readonly network?: NetworkOptions | undefined;
}

export interface StsQuestion {
  readonly action: 'AssumeRole' | 'AssumeRoleWithWebIdentity';
  readonly params: Readonly<Record<string, string | number>>;
  /** Who asks; undefined where the parameters prove it, and nothing is signed. */
  readonly credentials: Credentials | undefined;
}

/** STS answered with an error code. Its message is not kept: it may hold anything. */
export class StsRefusal extends CredentialError {
  constructor(
    action: string,
    readonly code: string,
    options: { readonly transient: boolean },
  ) {
    super(`STS refused ${action}: ${code}.`, options);
  }
}

export interface Sts {
  /** Rejects with a CredentialError. */
  ask(question: StsQuestion): Promise<Issued>;
  close(): Promise<void>;
}

const common: Readonly<Record<string, ErrorClassification>> = commonCodes;

/** Of the codes that every product has, those that say nothing of what was asked. */
const mayPass = (code: string): boolean => {
  const facts = Object.hasOwn(common, code) ? common[code] : undefined;
  return facts?.retryAfterMs !== undefined || facts?.category === 'INTERNAL';
};

const headersFor = (
  { action, credentials }: StsQuestion,
  body: string,
  { endpoint, region }: StsOptions,
  timestamp: number,
): Record<string, string> => {
  const signed = {
    'content-type': 'application/json; charset=utf-8',
    host: endpoint.host,
    'x-tc-action': action,
  };
  return {
    ...signed,
    authorization: credentials
      ? authorizationHeader({ headers: signed, body, service: 'sts', timestamp }, credentials)
      : 'SKIP',
    'x-tc-language': 'en-US',
    'x-tc-region': region,
    'x-tc-timestamp': String(timestamp),
    'x-tc-version': '2018-08-13',
    ...(credentials?.token ? { 'x-tc-token': credentials.token } : {}),
  };
};

/** `now` is the time by the clock of STS. */
const readAnswer = (action: string, status: number, body: string, now: number): Issued => {
  const response = objectIn(body)?.['Response'];
  const error = isRecord(response) ? response['Error'] : undefined;
  const code = isRecord(error) ? error['Code'] : undefined;
  if (typeof code === 'string' && /^[A-Za-z.]{1,100}$/.test(code)) {
    throw new StsRefusal(action, code, { transient: mayPass(code) });
  }
  if (status !== 200) {
    throw new CredentialError(`STS answered ${action} with HTTP status ${status}.`, { transient: true });
  }
  const credentials = isRecord(response) ? response['Credentials'] : undefined;
  if (!isRecord(response) || !isRecord(credentials)) {
    throw new CredentialError(`What came back for ${action} is no answer of STS.`, { transient: true });
  }
  return readIssued('STS', credentials, response['ExpiredTime'], now);
};

/** Throws a CredentialError where the endpoint is neither https nor loopback. */
export const openSts = (options: StsOptions): Sts => {
  const { endpoint, now } = options;
  if (!isSecureUrl(endpoint)) {
    throw new CredentialError('STS must be called by https (http is for loopback only).');
  }
  const door = openDoor(endpoint, 'STS', options.network);
  const clock = createSignatureClock(now);

  /** The credentials, and the time of the answer where they are refused for the time of the signature. */
  const askOnce = async (
    question: StsQuestion,
  ): Promise<Issued | { readonly expired: StsRefusal; readonly date: string | undefined }> => {
    const body = stringifyJson(question.params);
    const { status, date, ...answer } = await door.ask({
      headers: headersFor(question, body, options, clock.timestamp()),
      body,
    });
    try {
      return readAnswer(question.action, status, answer.body, now() + clock.aheadMs());
    } catch (error) {
      if (error instanceof StsRefusal && error.code === 'AuthFailure.SignatureExpire')
        return { expired: error, date };
      throw error;
    }
  };

  /** When they end by our own clock, which is the one that is looked at until then. */
  const byOurClock = (issued: Issued): Issued =>
    issued.expiresAt === undefined ? issued : { ...issued, expiresAt: issued.expiresAt - clock.aheadMs() };

  return {
    ask: async (question) => {
      const first = await askOnce(question);
      if (!('expired' in first)) return byOurClock(first);
      if (!clock.learn(first.date)) throw first.expired;
      const second = await askOnce(question);
      if ('expired' in second) throw second.expired;
      return byOurClock(second);
    },
    close: () => door.close(),
  };
};

/**
 * Tencent Cloud API 3.0: reads a request in the order in which the service checks it: request line, signature over the raw
 * bytes, common parameters, and only then the parameters of the action.
 */
import type { IncomingMessage } from 'node:http';
import { apiVersion } from '../../contract/index.js';
import type { IncomingCall } from '../kit/call.js';
import type { Handler } from '../kit/handler.js';
import { KmsFailure } from '../model/failure.js';
import { isOffered } from '../model/regions.js';
import { handlerOf } from './dispatch.js';
import { readParts } from './request-parts.js';
import { authenticate, type SignatureCheck, type SignedCall } from './signed-call.js';

const required = ({ common, nameOf }: SignedCall, name: Parameters<SignedCall['common']>[0]): string => {
  const value = common(name);
  if (value === undefined || value === '') {
    throw new KmsFailure('MissingParameter', `${nameOf(name)} is missing.`);
  }
  return value;
};

const handlerIn = (call: SignedCall): Handler => {
  const handler = handlerOf(required(call, 'Action'));
  if (!handler)
    throw new KmsFailure('InvalidAction', `${call.nameOf('Action')} names no action of this service.`);
  if (required(call, 'Version') !== apiVersion) {
    throw new KmsFailure('NoSuchVersion', `${call.nameOf('Version')} must be ${apiVersion}.`);
  }
  return handler;
};

const regionIn = (call: SignedCall): string => {
  const region = required(call, 'Region');
  if (!isOffered(region))
    throw new KmsFailure('UnsupportedRegion', `${call.nameOf('Region')} names no region of KMS.`);
  return region;
};

interface ReadRequest {
  readonly handler: Handler;
  readonly call: IncomingCall;
}

/** `clock` returns Unix seconds. Rejects with a KmsFailure. */
export const readRequest = async (
  request: IncomingMessage,
  credentials: SignatureCheck['credentials'],
  clock: () => number,
): Promise<ReadRequest> => {
  const parts = await readParts(request);
  const now = clock();
  const call = authenticate(parts, { credentials, now });
  const handler = handlerIn(call);
  return { handler, call: { region: regionIn(call), body: call.parameters(handler.action.params), now } };
};

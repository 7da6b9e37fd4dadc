/**
 * Who is let in to GraphQL, decided before a byte of a body is read: by the name that was called, by the page that asks, by
 * the router's proof, by the caller's token, and by how often it asks.
 */
import type { IncomingMessage } from 'node:http';
import type { Caller, Authenticator, AuthenticationFailure } from '../../access/index.js';
import type { GatewayConfig } from '../../config/index.js';
import { createHostCheck } from './host-check.js';
import { createOriginCheck } from './origin-check.js';
import { createRateLimit } from './rate-limit.js';
import { HttpRefusal } from '../http-refusal.js';
import { createProofCheck, type Proof } from './router-proof.js';

/** Whose request is let in. */
export interface Admitted {
  readonly caller: Caller;
  /** Whether the router in front sent it, and has proved so. */
  readonly router: boolean;
}

export interface Admission {
  /** Of any request: whether it was meant for this gateway, by no foreign page; and what it says of the router. */
  greet(request: IncomingMessage, isGraphql: boolean): Proof;
  /** Refuses those who should have come by the router. */
  checkWay(proof: Proof): void;
  /** Of a request for GraphQL: who calls. Rejects with an HttpRefusal, as the others throw one. */
  admit(request: IncomingMessage, proof: Proof): Promise<Admitted>;
}

const isCaller = (found: Caller | AuthenticationFailure): found is Caller => 'scopes' in found;

const unauthenticated = ({ problem, message, detail }: AuthenticationFailure) =>
  new HttpRefusal(401, 'UNAUTHENTICATED', message, {
    headers: {
      'www-authenticate': `Bearer realm="kms"${problem === 'missing' ? '' : ', error="invalid_token"'}`,
    },
    detail,
  });

type AdmissionOptions = Pick<GatewayConfig, 'allowedHosts' | 'corsOrigins' | 'router' | 'ratePerSecond'> & {
  readonly authenticator: Authenticator;
};

export const createAdmission = (options: AdmissionOptions): Admission => {
  const { authenticator, router } = options;
  const checkHost = createHostCheck(options.allowedHosts);
  const checkOrigin = createOriginCheck(options.corsOrigins);
  const proofOf = createProofCheck(router.secrets);
  const checkRate = createRateLimit(options.ratePerSecond);
  return {
    greet: (request, isGraphql) => {
      checkHost(request);
      const proof = proofOf(request);
      // A router passes on what pages sent to it, and has its own rules for them.
      if (proof !== 'proved') checkOrigin(request, isGraphql);
      return proof;
    },
    checkWay: (proof) => {
      if (proof === 'wrong')
        throw new HttpRefusal(403, 'FORBIDDEN', 'The proof of the router is not accepted.');
      if (proof === 'none' && !router.directAccess) {
        throw new HttpRefusal(403, 'FORBIDDEN', 'Direct access is closed: ask the router in front.');
      }
    },
    admit: async (request, proof) => {
      const found = await authenticator.authenticate(request.headers.authorization);
      if (!isCaller(found)) throw unauthenticated(found);
      const admitted = { caller: found, router: proof === 'proved' };
      await checkRate({ ...admitted, address: request.socket.remoteAddress });
      return admitted;
    },
  };
};

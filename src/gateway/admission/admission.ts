/** The checks that a request passes before its body is read, in this order: host, origin, router, token, rate. */
import type { IncomingMessage } from 'node:http';
import type { AuthenticationFailure, Authenticator, Caller } from '../../access/index.js';
import type { GatewayConfig } from '../../config/index.js';
import { HttpError } from '../http-error.js';
import { createHostCheck } from './host-check.js';
import { createOriginCheck } from './origin-check.js';
import { createRateLimiter } from './rate-limiter.js';
import { createRouterAuthenticator, type RouterAuthentication } from './router-authentication.js';

export interface AdmittedCaller {
  readonly caller: Caller;
  /** Whether the request came through the router, shown by the router's secret. */
  readonly viaRouter: boolean;
}

/** Each check throws, or rejects with, an HttpError. */
export interface Admission {
  /** For every request: it must be addressed to this gateway, and must not come from a foreign page. */
  checkHostAndOrigin(request: IncomingMessage, isGraphql: boolean): RouterAuthentication;
  /** Refuses a wrong router secret, and direct requests where direct access is closed. */
  checkDirectAccess(router: RouterAuthentication): void;
  /** For GraphQL requests: authenticates the caller, then counts the request against the caller's rate. */
  admit(request: IncomingMessage, router: RouterAuthentication): Promise<AdmittedCaller>;
}

const isCaller = (result: Caller | AuthenticationFailure): result is Caller => 'scopes' in result;

const unauthenticated = ({ problem, message, detail }: AuthenticationFailure) =>
  new HttpError(401, 'UNAUTHENTICATED', message, {
    headers: {
      'www-authenticate': `Bearer realm="kms"${problem === 'missing' ? '' : ', error="invalid_token"'}`,
    },
    detail,
  });

type AdmissionOptions = Pick<
  GatewayConfig,
  'allowedHosts' | 'refuseRebinding' | 'corsOrigins' | 'router' | 'ratePerSecond'
> & { readonly authenticator: Authenticator };

export const createAdmission = (options: AdmissionOptions): Admission => {
  const { authenticator } = options;
  const { secrets, directAccess } = options.router;
  const hostCheck = createHostCheck(options);
  const checkOrigin = createOriginCheck(options.corsOrigins);
  const authenticateRouter = createRouterAuthenticator(secrets);
  const checkRate = createRateLimiter(options.ratePerSecond);
  return {
    checkHostAndOrigin: (request, isGraphql) => {
      const host = hostCheck.checkHost(request);
      const router = authenticateRouter(request);
      // A router forwards what pages sent, and applies its own rules to them.
      if (router === 'authenticated') return router;
      hostCheck.checkPageHost(request, host);
      checkOrigin(request, host, isGraphql);
      return router;
    },
    checkDirectAccess: (router) => {
      if (router === 'rejected') {
        throw new HttpError(403, 'FORBIDDEN', 'The secret in Router-Authorization is not accepted.');
      }
      if (router === 'absent' && !directAccess) {
        throw new HttpError(
          403,
          'FORBIDDEN',
          'Direct access is closed: send the request through the router.',
        );
      }
    },
    admit: async (request, router) => {
      const caller = await authenticator.authenticate(request.headers.authorization);
      if (!isCaller(caller)) throw unauthenticated(caller);
      const admitted = { caller, viaRouter: router === 'authenticated' };
      await checkRate({ ...admitted, address: request.socket.remoteAddress });
      return admitted;
    },
  };
};

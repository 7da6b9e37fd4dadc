import type { Config } from './config.js';
import type { Variables } from './variables/index.js';

export const tokenConfig = (values: Variables): Config['tokens'] =>
  values.AUTH_MODE === 'jwt'
    ? {
        issuers: values.AUTH_JWKS_URL.flatMap((url, index) => {
          const issuer = values.AUTH_ISSUER[index];
          return issuer === undefined ? [] : [{ issuer, jwksUrl: new URL(url) }];
        }),
        audiences: values.AUTH_AUDIENCE,
        algorithms: values.AUTH_ALGORITHMS,
        leewaySeconds: values.AUTH_LEEWAY_SECONDS,
      }
    : undefined;

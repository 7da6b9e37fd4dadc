import { afterEach, describe, expect, it } from '@jest/globals';
import { authenticatorFor } from '../../src/app/authenticator.js';
import { createGatewayLogger } from '../../src/app/gateway-logger.js';
import { readConfig } from '../../src/config/index.js';
import { cloud } from '../support/fixtures/environments.js';
import { createStops } from '../support/servers/stops.js';
import { aTokenIssuer, audience } from '../support/servers/token-issuer.js';

const stops = createStops();
afterEach(() => stops.all());

describe('the keys of an issuer', () => {
  it('may take as long as KMS_CONNECT_TIMEOUT_MS if that is more than 3 seconds', async () => {
    const issuer = stops.add(await aTokenIssuer());
    issuer.respondWith((response) => {
      setTimeout(() => response.end(JSON.stringify({ keys: [issuer.key.jwk] })), 3_500);
    });
    const config = readConfig({
      ...cloud,
      AUTH_MODE: 'jwt',
      AUTH_ISSUER: issuer.issuer,
      AUTH_AUDIENCE: audience,
      AUTH_JWKS_URL: issuer.jwksUrl.href,
      KMS_CONNECT_TIMEOUT_MS: '25000',
      KMS_ATTEMPT_TIMEOUT_MS: '25000',
      KMS_CALL_TIMEOUT_MS: '25000',
    });
    const log = createGatewayLogger({ level: 'silent', destination: { write: () => undefined } });
    const caller = await authenticatorFor(config, log).authenticate(`Bearer ${issuer.token()}`);
    expect(caller).toMatchObject({ subject: 'ada' });
  });
});

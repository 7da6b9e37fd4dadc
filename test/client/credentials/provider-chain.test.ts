import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CredentialError,
  type CredentialSettings,
  type CredentialSource,
} from '../../../src/client/index.js';
import {
  startCredentialServer,
  bad,
  type CredentialServer,
} from '../../support/servers/credential-server.js';
import type { Clock } from '../../../src/client/clock.js';
import { createManualClock } from '../../support/fixtures/manual-clock.js';
import { nowhere, settingsWith, sourceFor } from '../../support/client/credential-settings.js';

let server: CredentialServer;
let folder: string;
let profileFile: string;
let sources: CredentialSource[];
let clock: Clock;
/** Lets the search for the role of a CVM instance time out. */
let passSearchTimeout: () => void;
beforeEach(async () => {
  server = await startCredentialServer();
  folder = mkdtempSync(join(tmpdir(), 'chain-'));
  profileFile = join(folder, 'credentials');
  writeFileSync(profileFile, '[default]\nsecret_id=of-the-profile\nsecret_key=a-key');
  writeFileSync(join(folder, 'token'), 'a-web-token');
  sources = [];
  const manual = createManualClock();
  clock = manual.clock;
  passSearchTimeout = () => {
    manual.advance(1_000);
  };
});
afterEach(async () => {
  for (const source of sources) await source.close();
  rmSync(folder, { recursive: true });
  await server.close();
});

const everything = (): CredentialSettings =>
  settingsWith({
    environment: { secretId: 'of-the-environment', secretKey: 'a-key' },
    profileFile,
    cvm: { metadata: server.url, role: undefined },
    tke: { region: 'ap-beijing', providerId: 'p', tokenFile: join(folder, 'token'), roleArn: 'qcs::a' },
    sts: { endpoint: server.url, region: 'ap-guangzhou', sessionName: 'a-session' },
  });

const newSource = (given: Partial<CredentialSettings> = {}) => {
  const source = sourceFor({ ...everything(), ...given }, { clock });
  sources.push(source);
  return source;
};

const idFrom = async (given: Partial<CredentialSettings>) => (await newSource(given).get()).secretId;

/** If no profile file is named, the default paths are searched; they do not exist here. */
const without = {
  environment: { environment: undefined },
  profile: { environment: undefined, profileFile: undefined },
};

const failureOf = async (given: Partial<CredentialSettings>): Promise<CredentialError> => {
  const error: unknown = await newSource(given)
    .get()
    .catch((caught: unknown) => caught);
  if (!(error instanceof CredentialError)) throw new Error('There was no CredentialError.');
  return error;
};

describe('credentials', () => {
  it('come from the environment, else a profile, else the role of the CVM, else the role of the pod', async () => {
    expect(await idFrom({})).toBe('of-the-environment');
    expect(await idFrom(without.environment)).toBe('of-the-profile');
    expect(server.requests).toEqual([]);
    expect(await idFrom(without.profile)).toBe('canary-id-1');
    expect(server.requests.at(-1)?.target).toMatch(/kms-role$/);
    server.settings.role = undefined;
    expect(await idFrom(without.profile)).toBe('canary-id-2');
    expect(server.requests.at(-1)?.target).toBe('AssumeRoleWithWebIdentity');
  });

  it('come from the one provider that is named', async () => {
    expect(await idFrom({ only: 'profile' })).toBe('of-the-profile');
    expect(await idFrom({ only: 'cvm' })).toBe('canary-id-1');
    expect(await idFrom({ only: 'tke' })).toBe('canary-id-2');
    expect(server.requests.at(-1)?.target).toBe('AssumeRoleWithWebIdentity');
  });

  it('come from the first provider that is present, not from the first that works', async () => {
    writeFileSync(profileFile, '[default]\nsecret_id=half');
    expect((await failureOf(without.environment)).message).toMatch(/has no secret_key/);
    server.settings.always = bad.says('canary', 500);
    expect((await failureOf(without.profile)).message).toMatch(/HTTP status 500/);
    server.settings.always = bad.says('<html>canary</html>');
    expect((await failureOf(without.profile)).message).toMatch(/an invalid role name/);
    server.settings.always = undefined;
    const named = { ...without.profile, cvm: { metadata: nowhere, role: 'kms-role' } };
    expect(await failureOf(named)).toMatchObject({
      message: expect.stringContaining('ECONNREFUSED'),
      transient: true,
    });
    expect(server.times('AssumeRoleWithWebIdentity')).toBe(0);
  });

  it('come from the role of the pod if there is no metadata service, or it does not answer', async () => {
    expect(await idFrom({ ...without.profile, cvm: { metadata: nowhere, role: undefined } })).toBe(
      'canary-id-1',
    );
    server.next(passSearchTimeout);
    expect(await idFrom(without.profile)).toBe('canary-id-2');
    expect(server.times('AssumeRoleWithWebIdentity')).toBe(2);
  });

  it('keep coming from the same provider even if it fails later', async () => {
    const source = newSource(without.profile);
    const refused = await source.get();
    server.settings.role = undefined;
    expect(await source.renew(refused)).toBe(false);
    expect(await source.get()).toEqual(refused);
    expect(server.times('AssumeRoleWithWebIdentity')).toBe(0);
  });

  it('that nobody provides are an error that names each provider', async () => {
    // Accepts connections and never answers.
    const silent = createServer((socket) => socket.once('data', passSearchTimeout));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    const metadata = new URL(`http://127.0.0.1:${port}`);
    const failure = await failureOf({
      ...without.profile,
      cvm: { metadata, role: undefined },
      tke: undefined,
    });
    silent.close();
    expect(failure.transient).toBe(false);
    expect(failure.message).toMatch(
      /^There are no credentials for KMS\. Looked for: environment: TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY are not set; profile: there is no \/dev\/null\/profile and no \/dev\/null\/another; cvm: http:\/\/127\.0\.0\.1:\d+ does not answer; tke: TKE_REGION, .* are not set\.$/,
    );
  });

  it('that appear later are found by the next call', async () => {
    server.settings.role = undefined;
    const source = newSource({ ...without.profile, tke: undefined });
    await expect(source.get()).rejects.toBeInstanceOf(CredentialError);
    server.settings.role = 'kms-role';
    expect((await source.get()).secretId).toBe('canary-id-1');
  });
});

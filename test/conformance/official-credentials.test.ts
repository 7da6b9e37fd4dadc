import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sourceFor, settingsWith } from '../support/client/credential-settings.js';
import { startCredentialServer, bad, type CredentialServer } from '../support/servers/credential-server.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'official-'));
const profileFile = join(home, '.tencentcloud/credentials');
const tokenFile = join(home, 'token');
const roleArn = 'qcs::cam::uin/100000000001:roleName/kms';
const lasting = { secretId: 'lasting-id', secretKey: 'lasting-key' };

let server: CredentialServer;
beforeAll(async () => {
  server = await startCredentialServer();
  server.accept(lasting);
  mkdirSync(join(home, '.tencentcloud'));
  writeFileSync(tokenFile, 'a-web-token');
});
beforeEach(() => {
  server.requests.splice(0);
  server.issued.splice(0);
});
afterAll(async () => {
  await server.close();
  rmSync(home, { recursive: true });
});

const run = promisify(execFile);

/** Runs a script in a process with its own home folder, and parses the JSON it prints. `sdk` is the official package. */
const official = async (
  script: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<unknown> => {
  const head = `
    const sdk = require('tencentcloud-sdk-nodejs-common/tencentcloud/common/credential');
    const profile = { httpProfile: { endpoint: '${server.url.host}', protocol: 'http://' } };
    const say = (value) => process.stdout.write(JSON.stringify(value));
  `;
  const { stdout } = await run(process.execPath, ['-e', head + script], {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: home, ...variables },
  });
  return JSON.parse(stdout);
};

const sts = () => ({ endpoint: server.url, region: 'ap-shanghai', sessionName: 'a-session' });

describe('the official credential providers and ours', () => {
  it.each([
    '[default]\nsecret_id = an-id\nsecret_key = a-key\n',
    '[default]\r\nsecret_id=an-id\r\nsecret_key=a-key\r\ntoken=a-token\r\n',
    '; a comment\n[other]\nsecret_id = no\n[default]\nsecret_id = "an-id"\nsecret_key = \'a-key\' \n# another\n',
    '[default]\nsecret_id = an-id ; a comment\nsecret_key = a-key # a comment\n',
    '[default]\nsecret_id = first\nsecret_id = second\nsecret_key = a=b==\n',
  ])('read the same credentials from a profile: %j', async (text) => {
    writeFileSync(profileFile, text);
    const given = await official('new sdk.ProfileCredential().getCredential().then(say)');
    expect(await sourceFor(settingsWith({ profileFile })).get()).toEqual(given);
  });

  it('send the same AssumeRole request, and read the same credentials from the response', async () => {
    const given = await official(
      `new sdk.STSCredential(
        { credential: ${JSON.stringify(lasting)}, region: 'ap-shanghai', profile },
        { RoleArn: '${roleArn}', RoleSessionName: 'a-session', DurationSeconds: 3600 },
      ).getCredential().then(say)`,
    );
    expect(given).toEqual(server.issued[0]);
    const assumeRole = { arn: roleArn, durationSeconds: 3_600 };
    const source = sourceFor(settingsWith({ environment: lasting, assumeRole, sts: sts() }));
    expect(await source.get()).toEqual(server.issued[1]);
    await source.close();
    const [theirs, ours] = server.requests;
    expect(theirs?.verification).toEqual({ ok: true, secretId: 'lasting-id' });
    expect(ours).toMatchObject({
      target: theirs?.target,
      params: theirs?.params,
      verification: theirs?.verification,
    });
    for (const name of ['x-tc-version', 'x-tc-region', 'x-tc-action', 'x-tc-token']) {
      expect(ours?.headers[name]).toBe(theirs?.headers[name]);
    }
  });

  it('send the same request for the role of a pod, except for the session name', async () => {
    const given = await official(
      `const provider = new sdk.OIDCRoleArnCredential({ profile });
      provider.getCredential().then(say)`,
      {
        TKE_REGION: 'ap-shanghai',
        TKE_PROVIDER_ID: 'a-provider',
        TKE_WEB_IDENTITY_TOKEN_FILE: tokenFile,
        TKE_ROLE_ARN: roleArn,
      },
    );
    expect(given).toEqual(server.issued[0]);
    const tke = { region: 'ap-shanghai', providerId: 'a-provider', tokenFile, roleArn };
    const source = sourceFor(settingsWith({ tke, sts: sts() }));
    expect(await source.get()).toEqual(server.issued[1]);
    await source.close();
    const [theirs, ours] = server.requests;
    expect(ours?.params).toEqual({ ...theirs?.params, RoleSessionName: 'a-session' });
    for (const name of ['x-tc-version', 'x-tc-region', 'x-tc-action', 'x-tc-token', 'authorization']) {
      expect(ours?.headers[name]).toBe(theirs?.headers[name]);
    }
  });

  it('differ after a failed refresh: the official one fails forever, ours recovers', async () => {
    server.next(bad.refuses('InternalError'));
    const theirs = await official(
      `const provider = new sdk.STSCredential(
        { credential: ${JSON.stringify(lasting)}, region: 'ap-shanghai', profile },
        { RoleArn: '${roleArn}', RoleSessionName: 'a-session' },
      );
      const attempt = () => provider.getCredential().then(() => 'given', () => 'failed');
      attempt().then(async (first) => say([first, await attempt()]))`,
    );
    expect(theirs).toEqual(['failed', 'failed']);
    expect(server.requests).toHaveLength(1);
    server.next(bad.refuses('InternalError'));
    const assumeRole = { arn: roleArn, durationSeconds: 3_600 };
    const source = sourceFor(settingsWith({ environment: lasting, assumeRole, sts: sts() }));
    await expect(source.get()).rejects.toThrow('InternalError');
    expect(await source.get()).toEqual(server.issued[0]);
    await source.close();
  });
});

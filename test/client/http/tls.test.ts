import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TlsOptions } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EnableKey } from '../../../src/contract/index.js';
import { readCaFile, type KmsClientOptions } from '../../../src/client/index.js';
import {
  createAuthority,
  selfSignedCertificate,
  type ServerCertificate,
} from '../../support/fixtures/certificates.js';
import { startRelay } from '../../support/servers/network/relay.js';
import { startScriptedKms, type ScriptedKms } from '../../support/servers/scripted-kms.js';
import { createStops } from '../../support/servers/stops.js';
import { clientOf, failuresOf, unavailable } from '../../support/client/client-of.js';

const authority = createAuthority();
const stops = createStops();
let kms: ScriptedKms;
let folder: string;
beforeEach(async () => {
  kms = stops.add(await startScriptedKms());
  folder = mkdtempSync(join(tmpdir(), 'kms-tls-'));
});
afterEach(async () => {
  await stops.all();
  rmSync(folder, { recursive: true });
});

const fileOf = (text: string) => {
  const file = join(folder, 'authorities.pem');
  writeFileSync(file, text);
  return file;
};

/** A client of a KMS that is reached as `host` over TLS with these options. */
const clientOver = async (tls: TlsOptions, options: Partial<KmsClientOptions> = {}, host = 'localhost') => {
  const { port } = stops.add(await startRelay(kms.url, tls));
  // One attempt each.
  return stops.add(
    clientOf({ url: `https://${host}:${port}`, credentials: kms.credentials }, { maxRetries: 0, ...options }),
  );
};

const trusted = () => ({ ca: readCaFile(fileOf(authority.pem)) });

describe('TLS', () => {
  it('accepts a certificate of an authority of KMS_CA_FILE, for a name and for an address', async () => {
    kms.answers('EnableKey').with();
    const certificate = authority.for('localhost', '127.0.0.1');
    for (const host of ['localhost', '127.0.0.1']) {
      const client = await clientOver(certificate, trusted(), host);
      expect(await client.call(EnableKey, { KeyId: 'a-key' })).toMatchObject({ ok: true });
    }
    expect(kms.calls).toHaveLength(2);
  });

  it('accepts each authority of a file with several certificates and other text', async () => {
    kms.answers('EnableKey').with();
    const file = fileOf(`Ours:\n${createAuthority('Another').pem}\n# and\n${authority.pem}`);
    const client = await clientOver(authority.for('localhost'), { ca: readCaFile(file) });
    expect((await client.call(EnableKey, { KeyId: 'a-key' })).ok).toBe(true);
  });

  it.each<[string, () => ServerCertificate, () => Partial<KmsClientOptions>]>([
    ['is of an unknown authority', () => authority.for('localhost'), () => ({})],
    ['is self-signed', selfSignedCertificate, trusted],
    ['has expired', () => authority.expired('localhost'), trusted],
    ['is not valid yet', () => authority.notYet('localhost'), trusted],
    ['is for another host', () => authority.for('kms.example.com'), trusted],
    ['is of another authority of the same name', () => createAuthority().for('localhost'), trusted],
  ])('refuses a certificate that %s, and sends nothing', async (_what, certificate, options) => {
    const client = await clientOver(certificate(), options());
    const { write, read } = await failuresOf(client);
    const message: unknown = expect.stringMatching(/^The certificate of KMS is not accepted \([A-Z_]+\)\.$/);
    expect(write).toEqual(unavailable('unreachable', message, false));
    expect(read).toEqual(write);
    expect(kms.calls).toEqual([]);
  });

  it('refuses a certificate that does not name the called address', async () => {
    const client = await clientOver(authority.for('localhost'), trusted(), '127.0.0.1');
    expect((await failuresOf(client)).write).toMatchObject({
      message: 'The certificate of KMS is not accepted (ERR_TLS_CERT_ALTNAME_INVALID).',
      mayHaveHappened: false,
    });
  });

  it('requires at least version 1.2', async () => {
    kms.answers('EnableKey').with();
    const old = { ciphers: 'DEFAULT@SECLEVEL=0', minVersion: 'TLSv1', maxVersion: 'TLSv1.1' } as const;
    const client = await clientOver({ ...authority.for('localhost'), ...old }, trusted());
    expect((await failuresOf(client)).write).toMatchObject({ reason: 'unreachable', mayHaveHappened: false });
    const newer = await clientOver({ ...authority.for('localhost'), maxVersion: 'TLSv1.2' }, trusted());
    expect((await newer.call(EnableKey, { KeyId: 'a-key' })).ok).toBe(true);
    expect(kms.calls).toHaveLength(1);
  });

  it('reuses its connections', async () => {
    kms.answers('EnableKey').with();
    const relay = stops.add(await startRelay(kms.url, authority.for('127.0.0.1')));
    const client = stops.add(clientOf({ url: relay.url, credentials: kms.credentials }, trusted()));
    for (let each = 0; each < 5; each += 1) await client.call(EnableKey, { KeyId: 'a-key' });
    expect(kms.calls).toHaveLength(5);
    expect(relay.connections()).toBe(1);
  });
});

describe('KMS_CA_FILE', () => {
  it('must exist and contain valid certificates', () => {
    const broken = authority.pem.replace(/MI/, 'AA');
    expect(() => readCaFile(join(folder, 'nowhere.pem'))).toThrow('KMS_CA_FILE: the file cannot be read');
    for (const text of ['', 'canary', selfSignedCertificate().key, broken, `${authority.pem}${broken}`]) {
      expect(() => readCaFile(fileOf(text))).toThrow(
        'KMS_CA_FILE: must contain certificates in PEM format, all of them valid',
      );
    }
  });
});

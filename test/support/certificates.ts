/** Certificates made anew each time, so that no key is committed: an authority, and what it issues for servers. */
import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { isIP } from 'node:net';

/** One value in DER: its tag, its length, its contents. */
const der = (tag: number, ...contents: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(contents);
  const length = content.length;
  const long = length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...(length < 128 ? [length] : long)]), content]);
};
const sequence = (...contents: readonly Uint8Array[]) => der(0x30, ...contents);
const hex = (text: string) => Buffer.from(text, 'hex');
const time = (ms: number) =>
  der(0x17, Buffer.from(`${new Date(ms).toISOString().replaceAll(/[-:T]/g, '').slice(2, 14)}Z`));

const ecdsaWithSha256 = sequence(hex('06082a8648ce3d040302'));
const nameOf = (commonName: string) =>
  sequence(der(0x31, sequence(hex('0603550403'), der(0x0c, Buffer.from(commonName)))));

/** That it is an authority, or for which hosts it is. */
const extension = (id: string, value: Uint8Array) => sequence(hex(id), der(0x04, value));
const basicConstraints = extension('0603551d13', sequence(hex('0101ff')));
const addressOf = (ip: string) => der(0x87, Buffer.from(ip.split('.').map(Number)));
const alternativeNames = (hosts: readonly string[]) =>
  extension(
    '0603551d11',
    sequence(...hosts.map((host) => (isIP(host) ? addressOf(host) : der(0x82, Buffer.from(host))))),
  );

interface Contents {
  readonly issuer: string;
  readonly subject: string;
  readonly from: number;
  readonly until: number;
  readonly publicKey: KeyObject;
  readonly extensions: readonly Uint8Array[];
}

let serial = 0;

const certificate = (
  { issuer, subject, from, until, publicKey, extensions }: Contents,
  issuerKey: KeyObject,
): string => {
  serial += 1;
  const toSign = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1, serial >> 8, serial & 255])),
    ecdsaWithSha256,
    nameOf(issuer),
    sequence(time(from), time(until)),
    nameOf(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensions)),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', toSign, issuerKey));
  const text = sequence(toSign, ecdsaWithSha256, signature).toString('base64');
  return `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----\n`;
};

const aPair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pem = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'pem' }).toString();
const aDay = 86_400_000;

/** What a server shows, and proves with. */
export interface ServerCertificate {
  readonly key: string;
  readonly cert: string;
}

export const anAuthority = (name = 'Test authority') => {
  const { privateKey, publicKey } = aPair();
  const span = { from: Date.now() - 2 * aDay, until: Date.now() + 2 * aDay };
  const own = { issuer: name, subject: name, ...span, publicKey, extensions: [basicConstraints] };

  const issue = (hosts: readonly string[], [from, until]: readonly [number, number]): ServerCertificate => {
    const server = aPair();
    const contents = {
      issuer: name,
      subject: 'A server',
      from: Date.now() + from * aDay,
      until: Date.now() + until * aDay,
      publicKey: server.publicKey,
      extensions: [alternativeNames(hosts)],
    };
    return { key: pem(server.privateKey), cert: certificate(contents, privateKey) };
  };

  return {
    /** Its own certificate (PEM): whoever trusts it trusts what it issues. */
    pem: certificate(own, privateKey),
    for: (...hosts: readonly string[]) => issue(hosts, [-1, 1]),
    expired: (...hosts: readonly string[]) => issue(hosts, [-2, -1]),
    notYet: (...hosts: readonly string[]) => issue(hosts, [1, 2]),
  };
};

/** For `localhost`, and vouched for by nobody but itself. */
export const selfSigned = (): ServerCertificate => {
  const { privateKey, publicKey } = aPair();
  const name = 'localhost';
  const span = { from: Date.now() - aDay, until: Date.now() + aDay };
  const contents = {
    issuer: name,
    subject: name,
    ...span,
    publicKey,
    extensions: [alternativeNames([name])],
  };
  return { key: pem(privateKey), cert: certificate(contents, privateKey) };
};

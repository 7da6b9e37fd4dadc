import { fileURLToPath } from 'node:url';
import type { Browser, Page, Response } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EncryptDocument } from '../generated/graphql.js';
import { installMs, startChromium, whyNoChromium } from '../support/servers/browser/chromium.js';
import { gatewayFor } from '../support/servers/gateway.js';
import { startTestKms, type RunningKms } from '../support/servers/local-kms.js';
import { newKey } from '../support/servers/new-key.js';
import { aStaticSite } from '../support/servers/browser/static-site.js';

const folder = fileURLToPath(new URL('../../examples/sealed-answers', import.meta.url));
const base64 = (text: string) => Buffer.from(text).toString('base64');

/** Returns what a script of the page can read from a seal, and from a data key that the seal decrypted. */
const triesToRead = `(async () => {
  const { createSeal, toBase64, fromBase64 } = await import('/seal.js');
  const seal = await createSeal();
  const pem = seal.variables.encryptionPublicKey.replace(/-----.*-----|\\n/g, '');
  const rsa = { name: 'RSA-OAEP', hash: 'SHA-256' };
  const publicKey = await crypto.subtle.importKey('spki', fromBase64(pem), rsa, false, ['encrypt']);
  const sealed = await crypto.subtle.encrypt(rsa, publicKey, new Uint8Array(32));
  const dataKey = await seal.openDataKey(toBase64(sealed));
  return {
    shown: Object.keys(seal).sort(),
    exported: await crypto.subtle.exportKey('raw', dataKey).then(toBase64, String),
  };
})()`;

const inABrowser = () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof aStaticSite>>;
  let kms: RunningKms;
  let gateway: Awaited<ReturnType<typeof gatewayFor>>;
  let keyId: string;
  let page: Page;
  /** The responses of the gateway to the page. */
  const answered: Response[] = [];
  const problems: string[] = [];

  beforeAll(async () => {
    browser = await startChromium();
    site = await aStaticSite(folder);
    kms = await startTestKms();
    gateway = await gatewayFor(kms, { corsOrigins: [site.origin] });
    keyId = await newKey(gateway, 'sealed');
  }, installMs);
  afterAll(async () => {
    await browser.close();
    await site.close();
    await gateway.close();
    await kms.close();
  });

  beforeEach(async () => {
    answered.splice(0);
    problems.splice(0);
    page = await browser.newPage();
    page.setDefaultTimeout(0);
    page.setDefaultNavigationTimeout(0);
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => problems.push(message.text()));
    page.on('response', (response) => {
      const isCall = response.url().startsWith(gateway.url) && response.request().method() === 'POST';
      if (isCall) answered.push(response);
    });
    await page.goto(site.origin);
    await page.fill('#gateway', gateway.url);
  });
  afterEach(async () => {
    await page.close();
    expect(problems).toEqual([]);
  });

  const encrypted = async (text: string) => {
    const { encrypt } = await gateway.gql(EncryptDocument, { keyId, plaintext: base64(text) });
    if (encrypt?.__typename !== 'EncryptPayload') throw new Error('Not encrypted');
    return encrypt.ciphertextBlob;
  };

  /** Fills in a form, submits it, and returns the text that the page shows. */
  const shown = async (form: string, output: string, fields: Readonly<Record<string, string>>) => {
    for (const [id, text] of Object.entries(fields)) await page.fill(`#${id}`, text);
    await page.click(`#${form} button`);
    const answer = page.locator(`#${output}:not(:empty)`);
    await answer.waitFor();
    return answer.innerText();
  };

  /** Expects that no request or response contained the text, plain or in Base64, or the private key. */
  const expectUnseen = async (text: string) => {
    const answers = await Promise.all(answered.map((response) => response.text()));
    const asked = answered.map((response) => response.request().postData());
    const seen = [...asked, ...answers].join('\n');
    expect(seen).toContain('BEGIN PUBLIC KEY');
    expect(seen).toContain('"plaintext":');
    expect(seen).not.toContain('PRIVATE');
    expect(seen).not.toContain(text);
    expect(seen).not.toContain(base64(text).slice(0, -4));
  };

  it('opens a small secret that never crosses the network in plain text', async () => {
    const secret = 'the password of the database';
    expect(await shown('open', 'opened', { blob: await encrypted(secret) })).toBe(secret);
    await expectUnseen(secret);
  });

  it('seals a long note, and opens it again', async () => {
    const note = 'A note that is longer than any seal can hold, 世界. '.repeat(200).trim();
    const sealed = await shown('seal-note', 'sealed-note', { 'key-id': keyId, note });
    expect(Object.keys(JSON.parse(sealed) as object)).toEqual(['ciphertextBlob', 'iv', 'ciphertext']);
    expect(await shown('open-note', 'opened-note', { sealed })).toBe(note);
    await expectUnseen(note.slice(0, 40));
  });

  it('hides the private key and the data keys from scripts', async () => {
    expect(await page.evaluate(triesToRead)).toEqual({
      shown: ['openDataKey', 'open', 'variables'].sort(),
      exported: expect.stringContaining('InvalidAccessError'),
    });
  });

  it('shows the KMS errors for an invalid ciphertext and for a plaintext that is too long', async () => {
    expect(await shown('open', 'opened', { blob: 'nonsense' })).toMatch(
      /^InvalidParameterValue.InvalidCiphertext: /,
    );
    expect(await shown('open', 'opened', { blob: await encrypted('x'.repeat(190)) })).toBe('x'.repeat(190));
    expect(await shown('open', 'opened', { blob: await encrypted('x'.repeat(191)) })).toMatch(
      /^FailedOperation.EncryptionError: /,
    );
  });
};

const why = whyNoChromium();
if (why === undefined) {
  describe('sealed answers, in a browser', inABrowser);
} else {
  const notice = `Sealed answers were not tested in a browser: ${why}`;
  process.stderr.write(`${notice}\n`);
  it(notice, async () => {
    await expect(startChromium()).rejects.toThrow(why);
  });
}

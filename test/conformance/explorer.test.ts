import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { tabs } from '../../src/gateway/explorer/tabs.js';
import { ArchiveKeyDocument, CreateKeyDocument } from '../generated/graphql.js';
import { installMs, startChromium, whyNoChromium } from '../support/servers/browser/chromium.js';
import { anExplorerPage, type ExplorerPage } from '../support/servers/browser/explorer-page.js';
import { aGateway } from '../support/servers/gateway.js';

const inABrowser = () => {
  let gateway: Awaited<ReturnType<typeof aGateway>>;
  let browser: Browser;
  let explorer: ExplorerPage;

  // Start the browser first: if that fails, there is nothing else to close.
  beforeAll(async () => {
    browser = await startChromium();
    gateway = await aGateway();
  }, installMs);
  afterAll(async () => {
    await browser.close();
    await gateway.close();
  });

  const open = async (path: string) => {
    explorer = await anExplorerPage(browser, `${gateway.url}${path}`);
    return explorer;
  };

  afterEach(async () => {
    await explorer.close();
    // In every test, the page sends requests only to its own origin, and reports no error.
    expect(explorer.requests.filter((url) => new URL(url).origin !== gateway.url)).toEqual([]);
    expect(explorer.requests).toContain(`${gateway.url}/graphql`);
    expect(explorer.problems).toEqual([]);
  });

  const anArchivedKey = async (alias: string) => {
    const { createKey } = await gateway.gql(CreateKeyDocument, { alias });
    if (createKey?.__typename !== 'CreateKeyPayload') throw new Error('The key was not created.');
    await gateway.gql(ArchiveKeyDocument, { keyId: createKey.keyId });
    return createKey.keyId;
  };

  it.each(['/', '/playground'])('shows its tabs on the first visit to %s', async (path) => {
    const { shows } = await open(path);
    for (const { name } of tabs) await shows(name);
    await shows('"my-first-key"');
  });

  it('cancels the archiving of a key, and shows the error of the second attempt', async () => {
    const { page, openTab, setVariables, play, shows, picture } = await open('/');
    await openTab('3 Unarchive');
    await shows('"PASTE-A-KEY-ID-HERE"');
    await setVariables({ keyId: await anArchivedKey('my-first-key') });
    await play();
    await shows('"CancelKeyArchivePayload"');
    await shows('"ENABLED"');
    const path = process.env['EXPLORER_SCREENSHOT'];
    if (path) await picture(path);
    await play();
    await shows('"KmsCmkStateNotSupportError"');
    expect(await page.getByText('"CancelKeyArchivePayload"', { exact: true }).count()).toBe(0);
  });

  it('recognises the variables of a tab that was never edited', async () => {
    const { page, openTab, shows } = await open('/');
    await openTab('4 Read');
    await shows('"my-"');
    // Playground shows this badge on a tab once it has parsed the query.
    await shows('Q');
    await page.locator('.CodeMirror-lint-mark-error').waitFor({ state: 'detached' });
  });

  it('keeps edited tabs after a reload', async () => {
    const { page, openTab, setVariables, shows, stores } = await open('/');
    await openTab('2 Archive');
    await shows('"PASTE-A-KEY-ID-HERE"');
    await setVariables({ keyId: 'of-my-own' });
    await stores('of-my-own');
    await page.reload();
    await shows('"of-my-own"');
  });

  it('shows the documentation of every query and mutation', async () => {
    const { page, shows } = await open('/');
    await page.getByText('Docs', { exact: true }).click();
    for (const field of [
      'kmsKey',
      'kmsKeys',
      'kmsKeysById',
      'archiveKey',
      'cancelKeyArchive',
      'disableKey',
    ]) {
      await shows(field);
    }
    await page.getByText('cancelKeyArchive', { exact: true }).click();
    await page.getByText('Cancels the archive of a key').waitFor();
  });

  it('suggests fields, and closes the suggestions again', async () => {
    const { page, typeQuery, suggestions, suggestionBox } = await open('/');
    await page.getByText('Docs', { exact: true }).click();
    await page.getByText('kmsKeysById', { exact: true }).waitFor();
    await page.getByText('Docs', { exact: true }).click();
    await typeQuery('{ kmsKeysB');
    await suggestions.getByText('kmsKeysById').waitFor();
    expect(await suggestionBox.count()).toBe(1);
    await page.keyboard.press('Escape');
    await suggestions.waitFor({ state: 'detached' });
    await suggestionBox.waitFor({ state: 'detached' });
  });
};

const why = whyNoChromium();
if (why === undefined) {
  describe('the explorer, in a browser', inABrowser);
} else {
  const notice = `The explorer was not tested in a browser: ${why}`;
  process.stderr.write(`${notice}\n`);
  it(notice, async () => {
    await expect(startChromium()).rejects.toThrow(why);
  });
}

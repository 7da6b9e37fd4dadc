import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { tabs } from '../../src/gateway/explorer/tabs.js';
import { ArchiveKeyDocument, CreateKeyDocument } from '../generated/graphql.js';
import { installMs, startChromium, whyNoChromium } from '../support/servers/chromium.js';
import { anExplorerPage, type ExplorerPage } from '../support/servers/explorer-page.js';
import { aGateway } from '../support/servers/gateway.js';

// Playground takes seconds to start where the machine is busy.
jest.setTimeout(60_000);

const inABrowser = () => {
  let gateway: Awaited<ReturnType<typeof aGateway>>;
  let browser: Browser;
  let explorer: ExplorerPage;

  // The browser first: where it does not start, nothing is left open.
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
    // Whatever was done: the page asked this origin alone, and nothing went wrong in it.
    expect(explorer.requests.filter((url) => new URL(url).origin !== gateway.url)).toEqual([]);
    expect(explorer.requests).toContain(`${gateway.url}/graphql`);
    expect(explorer.complaints).toEqual([]);
  });

  const anArchivedKey = async (alias: string) => {
    const { createKey } = await gateway.gql(CreateKeyDocument, { alias });
    if (createKey?.__typename !== 'CreateKeyPayload') throw new Error('The key was not created.');
    await gateway.gql(ArchiveKeyDocument, { keyId: createKey.keyId });
    return createKey.keyId;
  };

  it.each(['/', '/playground'])('has its tabs on the first visit of %s', async (path) => {
    const { shows } = await open(path);
    for (const { name } of tabs) await shows(name);
    await shows('"my-first-key"');
  });

  it('takes an archived key back into use; asked again, shows the failure', async () => {
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

  it('knows the variables of a tab that was not edited yet', async () => {
    const { page, openTab, shows } = await open('/');
    await openTab('4 Read');
    await shows('"my-"');
    // Playground's badge for a query, beside the name of a tab whose operation it has read.
    await shows('Q');
    await page.locator('.CodeMirror-lint-mark-error').waitFor({ state: 'detached' });
  });

  it('keeps what a visitor made of the tabs', async () => {
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
    await page.getByText('Takes an archived key back into use').waitFor();
  });

  it('suggests fields, and takes its suggestions away again', async () => {
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
  const notice = `The explorer was not tried in a browser: ${why}`;
  process.stderr.write(`${notice}\n`);
  it(notice, async () => {
    await expect(startChromium()).rejects.toThrow(why);
  });
}

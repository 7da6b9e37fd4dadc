/** The explorer in a browser with a fresh profile; records every request and every error of the page. */
import type { Browser } from 'playwright-core';

export const anExplorerPage = async (browser: Browser, url: string) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  context.setDefaultTimeout(0);
  context.setDefaultNavigationTimeout(0);
  const page = await context.newPage();
  /** The requested URLs, without data URLs. */
  const requests: string[] = [];
  /** Errors of scripts and of the console, which also shows violations of the content security policy. */
  const problems: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) requests.push(request.url());
  });
  page.on('websocket', (socket) => requests.push(socket.url()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  await page.goto(url);

  const editor = (place: number) => page.locator('.CodeMirror').nth(place);
  const replace = async (place: number, text: string) => {
    await editor(place).click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText(text);
  };
  const shows = (text: string) => page.getByText(text, { exact: true }).first().waitFor();
  await editor(0).waitFor();

  return {
    page,
    requests,
    problems,
    shows,
    openTab: (name: string) => page.getByText(name, { exact: true }).click(),
    setVariables: (variables: object) => replace(1, JSON.stringify(variables, null, 2)),
    play: () => page.getByTitle(/^Execute Query/).click(),
    suggestions: page.locator('.CodeMirror-hints'),
    suggestionBox: page.locator('.CodeMirror-hints-wrapper'),
    /** Types a query letter by letter: only typing opens the suggestions. */
    typeQuery: async (text: string) => {
      await replace(0, ' ');
      await page.keyboard.type(text);
    },
    /** Resolves when the local storage of the page contains the text. */
    stores: async (text: string) => {
      while (!JSON.stringify(await context.storageState()).includes(text)) await page.waitForTimeout(100);
    },
    /** Takes a screenshot when animations have ended. */
    picture: async (path: string) => {
      await page.mouse.move(960, 600);
      await page.waitForTimeout(1_000);
      await page.screenshot({ path });
    },
    close: () => context.close(),
  };
};

export type ExplorerPage = Awaited<ReturnType<typeof anExplorerPage>>;

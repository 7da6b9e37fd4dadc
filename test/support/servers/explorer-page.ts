/** The explorer as a visitor has it open: with a fresh profile, and everything that the page asks for written down. */
import type { Browser } from 'playwright-core';

export const anExplorerPage = async (browser: Browser, url: string) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  /** The addresses asked for, those that hold their own data aside. */
  const requests: string[] = [];
  /** Errors of scripts, of the console, and of the content security policy (which the console tells). */
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) requests.push(request.url());
  });
  page.on('websocket', (socket) => requests.push(socket.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
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
    complaints,
    shows,
    openTab: (name: string) => page.getByText(name, { exact: true }).click(),
    setVariables: (variables: object) => replace(1, JSON.stringify(variables, null, 2)),
    play: () => page.getByTitle(/^Execute Query/).click(),
    suggestions: page.locator('.CodeMirror-hints'),
    suggestionBox: page.locator('.CodeMirror-hints-wrapper'),
    /** Types a query letter by letter, as suggestions need it. */
    typeQuery: async (text: string) => {
      await replace(0, ' ');
      await page.keyboard.type(text);
    },
    /** Comes back when the browser has stored a text of the page's. */
    stores: async (text: string) => {
      while (!JSON.stringify(await context.storageState()).includes(text)) await page.waitForTimeout(100);
    },
    /** A picture of the page at rest. */
    picture: async (path: string) => {
      await page.mouse.move(960, 600);
      await page.waitForTimeout(1_000);
      await page.screenshot({ path });
    },
    close: () => context.close(),
  };
};

export type ExplorerPage = Awaited<ReturnType<typeof anExplorerPage>>;

/** Finds a Chromium for browser tests; installs Debian's package when CI runs as root. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const paths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const aptGet = '/usr/bin/apt-get';

/** The time limit of a start that may have to install Chromium first, in milliseconds. */
export const installMs = 900_000;

const findChromium = (): string | undefined => {
  const configured = process.env['CHROMIUM_PATH'];
  // A wrong CHROMIUM_PATH must fail at the start, so it is not checked here.
  return configured ? configured : paths.find((path) => existsSync(path));
};

const mayInstall = (): boolean => {
  const ci = process.env['CI'] ?? '';
  return ci !== '' && ci !== 'false' && process.getuid?.() === 0 && existsSync(aptGet);
};

/** Returns why no browser can be started here, or undefined if one can. */
export const whyNoChromium = (): string | undefined =>
  findChromium() === undefined && !mayInstall()
    ? 'no Chromium was found (set CHROMIUM_PATH, or install one)'
    : undefined;

/** Takes a lock, because test files run in parallel: the second one finds what the first one has installed. */
const install = async (): Promise<void> => {
  const script = `command -v chromium || { ${aptGet} update && ${aptGet} install -y --no-install-recommends chromium; }`;
  await promisify(execFile)('flock', [join(tmpdir(), 'chromium-install.lock'), 'sh', '-c', script], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: installMs - 30_000,
    maxBuffer: 64 * 1_024 * 1_024,
  });
};

/** Starts a headless browser with a fresh profile and these arguments; it sends no requests of its own. */
export const startChromium = async (args: readonly string[] = []): Promise<Browser> => {
  const why = whyNoChromium();
  if (why !== undefined) throw new Error(why);
  if (findChromium() === undefined) await install();
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error('Chromium was installed, but it is at none of its usual paths.');
  return chromium.launch({
    executablePath,
    headless: true,
    // The time limit of the test applies.
    timeout: 0,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...args,
    ],
  });
};

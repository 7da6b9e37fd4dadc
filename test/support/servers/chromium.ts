/** Finds a Chromium for the tests of pages; where a CI runs as root, installs Debian's. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const aptGet = '/usr/bin/apt-get';

/** How long a start may take that has to install first, in milliseconds. */
export const installMs = 600_000;

const findChromium = (): string | undefined => {
  const told = process.env['CHROMIUM_PATH'];
  // One that is told is not looked for elsewhere: a wrong path fails when it is started.
  return told ? told : places.find((place) => existsSync(place));
};

const mayInstall = (): boolean => {
  const ci = process.env['CI'] ?? '';
  return ci !== '' && ci !== 'false' && process.getuid?.() === 0 && existsSync(aptGet);
};

/** Why no browser can be had here; undefined where one can. */
export const whyNoChromium = (): string | undefined =>
  findChromium() === undefined && !mayInstall()
    ? 'no Chromium was found (set CHROMIUM_PATH, or install one)'
    : undefined;

/** Under a lock, since test files run side by side: the second finds what the first has installed. */
const install = async (): Promise<void> => {
  const script = `command -v chromium || { ${aptGet} update && ${aptGet} install -y --no-install-recommends chromium; }`;
  await promisify(execFile)('flock', [join(tmpdir(), 'chromium-install.lock'), 'sh', '-c', script], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: installMs - 30_000,
    maxBuffer: 64 * 1_024 * 1_024,
  });
};

/** A headless browser with a profile of its own, which calls nobody by itself. */
export const startChromium = async (): Promise<Browser> => {
  const why = whyNoChromium();
  if (why !== undefined) throw new Error(why);
  if (findChromium() === undefined) await install();
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('Chromium was installed, and is in none of its places.');
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
};

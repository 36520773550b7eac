// A browser to drive: Chromium, Chrome or Edge as installed, else one that is fetched.
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { chromium } from 'playwright-core';
import { isProgram, onPath } from './programs.mjs';
import { beforeSignalEnds } from './temporary.mjs';

const names = [
  ...['chromium', 'chromium-browser'],
  ...['google-chrome', 'google-chrome-stable', 'chrome'],
  ...['microsoft-edge', 'microsoft-edge-stable', 'msedge'],
];
const places = [
  ...['/usr/bin/chromium', '/snap/bin/chromium', '/opt/google/chrome/chrome'],
  '/opt/microsoft/msedge/msedge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The installed browser: the one that the variable CHROMIUM names, else the first on the PATH, in the usual
 * places, or among Playwright's own.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined}
 */
export function findBrowser(env = process.env) {
  if (env['CHROMIUM']) return env['CHROMIUM'];
  const onThePath = names.map((name) => onPath(name, env)).find(Boolean);
  return onThePath ?? [...places, chromium.executablePath()].find(isProgram);
}

/**
 * The installed browser, or one that is installed now.
 * @param {(line: string) => void} [say]
 * @throws {Error} where there is none and none can be had
 */
export async function ensureBrowser(say = console.error) {
  const found = findBrowser();
  if (found) return found;
  const debian = fs.existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (debian) {
    say('No Chromium, Chrome or Edge is installed here: installing Debian’s Chromium with apt-get');
    const apt = { DEBIAN_FRONTEND: 'noninteractive' };
    const packages = ['chromium', 'fonts-dejavu-core'];
    const done =
      (await run('apt-get', ['-qq', 'update'], apt)) &&
      (await run('apt-get', ['-qq', 'install', '--no-install-recommends', '-y', ...packages], apt));
    const installed = findBrowser();
    if (done && installed) return installed;
  }
  say('No Chromium, Chrome or Edge is installed here: fetching Playwright’s own Chromium');
  const cli = path.join(
    path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
    'cli.js',
  );
  const done = await run(process.execPath, [cli, 'install', '--no-shell', 'chromium'], {});
  const fetched = findBrowser();
  if (done && fetched) return fetched;
  throw new Error(
    'There is no browser to test with, and none could be installed. Install Chromium, Chrome or Edge, or name one in the variable CHROMIUM.',
  );
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} env
 */
async function run(command, args, env) {
  const child = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
}

/** Starts it without a window; it reaches nothing but 127.0.0.1. */
export async function launchBrowser() {
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    headless: true,
    // We end it with everything else.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update'],
      ...['--disable-sync', '--disable-default-apps'],
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
  beforeSignalEnds(() => browser.close());
  return browser;
}

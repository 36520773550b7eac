// What a process of ours leaves on the machine while it runs: one folder, and process groups. Both go when
// the process ends, however it ends.
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

/** @type {string | undefined} */
let folder;
/** @type {Set<number>} */
const groups = new Set();
/** @type {(() => Promise<void>)[]} */
const before = [];
/** @type {import('node:stream').Writable | undefined} */
let guard;
let stopping = false;

/**
 * A new folder inside the one that belongs to this process. It is removed when the process ends: normally,
 * by a signal, by an uncaught error, and by a guard process where it is killed.
 * @param {string} name
 */
export function temporaryFolder(name) {
  const parent = own();
  return fs.mkdtempSync(path.join(parent, `${name}-`));
}

/**
 * Ends a process group, started `detached`, together with this process.
 * @param {number} group its id: the process id of its leader
 * @returns {() => void} to call when the group has ended by itself
 */
export function endGroupWithUs(group) {
  own();
  groups.add(group);
  guard?.write(`+${group}\n`);
  return () => {
    groups.delete(group);
    guard?.write(`-${group}\n`);
  };
}

/**
 * Asks for an orderly end where a signal ends the process: called first, and waited for.
 * @param {() => Promise<void>} action
 */
export function beforeSignalEnds(action) {
  own();
  before.push(action);
}

function own() {
  if (folder) return folder;
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'communique-'));
  // The browser and its driver put their own temporary files there too.
  process.env['TMPDIR'] = folder;
  guard = startGuard(folder);
  process.once('exit', cleanUp);
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
    process.on(signal, () => {
      if (stopping) process.exit(code);
      stopping = true;
      void Promise.allSettled(before.map((action) => action())).then(() => process.exit(code));
    });
  }
  return folder;
}

function cleanUp() {
  for (const group of groups) {
    try {
      process.kill(-group, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  }
  if (folder) fs.rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

/**
 * A shell that waits until the pipe from this process closes, which the system does even when we are killed.
 * @param {string} ours
 */
function startGuard(ours) {
  if (process.platform === 'win32') return undefined;
  const script = `
    trap '' INT TERM HUP
    groups=' '
    while read -r line; do
      group=\${line#?}
      case $line in
        +*) groups="$groups$group " ;;
        -*) groups="\${groups%% $group *} \${groups#* $group }" ;;
      esac
    done
    for group in $groups; do kill -KILL -- "-$group"; done
    sleep 0.1
    rm -rf -- "$1" || { sleep 1; rm -rf -- "$1"; }`;
  const child = spawn('/bin/sh', ['-c', script, 'sh', ours], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  });
  child.unref();
  const pipe = /** @type {import('node:net').Socket} */ (child.stdin);
  pipe.on('error', () => undefined);
  pipe.unref();
  return pipe;
}

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { FileError } from '../../../src/core/workspace/fileStore';
import { LocalFiles } from '../../../src/node/localFiles';
import { counted, noteFigure } from '../../support/figures';
import { TemporaryFolder } from '../../support/temporaryFolder';
import { FaultySystem, type Fault } from './faultySystem';

const name = 'a.txt.annotations.yaml';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const oldText = 'old\n'.repeat(5000);
const newText = 'newer\n'.repeat(5000);

/** What a save ends with: whether it wrote, or the code of its error. */
async function saved(files: LocalFiles, file: string, expected?: string): Promise<string> {
  try {
    const old = expected === undefined ? undefined : bytes(expected);
    return String(await files.replace(file, bytes(newText), old));
  } catch (error) {
    assert.ok(error instanceof FileError, String(error));
    return error.code;
  }
}

describe('LocalFiles', () => {
  let folder: TemporaryFolder;
  let file: string;
  beforeEach(() => {
    folder = new TemporaryFolder({ [name]: oldText });
    file = path.join(folder.path, name);
  });
  afterEach(() => {
    folder.remove();
  });

  it('replaces a file that holds what is expected, and makes one that is expected absent', async () => {
    const files = new LocalFiles();
    assert.equal(await saved(files, file, oldText), 'true');
    assert.equal(await saved(files, path.join(folder.path, 'b'), undefined), 'true');
    assert.deepEqual(folder.names(), [name, 'b']);
    assert.deepEqual([folder.read(name), folder.read('b')], [newText, newText]);
  });

  it('writes nothing over what somebody else made of the file', async () => {
    const files = new LocalFiles();
    assert.equal(await saved(files, file, 'other'), 'false');
    assert.equal(await saved(files, file, undefined), 'false', 'is there by now');
    assert.equal(await saved(files, path.join(folder.path, 'b'), oldText), 'false', 'is gone');
    assert.deepEqual(folder.names(), [name]);
    assert.equal(folder.read(name), oldText);
  });

  it('reads nothing where there is no file, and says why it cannot read', async () => {
    const files = new LocalFiles();
    assert.equal(await files.read(path.join(folder.path, 'no', 'such')), undefined);
    await assert.rejects(files.read(folder.path), { name: 'FileError', code: 'failed' });
  });

  it('says that the folder is gone', async () => {
    const gone = path.join(folder.path, 'no', name);
    assert.equal(await saved(new LocalFiles(), gone), 'missing');
  });

  it('follows a symbolic link, and leaves it a link', async function () {
    if (process.platform === 'win32') this.skip();
    folder.write('there/real.yaml', oldText);
    const link = path.join(folder.path, 'link.yaml');
    fs.symlinkSync('there/real.yaml', link);
    assert.equal(await saved(new LocalFiles(), link, oldText), 'true');
    assert.ok(fs.lstatSync(link).isSymbolicLink());
    assert.equal(folder.read('there/real.yaml'), newText);
    assert.deepEqual(fs.readdirSync(path.join(folder.path, 'there')), ['real.yaml']);
  });

  it('keeps the mode of a file, whatever the process masks', async function () {
    if (process.platform === 'win32') this.skip();
    for (const mode of [0o600, 0o664, 0o666]) {
      fs.chmodSync(file, mode);
      folder.write(name, oldText);
      assert.equal(await saved(new LocalFiles(), file, oldText), 'true');
      assert.equal(fs.statSync(file).mode & 0o777, mode);
    }
  });

  it('leaves a write-protected file or folder alone, even as root', async function () {
    if (process.platform === 'win32') this.skip();
    fs.chmodSync(file, 0o444);
    assert.equal(await saved(new LocalFiles(), file, oldText), 'denied');
    fs.chmodSync(file, 0o644);
    fs.chmodSync(folder.path, 0o555);
    assert.equal(await saved(new LocalFiles(), file, oldText), 'denied');
    fs.chmodSync(folder.path, 0o755);
    assert.deepEqual(folder.names(), [name]);
    assert.equal(folder.read(name), oldText);
  });

  it('removes what processes that died left beside the file, once it is a minute old', async () => {
    const old = new Date(Date.now() - 61_000);
    const recent = new Date(Date.now() - 30_000);
    for (const [leftover, time] of [
      [`.${name}.123-0123abcd.tmp`, old],
      [`.${name}.124-0123abcd.tmp`, recent],
      [`.b${name}.123-0123abcd.tmp`, old],
      [`.${name}.mine.tmp`, old],
    ] as const) {
      folder.write(leftover, 'x');
      fs.utimesSync(path.join(folder.path, leftover), time, time);
    }
    assert.equal(await saved(new LocalFiles(), file, oldText), 'true');
    assert.deepEqual(folder.names(), [
      `.${name}.124-0123abcd.tmp`,
      `.${name}.mine.tmp`,
      `.b${name}.123-0123abcd.tmp`,
      name,
    ]);
  });

  it('lets one of many writers through who expect the same', async () => {
    const texts = Array.from({ length: 8 }, (_, i) => `${i}\n`.repeat(1000 * (i + 1)));
    const results = await Promise.all(
      texts.map((text) => new LocalFiles().replace(file, bytes(text), bytes(oldText))),
    );
    assert.deepEqual(
      texts.filter((_, i) => results[i]),
      [folder.read(name)],
    );
    assert.deepEqual(folder.names(), [name]);
  });

  it('takes over the lock of a process that died', async () => {
    const dead = spawnSync(process.execPath, ['-p', '`${process.pid} ${os.hostname()}`']);
    folder.write(`.${name}.lock`, dead.stdout.toString().trim());
    assert.equal(await saved(new LocalFiles(), file, oldText), 'true');
    assert.deepEqual(folder.names(), [name]);
  });

  it('waits for a lock that is held, and then sees what its holder wrote', async () => {
    const holder = `${process.pid} another-machine`;
    folder.write(`.${name}.lock`, holder);
    let looks = 0;
    const faulty = new FaultySystem((_, call) => {
      if (call === `readFile .${name}.lock` && ++looks === 3) {
        folder.write(name, 'theirs');
        fs.unlinkSync(path.join(folder.path, `.${name}.lock`));
      }
      return undefined;
    });
    assert.equal(await saved(new LocalFiles(faulty.system), file, oldText), 'false');
    assert.equal(folder.read(name), 'theirs');
    assert.deepEqual(folder.names(), [name]);
  });

  it('reports a full disk where the system writes short', function () {
    if (process.platform === 'win32') this.skip();
    // The shell lets no file of the process grow beyond some blocks: what crosses that is written
    // up to there, as on a disk that fills up.
    const program = path.join(__dirname, 'saver.js');
    const limited = `ulimit -f 16; exec "$0" "$@"`;
    const args = ['-c', limited, process.execPath, program, file, '1000', '1'];
    const { stdout, stderr } = spawnSync('sh', args, { encoding: 'utf8' });
    assert.match(stdout, /^failed: .*EFBIG/, stderr);
    assert.deepEqual(folder.names(), [name]);
    assert.equal(folder.read(name), oldText);
  });
});

describe('LocalFiles, where a call of a save fails', () => {
  const faults: readonly Fault[] = ['ENOSPC', 'EIO', 'EPERM', 'short', 'cut'];
  const codes = {
    ENOSPC: 'full',
    short: 'full',
    cut: 'full',
    EIO: 'failed',
    EPERM: 'denied',
  };
  /** The target of each kind of save, and what the folder holds oldText it. */
  const saves = {
    'of a file': { target: name, held: { [name]: oldText }, expected: oldText },
    'of a new file': { target: name, held: {}, expected: undefined },
    'through a link': { target: 'link', held: { [name]: oldText }, expected: oldText },
    'beside a leftover': {
      target: name,
      held: { [name]: oldText, [`.${name}.1-0123abcd.tmp`]: 'x' },
      expected: oldText,
    },
  };
  let tried = 0;

  for (const [kind, { target, held, expected }] of Object.entries(saves)) {
    it(`keeps the old bytes and says why, ${kind}`, async function () {
      if (target === 'link' && process.platform === 'win32') this.skip();
      const save = async (faulty: FaultySystem) => {
        const folder = new TemporaryFolder(held);
        const old = new Date(Date.now() - 3_600_000);
        for (const each of folder.names()) fs.utimesSync(path.join(folder.path, each), old, old);
        if (target === 'link') fs.symlinkSync(name, path.join(folder.path, 'link'));
        const files = new LocalFiles(faulty.system);
        const outcome = await saved(files, path.join(folder.path, target), expected);
        const left = folder.names().filter((each) => each !== name && each !== 'link');
        const text = folder.names().includes(name) ? folder.read(name) : undefined;
        folder.remove();
        return { outcome, left, text };
      };
      const whole = new FaultySystem(() => undefined);
      assert.deepEqual(await save(whole), { outcome: 'true', left: [], text: newText });
      assert.ok(whole.calls.length > 15, whole.calls.join('\n'));
      for (const [at, call] of whole.calls.entries()) {
        for (const fault of faults) {
          if (fault === 'cut' && !call.startsWith('writeFile')) continue;
          tried++;
          const what = `${fault} at ${call.replace(/\d+-[0-9a-f]{8}/, '*')}`;
          const { outcome, left, text } = await save(
            new FaultySystem((number) => (number === at ? fault : undefined)),
          );
          if (outcome === 'true') assert.equal(text, newText, what);
          else {
            assert.equal(outcome, codes[fault], what);
            assert.equal(text, expected, what);
          }
          // Before the rename a fault must not pass unseen, but where nothing depends on the call.
          const harmless = /chmod|lock/.test(call) || at > whole.calls.indexOf(renameIn(whole));
          if (!harmless) assert.notEqual(outcome, 'true', what);
          const kept = left.filter((each) => !/^\..*\.1-0123abcd\.tmp$/.test(each));
          if (!call.startsWith('unlink')) assert.deepEqual(kept, [], what);
        }
      }
    });
  }

  function renameIn({ calls }: FaultySystem): string {
    return calls.find((call) => call.startsWith('rename'))!;
  }

  it('goes on by itself once the fault has passed', async () => {
    const folder = new TemporaryFolder({ [name]: oldText });
    let faulty = true;
    const { system } = new FaultySystem((_, call) =>
      faulty && call.startsWith('sync') ? 'EIO' : undefined,
    );
    const files = new LocalFiles(system);
    const file = path.join(folder.path, name);
    assert.equal(await saved(files, file, oldText), 'failed');
    faulty = false;
    assert.equal(await saved(files, file, oldText), 'true');
    assert.deepEqual(folder.names(), [name]);
    folder.remove();
    noteFigure({
      what: 'a fault at each call of a save',
      tried: counted(tried, 'faults'),
      result: 'each reported, or the file whole; 0 bytes lost',
    });
  });
});

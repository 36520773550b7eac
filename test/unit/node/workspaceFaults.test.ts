import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { PlainText } from '../../../src/core/text/plainText';
import { AnnotationWorkspace } from '../../../src/core/workspace/annotationWorkspace';
import { LocalFiles } from '../../../src/node/localFiles';
import { counted, noteFigure } from '../../support/figures';
import { LocalStore } from '../../support/localStore';
import { Random } from '../../support/random';
import { TemporaryFolder } from '../../support/temporaryFolder';
import { FaultySystem, type Fault } from './faultySystem';

const text = 'We condemn the attack. We will send help.\n';
const name = 'a.txt.annotations.yaml';
const reasons: Record<Fault, RegExp> = {
  ENOSPC: /the disk is full/,
  short: /the disk is full/,
  cut: /the disk is full/,
  EPERM: /is read-only/,
  EIO: /could not be read or written/,
};

/** A window on a folder, whose calls fail while `fault` says so. */
class Window {
  readonly folder = new TemporaryFolder({ 'a.txt': text });
  readonly uri = path.join(this.folder.path, 'a.txt');
  fault: { at: number; what: Fault } | undefined;
  /** Why the last save failed; undefined where it did not. */
  failure: string | undefined;
  #first = 0;
  readonly #faulty = new FaultySystem((number) =>
    number - this.#first === this.fault?.at ? this.fault.what : undefined,
  );
  readonly workspace = new AnnotationWorkspace({
    files: new LocalStore(new LocalFiles(this.#faulty.system)),
    now: () => new Date(0),
    random: (
      (random) => (bytes: Uint8Array) =>
        bytes.map(() => random.below(256))
    )(new Random(1)),
    coder: () => 'ana',
    ownSidecar: () => false,
  });

  async open(): Promise<void> {
    await this.workspace.showText(this.uri, new PlainText(text), false);
    this.workspace.onDidSave(({ failure }) => (this.failure = failure?.text));
    await this.#saved(() => {
      this.#annotate(0, 22);
    });
  }

  /** Tags another passage. @returns the calls that saving it made. */
  async annotateAgain(): Promise<readonly string[]> {
    await this.#saved(() => {
      this.#annotate(23, 41);
    });
    return this.#faulty.calls.slice(this.#first);
  }

  async saveAgain(): Promise<void> {
    await this.#saved(() => {
      this.workspace.saveAgain();
    });
  }

  get onDisk(): string {
    return fs.readFileSync(path.join(this.folder.path, name), 'utf8');
  }

  #annotate(start: number, end: number): void {
    const coding = { kind: 'commitment', themes: [] };
    assert.ok('done' in this.workspace.annotate(this.uri, [{ start, end }], coding));
  }

  async #saved(change: () => void): Promise<void> {
    this.#first = this.#faulty.calls.length;
    change();
    await this.workspace.settled();
  }
}

describe('a workspace, where a call of a save fails', () => {
  it('says so, leaves the bytes alone, keeps the change, and writes it when asked again', async () => {
    const whole = new Window();
    await whole.open();
    const calls = await whole.annotateAgain();
    const expected = whole.onDisk;
    whole.folder.remove();
    let tried = 0;
    for (const [at, call] of calls.entries()) {
      for (const what of ['ENOSPC', 'EIO', 'EPERM', 'short', 'cut'] as const) {
        if (what === 'cut' && !call.startsWith('writeFile')) continue;
        tried++;
        const window = new Window();
        await window.open();
        const before = window.onDisk;
        window.fault = { at, what };
        await window.annotateAgain();
        const told = `${what} at ${call}: ${window.failure ?? 'saved'}`;
        assert.equal(window.workspace.annotationsOf(window.uri).length, 2, told);
        if (window.failure !== undefined) {
          assert.match(window.failure, reasons[what], told);
          assert.match(window.failure, /your change is kept/, told);
          assert.equal(window.onDisk, before, told);
          window.fault = undefined;
          await window.saveAgain();
        }
        assert.equal(window.failure, undefined, told);
        assert.equal(window.onDisk, expected, told);
        window.folder.remove();
      }
    }
    assert.ok(tried > 60);
    noteFigure({
      what: 'a fault at each call of a save of the workspace',
      tried: counted(tried, 'faults, seen from the workspace'),
      result: 'error told, old bytes intact, change kept and written when asked again',
    });
  });
});

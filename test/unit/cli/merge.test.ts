import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Annotation } from '../../../src/core/annotation/annotation';
import { readSidecar } from '../../../src/core/sidecar/readSidecar';
import { TemporaryFolder } from '../../support/temporaryFolder';
import { annotationOf, run, sidecarOf } from './support';

const words = 'We condemn the war.\n\nWe will meet in May.\n\nWe welcome the offer.\n';
const first = annotationOf(words, 'We condemn the war.');
const second = annotationOf(words, 'We will meet in May.', { id: 'bbbbbbbb', kind: 'commitment' });
const third = annotationOf(words, 'We welcome the offer.', { id: 'cccccccc' });

describe('communique merge', () => {
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = new TemporaryFolder();
  });
  afterEach(() => {
    folder.remove();
  });

  const write = (name: string, ...annotations: readonly Annotation[]) => {
    folder.write(name, sidecarOf('a.txt', ...annotations));
  };
  const merge = (...args: string[]) =>
    run(folder.path, ['merge', 'base', 'ours', 'theirs', ...args]);

  /** The annotations of a file that must be without fault, by id. */
  function read(name: string): Map<string, Annotation> {
    const { sidecar, problems } = readSidecar(Buffer.from(folder.read(name)));
    assert.deepEqual(problems, []);
    return new Map(sidecar.annotations.map((annotation) => [annotation.id, annotation]));
  }

  it('makes OURS the merge of both, and says nothing where nothing has to be decided', async () => {
    write('base', first, second);
    write('ours', { ...first, strength: 'high' });
    write('theirs', { ...first, note: 'n' }, second, third);
    const theirs = folder.read('theirs');
    assert.deepEqual(await merge(), { code: 0, stdout: '', stderr: '' });
    const merged = { ...first, strength: 'high', note: 'n' };
    assert.deepEqual(folder.read('ours'), sidecarOf('a.txt', merged, third));
    assert.equal(folder.read('theirs'), theirs);
    assert.deepEqual(folder.names(), ['base', 'ours', 'theirs']);
  });

  it('keeps both values of a field that both changed, writes the file and exits with 1', async () => {
    write('base', first, second);
    write('ours', { ...first, strength: 'high', note: 'x' });
    write('theirs', { ...first, strength: 'low' }, { ...second, note: 'kept' });
    const { code, stdout, stderr } = await merge();
    assert.deepEqual([code, stdout], [1, '']);
    assert.match(stderr, /To be decided: aaaaaaaa \(strength\), bbbbbbbb \(removed\)\./);
    const merged = read('ours');
    const { strength, note, conflicts } = merged.get('aaaaaaaa')!;
    assert.deepEqual([strength, ...conflicts!.strength!].sort(), ['high', 'low']);
    assert.equal(note, 'x');
    assert.deepEqual(merged.get('bbbbbbbb')!.conflicts, { removed: true });
    assert.equal(merged.get('bbbbbbbb')!.note, 'kept');
  });

  it('tells of keys it does not know that both sides changed', async () => {
    const with_ = (letter: string) =>
      sidecarOf('a.txt', first).replace('...', `extra: ${letter}\n...`);
    for (const [name, letter] of [
      ['base', 'a'],
      ['ours', 'b'],
      ['theirs', 'c'],
    ] as const) {
      folder.write(name, with_(letter));
    }
    const { code, stderr } = await merge();
    assert.equal(code, 1);
    assert.match(stderr, /keys differently: extra\./);
    assert.match(folder.read('ours'), /^# extra: [bc]\nextra: [bc]$/m);
  });

  it('takes an empty or a missing BASE for a file that both sides added', async () => {
    for (const base of [undefined, '']) {
      if (base === undefined) fs.rmSync(path.join(folder.path, 'base'), { force: true });
      else folder.write('base', base);
      write('ours', first, second);
      write('theirs', first, third);
      assert.deepEqual(await merge(), { code: 0, stdout: '', stderr: '' });
      assert.deepEqual([...read('ours').keys()], ['aaaaaaaa', 'bbbbbbbb', 'cccccccc']);
    }
  });

  it('resolves conflict markers in what it is given first', async () => {
    const lines = (...annotations: readonly Annotation[]) =>
      sidecarOf('a.txt', ...annotations)
        .split('annotations:\n')[1]!
        .replace('...\n', '');
    const head = sidecarOf('a.txt', first).split('- id')[0]!;
    const marked = `${head}<<<<<<< HEAD\n${lines(first)}=======\n${lines(second)}>>>>>>> x\n...\n`;
    write('base');
    folder.write('ours', marked);
    write('theirs', third);
    assert.equal((await merge()).code, 0);
    assert.deepEqual([...read('ours').keys()], ['aaaaaaaa', 'bbbbbbbb', 'cccccccc']);
  });

  it('writes to --output instead, or to standard output', async () => {
    write('base');
    write('ours', first);
    write('theirs', second);
    const ours = folder.read('ours');
    const expected = sidecarOf('a.txt', first, second);
    assert.equal((await merge('--output', '-')).stdout, expected);
    assert.equal((await merge('-o', 'merged')).code, 0);
    assert.deepEqual([folder.read('merged'), folder.read('ours')], [expected, ours]);
  });

  const unreadable: Readonly<Record<string, (text: string) => string | Buffer>> = {
    'cut off': (text) => text.replace('sha256: ""', 'sha256: "0"').slice(0, -30),
    'of a newer format': (text) => text.replace('communique: 1', 'communique: 2'),
    'not UTF-8': (text) => Buffer.from(text.replace('war', 'wár'), 'latin1'),
    empty: () => '',
    'without YAML': (text) => text.replace('"condemnation"', '"condemnation'),
    'with markers that do not match up': (text) => `<<<<<<< HEAD\n${text}`,
  };
  for (const [name, damage] of Object.entries(unreadable)) {
    it(`leaves OURS as it is, and fails as git wants it, where a side is ${name}`, async () => {
      for (const side of ['ours', 'theirs']) {
        write('base', first);
        write('ours', first, second);
        write('theirs', first, third);
        folder.write(side, damage(folder.read(side)));
        const before = fs.readFileSync(path.join(folder.path, 'ours'));
        const { code, stdout, stderr } = await merge();
        assert.deepEqual([code, stdout], [129, '']);
        assert.match(stderr, new RegExp(`^${side}:\\d+:\\d+: error [^]*Nothing was merged`));
        assert.deepEqual(fs.readFileSync(path.join(folder.path, 'ours')), before);
        assert.deepEqual(folder.names(), ['base', 'ours', 'theirs']);
      }
    });

    it(`loses nothing where BASE is ${name}`, async () => {
      write('base', first);
      write('ours', { ...first, strength: 'high' }, second);
      write('theirs', first, third);
      folder.write('base', damage(folder.read('base')));
      const { code, stderr } = await merge();
      assert.ok(code === 0 || code === 1);
      if (name !== 'empty') assert.match(stderr, /^base:\d+:\d+: warning sidecar-/);
      const merged = read('ours');
      assert.deepEqual([...merged.keys()], ['aaaaaaaa', 'bbbbbbbb', 'cccccccc']);
      const { strength, conflicts } = merged.get('aaaaaaaa')!;
      assert.ok([strength, ...(conflicts?.strength ?? [])].includes('high'));
    });
  }

  it('fails so, too, where the result cannot be written', async () => {
    write('base');
    write('ours', first);
    write('theirs', second);
    fs.chmodSync(path.join(folder.path, 'ours'), 0o444);
    const before = folder.read('ours');
    const { code, stderr } = await merge();
    assert.equal(code, 129);
    assert.match(stderr, /ours" cannot be written: it, or its folder, is read-only/);
    assert.equal(folder.read('ours'), before);
    assert.equal((await merge('-o', 'no/such')).code, 129);
  });
});

import assert from 'node:assert/strict';
import { readCsv } from '../../support/readCsv';
import { TemporaryFolder } from '../../support/temporaryFolder';
import { annotationOf, run, sidecarOf } from './support';

const words =
  'Joint Statement 🕊\n\nWe condemn the war in the strongest terms.\nWe will meet in May.\n';
const condemned = annotationOf(words, 'We condemn the war in the strongest terms.', {
  themes: ['0816', '0821'],
  strength: 'high',
  note: '=1+1',
});
const promised = annotationOf(words, 'We will meet in May.', {
  id: 'bbbbbbbb',
  kind: 'commitment',
});

describe('communique export', () => {
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = new TemporaryFolder({
      'b/statement.txt': words,
      'b/statement.txt.annotations.yaml': sidecarOf('statement.txt', condemned),
      'a.md': words,
      'a.md.ana.annotations.yaml': sidecarOf('a.md', promised),
      'node_modules/x.txt.annotations.yaml': sidecarOf('x.txt', promised),
    });
  });
  afterEach(() => {
    folder.remove();
  });

  /** The columns of the table that matter here. */
  async function table(...args: string[]): Promise<string[]> {
    const { code, stdout, stderr } = await run(folder.path, ['export', ...args]);
    assert.deepEqual([code, stderr], [0, '']);
    const [header = [], ...rows] = readCsv(stdout, ',');
    const at = ['document', 'id', 'theme_code', 'start', 'anchor'].map((name) =>
      header.indexOf(name),
    );
    return rows.map((row) => at.map((i) => row[i]).join(' '));
  }

  const inA = 'a.md bbbbbbbb  62 exact';
  const inB = ['b/statement.txt aaaaaaaa 0816 19 exact', 'b/statement.txt aaaaaaaa 0821 19 exact'];

  it('finds every annotation below the working folder, or below the paths given', async () => {
    assert.deepEqual(await table(), [inA, ...inB]);
    assert.deepEqual(await table('b'), inB);
    assert.deepEqual(await table('b', '.', 'a.md'), [inA, ...inB]);
  });

  it('takes a text or a sidecar by name', async () => {
    assert.deepEqual(await table('a.md'), [inA]);
    assert.deepEqual(await table('b/statement.txt.annotations.yaml'), inB);
  });

  it('gives every cell as designed', async () => {
    const { stdout } = await run(folder.path, ['export', 'b', '--layout', 'wide', '--language=fr']);
    assert.deepEqual(readCsv(stdout, ',')[1], [
      'b/statement.txt',
      'Joint Statement 🕊',
      '',
      'aaaaaaaa',
      'condemnation',
      'high',
      '0816; 0821',
      'sécurité internationale; défense',
      'Relations internationales > sécurité internationale; Relations internationales > défense',
      'We condemn the war in the strongest terms.',
      ...['3', '1', '3', '43', '19', '61'],
      "'=1+1",
      'ana',
      '2026-11-21T18:00:00Z',
      '',
      'exact',
      'en',
      '',
    ]);
  });

  it('obeys delimiter, bom and raw', async () => {
    const args = ['export', 'b', '--delimiter', 'tab', '--bom', '--raw', '--layout=wide'];
    const { stdout } = await run(folder.path, args);
    assert.ok(stdout.startsWith('\uFEFFdocument\tdocument_title\t'));
    assert.equal(readCsv(stdout, '\t')[1]?.[16], '=1+1');
  });

  it('gives the same offsets and cells with CRLF, a byte order mark or UTF-16', async () => {
    const { stdout } = await run(folder.path, ['export', 'b']);
    for (const text of [
      Buffer.from(`\uFEFF${words.replaceAll('\n', '\r\n')}`),
      Buffer.from(`\uFEFF${words}`, 'utf16le'),
    ]) {
      folder.write('b/statement.txt', text);
      assert.equal((await run(folder.path, ['export', 'b'])).stdout, stdout);
    }
  });

  it('names --encoding for a text in another encoding, and takes it', async () => {
    const latin = 'Déclaration\nNous condamnons.\n';
    folder.write('c.txt', Buffer.from(latin, 'latin1'));
    const annotation = annotationOf(latin, 'Nous condamnons.');
    folder.write('c.txt.annotations.yaml', sidecarOf('c.txt', annotation));
    const failed = await run(folder.path, ['export', 'c.txt']);
    assert.equal(failed.code, 1);
    assert.match(failed.stderr, /^c\.txt:1:2: error text-encoding .*--encoding/);
    assert.deepEqual(await table('c.txt', '--encoding', 'windows-1252'), [
      'c.txt aaaaaaaa  12 exact',
    ]);
    assert.equal((await run(folder.path, ['export', '--encoding', 'latin-x'])).code, 2);
  });

  it('writes a file whole, and never over a text, a sidecar or a folder', async () => {
    const { stdout } = await run(folder.path, ['export']);
    const { code, stdout: nothing } = await run(folder.path, ['export', '-o', 'out.csv']);
    assert.deepEqual([code, nothing, folder.read('out.csv')], [0, '', stdout]);
    for (const target of ['a.md', 'x.annotations.yaml', 'communique.codebook.yaml', 'b']) {
      const { code, stderr } = await run(folder.path, ['export', '.', '--output', target]);
      assert.equal(code, 2, target);
      assert.ok(stderr.includes(target));
    }
    assert.equal(folder.read('a.md'), words);
    const { code: missing, stderr } = await run(folder.path, ['export', '-o', 'no/out.csv']);
    assert.equal(missing, 1);
    assert.match(stderr, /no such folder/);
  });

  it('exports what it can of a broken sidecar, says what it cannot, and exits with 1', async () => {
    folder.write('c.txt', words);
    folder.write('c.txt.annotations.yaml', 'annotations: [\n');
    const { code, stdout, stderr } = await run(folder.path, ['export']);
    assert.equal(code, 1);
    assert.equal(readCsv(stdout, ',').length, 4);
    assert.match(stderr, /^c\.txt\.annotations\.yaml:\d+:\d+: error /);
  });

  it('keeps annotations whose passage or text is gone, and says so', async () => {
    folder.write('b/statement.txt', 'Other words.\n');
    const { code, stdout, stderr } = await run(folder.path, ['export', 'b']);
    const [, row] = readCsv(stdout, ',');
    assert.deepEqual([code, row?.[20], row?.[10], row?.[14]], [0, 'lost', '', '']);
    assert.match(stderr, /0 changed, 1 lost/);

    folder.write('gone.txt.annotations.yaml', sidecarOf('gone.txt', promised));
    const gone = await run(folder.path, ['export', 'gone.txt.annotations.yaml']);
    assert.equal(gone.code, 1);
    assert.match(gone.stderr, /gone\.txt\.annotations\.yaml:1:1: error text-missing/);
    assert.equal(readCsv(gone.stdout, ',').length, 2);
  });

  it('takes labels from the codebook of the innermost folder', async () => {
    folder.write('communique.codebook.yaml', 'extends: kinds\nthemes: {0816: peace}\n');
    const label = async () =>
      readCsv((await run(folder.path, ['export', 'b'])).stdout, ',')[1]?.[7];
    assert.equal(await label(), 'peace');
    folder.write('b/communique.codebook.yaml', 'extends: kinds\nthemes: {0816: calm}\n');
    assert.equal(await label(), 'calm');
  });

  it('ends quietly when nobody reads any more', async () => {
    const { code, stderr } = await run(folder.path, ['export'], { closeAfter: 0 });
    assert.deepEqual([code, stderr], [0, '']);
  });

  it('gives up at once when interrupted, and leaves no file', async () => {
    const before = folder.names();
    const signal = AbortSignal.abort('SIGINT');
    const running = run(folder.path, ['export', '-o', 'out.csv'], { signal });
    await assert.rejects(running, (reason) => reason === 'SIGINT');
    assert.deepEqual(folder.names(), before);
  });
});

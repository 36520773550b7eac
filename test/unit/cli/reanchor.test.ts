import assert from 'node:assert/strict';
import { readSidecar } from '../../../src/core/sidecar/readSidecar';
import { PlainText } from '../../../src/core/text/plainText';
import { sha256 } from '../../../src/core/text/sha256';
import { TemporaryFolder } from '../../support/temporaryFolder';
import { annotationOf, run, sidecarOf } from './support';

const words = [
  'Joint Statement 🕊 of the ministers\n',
  'We condemn the war in the strongest terms.\n',
  'We will send ships to the harbour within 12 days of this.\n',
  'We welcome the offer made by the Republic of Korea.\n',
].join('\n');
const condemned = annotationOf(words, 'We condemn the war in the strongest terms.');
const promised = annotationOf(words, 'We will send ships to the harbour within 12 days of this.', {
  id: 'bbbbbbbb',
  kind: 'commitment',
});
const welcomed = annotationOf(words, 'We welcome the offer made by the Republic of Korea.', {
  id: 'cccccccc',
});
const sidecar = 'a.txt.annotations.yaml';

describe('communique reanchor', () => {
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = new TemporaryFolder({
      'a.txt': words,
      [sidecar]: sidecarOf('a.txt', condemned, promised, welcomed),
    });
  });
  afterEach(() => {
    folder.remove();
  });

  /** A new edition: a line before the passages, a number changed, a sentence gone. */
  function edit(): string {
    const edited = words
      .replace('Joint', 'A new preamble.\n\nJoint')
      .replace('12 days', '13 days')
      .replace(/We welcome.*\n/, '');
    folder.write('a.txt', edited);
    return edited;
  }

  async function states(...args: string[]): Promise<unknown[]> {
    const { stdout } = await run(folder.path, ['reanchor', '--json', ...args]);
    return stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as unknown);
  }

  it('tells where every passage is, as lines for people', async () => {
    const { code, stdout, stderr } = await run(folder.path, ['reanchor']);
    assert.equal(code, 0);
    assert.deepEqual(stdout.split('\n'), [
      'a.txt:3:1: exact aaaaaaaa "We condemn the war in the strongest term…"',
      'a.txt:5:1: exact bbbbbbbb "We will send ships to the harbour within…"',
      'a.txt:7:1: exact cccccccc "We welcome the offer made by the Republi…"',
      '',
    ]);
    assert.equal(stderr, 'Passages: 3 exact, 0 moved, 0 changed, 0 lost.\n');
  });

  it('gives state, offsets and candidates as JSON, and exits with 1 where one needs review', async () => {
    const text = new PlainText(edit());
    const start = text.toCodePoint(text.text.indexOf('We condemn'));
    const proposal = text.toCodePoint(text.text.indexOf('We will'));
    const [moved, changed, lost] = (await states()) as Record<string, unknown>[];
    const file = 'a.txt';
    const moves = { file, id: 'aaaaaaaa', state: 'moved', start, end: start + 42, candidates: [] };
    assert.deepEqual(moved, moves);
    const [best] = changed!['candidates'] as Record<string, unknown>[];
    assert.deepEqual(
      [changed!['state'], changed!['start'], best!['start'], best!['reasons']],
      ['changed', proposal, proposal, ['number', 'words']],
    );
    assert.ok((best!['score'] as number) <= 1);
    assert.deepEqual(lost, { ...moves, id: 'cccccccc', state: 'lost', start: null, end: null });
    const { code, stdout, stderr } = await run(folder.path, ['reanchor']);
    assert.equal(code, 1);
    assert.match(stdout, new RegExp(`\\n${sidecar}:\\d+:1: lost cccccccc "We welcome`));
    assert.match(stderr, /0 exact, 1 moved, 1 changed, 1 lost/);
  });

  it('writes nothing without --write', async () => {
    edit();
    const before = folder.read(sidecar);
    await run(folder.path, ['reanchor']);
    assert.equal(folder.read(sidecar), before);
  });

  it('writes what was found again, and only that; a second time there is nothing to write', async () => {
    const text = new PlainText(edit());
    const before = await states();
    const { code, stderr } = await run(folder.path, ['reanchor', '--write']);
    assert.equal(code, 1);
    assert.match(stderr, /Sidecars written: 1\./);
    const { sidecar: written, writable } = readSidecar(Buffer.from(folder.read(sidecar)));
    assert.ok(writable);
    const anchors = new Map(written.annotations.map(({ id, anchor }) => [id, anchor]));
    const { start, end, quote, prefix } = anchors.get('aaaaaaaa')!;
    assert.equal(text.slice({ start, end }), quote);
    assert.ok(prefix.endsWith('of the ministers\n\n'));
    assert.deepEqual(anchors.get('bbbbbbbb'), promised.anchor);
    assert.deepEqual(anchors.get('cccccccc'), welcomed.anchor);
    assert.equal(written.sha256, sha256(text));
    const [first, ...others] = (await states()) as { state: string }[];
    assert.equal(first!.state, 'exact');
    assert.deepEqual(
      others.map(({ state }) => state),
      (before as { state: string }[]).slice(1).map(({ state }) => state),
    );
    const again = await run(folder.path, ['reanchor', '--write']);
    assert.match(again.stderr, /Sidecars written: 0\./);
  });

  it('keeps comments and unknown keys', async () => {
    const comment = '# Seen by two.\n- id: "aaaaaaaa"\n';
    const own = folder.read(sidecar).replace('- id: "aaaaaaaa"\n', `${comment}  certainty: B\n`);
    folder.write(sidecar, own);
    folder.write('a.txt', `A new preamble.\n\n${words}`);
    const { code } = await run(folder.path, ['reanchor', '--write']);
    assert.equal(code, 0);
    const written = folder.read(sidecar);
    assert.ok(written.includes(comment) && written.includes('  certainty: B\n'));
  });

  it('does not let the hash vouch for words that by chance stand where a lost passage was', async () => {
    const text = '1. We condemn it.\n2. We condemn it.\n3. We condemn it.\n';
    const second = { start: 21, end: 35, quote: 'We condemn it.' };
    const anchor = { ...second, prefix: 'As agreed in Seoul last May, ', suffix: ' So be it.' };
    folder.write('a.txt', text);
    folder.write(sidecar, sidecarOf('a.txt', { ...condemned, anchor }));
    const [{ state }] = (await states()) as [{ state: string }];
    assert.equal(state, 'changed');
    await run(folder.path, ['reanchor', '--write']);
    const [after] = (await states()) as [{ state: string }];
    assert.equal(after.state, 'changed');
  });

  it('leaves a sidecar whose new anchors would vouch for a look-alike', async () => {
    const again = 'We reaffirm our alliance, the anchor of peace in this region.';
    const opening = 'Joint statement of the ministers, who met in Seoul earlier today.';
    const closing = ['They have decided to send an observer.', 'They will meet again next year.'];
    const old = [opening, again, ...closing].join('\n\n');
    const quotes = [opening, again, closing[1]!];
    const annotations = quotes.map((quote, i) => annotationOf(old, quote, { id: `id${i}` }));
    folder.write('a.txt', [opening, again, again, ...closing].join('\n\n'));
    folder.write(sidecar, sidecarOf('a.txt', ...annotations));
    const before = folder.read(sidecar);
    const was = (await states()) as { state: string }[];
    assert.deepEqual(
      was.map(({ state }) => state),
      ['exact', 'changed', 'moved'],
    );
    const { stderr } = await run(folder.path, ['reanchor', '--write']);
    assert.match(stderr, /Sidecars written: 0\.\nSidecars left as they are: 1\./);
    assert.equal(folder.read(sidecar), before);
  });

  it('leaves what has an error, or belongs to another text, and says so', async () => {
    edit();
    folder.write(sidecar, folder.read(sidecar).replace('text: "a.txt"', 'text: "b.txt"'));
    const broken = sidecarOf('c.txt', condemned).replace('"condemnation"', '"condemnation');
    folder.write('c.txt', 'Other words.');
    folder.write('c.txt.annotations.yaml', broken);
    const before = folder.read(sidecar);
    const { code, stderr } = await run(folder.path, ['reanchor', '--write']);
    assert.equal(code, 1);
    assert.match(stderr, /a\.txt\.annotations\.yaml:2:7: warning sidecar-other-text/);
    assert.match(stderr, /c\.txt\.annotations\.yaml:6:\d+: error sidecar-syntax/);
    assert.match(stderr, /Sidecars written: 0\./);
    assert.equal(folder.read(sidecar), before);
    assert.equal(folder.read('c.txt.annotations.yaml'), broken);
  });

  it('tells apart a text that is gone and one that cannot be read', async () => {
    folder.write('a.txt', Buffer.from('d\u00E9', 'latin1'));
    const unread = await run(folder.path, ['reanchor']);
    assert.deepEqual([unread.code, unread.stdout], [1, '']);
    assert.match(unread.stderr, /^a\.txt:1:2: error text-encoding/);
    folder.write('b.txt.annotations.yaml', sidecarOf('b.txt', condemned));
    const gone = await run(folder.path, ['reanchor', 'b.txt.annotations.yaml']);
    assert.equal(gone.code, 1);
    assert.match(gone.stdout, /^b\.txt\.annotations\.yaml:5:1: lost aaaaaaaa/);
    assert.match(gone.stderr, /error text-missing/);
  });

  it('takes what somebody decided to be lost for settled, until its words are back', async () => {
    folder.write('a.txt', words.replace(/We welcome.*\n/, ''));
    folder.write(sidecar, sidecarOf('a.txt', { ...welcomed, state: 'lost' }));
    assert.equal((await run(folder.path, ['reanchor', '--write'])).code, 0);
    folder.write('a.txt', words);
    assert.equal((await run(folder.path, ['reanchor', '--write'])).code, 0);
    assert.ok(!folder.read(sidecar).includes('state:'));
  });

  it('stops when interrupted, and says how far it came', async () => {
    edit();
    const before = folder.read(sidecar);
    for (let i = 0; i < 20; i++) folder.write(`b${i}.txt`, words);
    for (let i = 0; i < 20; i++) {
      folder.write(`b${i}.txt.annotations.yaml`, sidecarOf(`b${i}.txt`, condemned, promised));
    }
    const abort = new AbortController();
    let written = '';
    const running = run(folder.path, ['reanchor', '--write'], {
      signal: abort.signal,
      onWrite: (text) => {
        written += text;
        if (text.startsWith('b')) abort.abort('SIGINT');
      },
    });
    await assert.rejects(running, (reason) => reason === 'SIGINT');
    assert.match(written, /Stopped\. Texts done: 1 of 21; sidecars written: 2, each of them whole/);
    assert.notEqual(folder.read(sidecar), before);
    const rest = await run(folder.path, ['reanchor', '--write']);
    assert.match(rest.stderr, /Sidecars written: 19\./);
  });
});

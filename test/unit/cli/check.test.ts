import assert from 'node:assert/strict';
import { printJournal } from '../../../src/core/recoding/journal';
import { Presence } from '../../../src/node/presence';
import { TemporaryFolder } from '../../support/temporaryFolder';
import { annotationOf, run, sidecarOf } from './support';

const words =
  'Joint Statement\n\nWe condemn the war in the strongest terms.\nWe will meet in May.\n';
const good = annotationOf(words, 'We will meet in May.', { kind: 'commitment', strength: 'high' });
const gone = annotationOf('Other words entirely, about 12 ships.', 'Other words entirely');

describe('communique check', () => {
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = new TemporaryFolder({ 'a.txt': words });
  });
  afterEach(() => {
    folder.remove();
  });

  /** What check prints, without the messages. */
  async function check(...args: string[]): Promise<string[]> {
    const { code, stdout } = await run(folder.path, ['check', ...args]);
    const lines = stdout.split('\n').slice(0, -1);
    assert.equal(code, lines.some((line) => line.includes(' error ')) ? 1 : 0);
    return lines.map((line) => line.split(' ').slice(0, 3).join(' '));
  }

  it('has nothing to say where all is well', async () => {
    folder.write('a.txt.annotations.yaml', sidecarOf('a.txt', good));
    const { code, stdout, stderr } = await run(folder.path, ['check']);
    assert.deepEqual([code, stdout, stderr], [0, '', 'Texts: 1, errors: 0, warnings: 0.\n']);
  });

  it('places what is wrong at the line and column of its key', async () => {
    const annotation = { ...good, kind: 'comitment', themes: ['0816', '9999'] };
    const sidecar = sidecarOf('a.txt', annotation);
    folder.write('a.txt.annotations.yaml', sidecar);
    const lines = sidecar.split('\n');
    const place = (key: string) => {
      const line = lines.findIndex((text) => text.startsWith(`  ${key}: `));
      return `a.txt.annotations.yaml:${line + 1}:${key.length + 5}:`;
    };
    assert.deepEqual(await check(), [
      `${place('kind')} error unknown-kind`,
      // At the code itself, which is the second of the list.
      `${place('themes').replace(/\d+:$/, (column) => `${parseInt(column) + 9}:`)} error unknown-theme`,
    ]);
  });

  it('warns of passages that are gone', async () => {
    folder.write('a.txt.annotations.yaml', sidecarOf('a.txt', gone, { ...good, id: 'b' }));
    const [problem, ...rest] = await check();
    assert.match(problem!, /^a\.txt\.annotations\.yaml:\d+:\d+: warning anchor-lost$/);
    assert.deepEqual(rest, []);
  });

  it('names a text that is missing, or another than the sidecar says', async () => {
    folder.write('b.txt.annotations.yaml', sidecarOf('b.txt', good));
    folder.write('a.txt.annotations.yaml', sidecarOf('c.txt', good));
    assert.deepEqual(await check(), [
      'a.txt.annotations.yaml:2:7: warning sidecar-other-text',
      'b.txt.annotations.yaml:1:1: error text-missing',
    ]);
  });

  it('warns of what a merge left to be decided, at its key', async () => {
    const conflicts = { strength: ['low'], note: [null], removed: true as const };
    const sidecar = sidecarOf('a.txt', { ...good, conflicts }, { ...good, id: 'b' });
    folder.write('a.txt.annotations.yaml', sidecar);
    const line = sidecar.split('\n').findIndex((text) => text.startsWith('  conflicts: ')) + 1;
    const problem = `a.txt.annotations.yaml:${line}:14: warning annotation-conflict`;
    assert.deepEqual(await check(), [problem, problem]);
    const { stdout } = await run(folder.path, ['check']);
    assert.match(stdout, /strength, note.*\n.*removed/);
  });

  it('names conflict markers of git, and a file that was cut', async () => {
    const sidecar = sidecarOf('a.txt', good);
    const lines = sidecar.split('\n');
    const kind = lines.findIndex((text) => text.startsWith('  kind: '));
    const markers = ['<<<<<<< HEAD', lines[kind]!, '=======', lines[kind]!, '>>>>>>> other'];
    folder.write('a.txt.annotations.yaml', lines.toSpliced(kind, 1, ...markers).join('\n'));
    folder.write('b.txt', words);
    folder.write('b.txt.annotations.yaml', sidecarOf('b.txt', good).slice(0, -4));
    assert.deepEqual(await check(), [
      `a.txt.annotations.yaml:${kind + 1}:1: error sidecar-conflict-markers`,
      `b.txt.annotations.yaml:${lines.length - 1}:1: error sidecar-cut`,
    ]);
  });

  it('takes what somebody decided to be lost for settled', async () => {
    folder.write('a.txt.annotations.yaml', sidecarOf('a.txt', { ...gone, state: 'lost' }));
    assert.deepEqual(await check(), []);
  });

  it('checks codebooks, and annotations against the one of their folder', async () => {
    folder.write('communique.codebook.yaml', 'extends: kinds\nthemes: {a: x, b: }\n');
    folder.write('a.txt.annotations.yaml', sidecarOf('a.txt', { ...good, themes: ['0816'] }));
    const [sidecar, codebook, ...rest] = await check();
    assert.match(sidecar!, /error unknown-theme$/);
    assert.equal(codebook, 'communique.codebook.yaml:2:16: warning codebook-label-missing');
    assert.deepEqual(rest, []);
    assert.deepEqual(await check('communique.codebook.yaml'), [codebook]);
  });

  it('checks no codes against a codebook that cannot be read', async () => {
    folder.write('communique.codebook.yaml', 'themes: [\n');
    folder.write('a.txt.annotations.yaml', sidecarOf('a.txt', { ...good, kind: 'appeal' }));
    assert.deepEqual(
      (await check()).map((line) => line.split(' ').at(-1)),
      ['codebook-syntax'],
    );
  });

  it('names a text that cannot be decoded once, at its first bad byte', async () => {
    folder.write('a.txt', Buffer.from('ab\ncdé', 'latin1'));
    folder.write('a.txt.annotations.yaml', sidecarOf('a.txt', good, { ...good, id: 'b' }));
    assert.deepEqual(await check(), ['a.txt:2:3: error text-encoding']);
  });

  it('checks what a codebook extends, and warns of deprecated themes that are used', async () => {
    folder.write('communique.codebook.yaml', 'extends: ../base/base.yaml\n');
    folder.write('a.txt.annotations.yaml', sidecarOf('a.txt', { ...good, themes: ['010'] }));
    const place = await check('communique.codebook.yaml');
    assert.deepEqual(place, ['communique.codebook.yaml:1:10: error codebook-extends-missing']);
    folder.write('communique.codebook.yaml', 'extends: base/base.yaml\nthemesPerAnnotation: one\n');
    folder.write('base/base.yaml', 'extends: kinds\nthemes:\n  010: {label: x, replacedBy: 1e3}\n');
    const [sidecar, ...base] = await check();
    assert.match(sidecar!, /^a\.txt\.annotations\.yaml:\d+:12: warning deprecated-theme$/);
    assert.deepEqual(base, [
      'base/base.yaml:3:3: warning codebook-deprecated-in-use',
      'base/base.yaml:3:31: error codebook-replacement-unknown',
    ]);
  });

  it('holds annotations to one theme, where the codebook asks for it', async () => {
    folder.write('communique.codebook.yaml', 'extends: builtin\nthemesPerAnnotation: one\n');
    const both = { ...good, themes: ['0816', '08'] };
    folder.write('a.txt.annotations.yaml', sidecarOf('a.txt', both, { ...good, id: 'b' }));
    const codes = (await check()).map((line) => line.split(': ')[1]);
    assert.deepEqual(codes, ['error too-many-themes', 'warning theme-missing']);
  });

  it('prints what GitHub shows at the lines of files, with nothing that would end it early', async () => {
    folder.write(
      '50%, a:b.txt.annotations.yaml',
      sidecarOf('50%, a:b.txt', { ...good, kind: '1%\n::x' }),
    );
    const { code, stdout } = await run(folder.path, ['check', '--format', 'github']);
    assert.equal(code, 1);
    const [missing, kind, ...rest] = stdout.split('\n');
    const file = '::error file=50%25%2C a%3Ab.txt.annotations.yaml';
    assert.ok(
      missing!.startsWith(`${file},line=1,col=1,title=text-missing::The text "50%25, a:b.txt"`),
      missing,
    );
    assert.match(
      kind!,
      /,line=\d+,col=\d+,title=unknown-kind::The codebook has no kind "1%25 ::x"/,
    );
    assert.deepEqual(rest, ['']);
    const { stdout: warning } = await run(folder.path, ['check', '--format', 'text']);
    assert.match(warning, /: error text-missing /);
  });

  it('tells of a change of codes that was interrupted, or is under way', async () => {
    folder.write('a.txt.annotations.yaml', sidecarOf('a.txt', good));
    const journal = { back: false, began: Date.now(), homes: [], codebooks: [], sidecars: [] };
    const file = '.communique-recoding.json';
    const interrupted = [`${file}:1:1: error recoding-interrupted`];
    const { self } = new Presence();
    // No process has that number.
    const gone = self.replace(/^\d+/, '999999999');
    folder.write(file, printJournal({ ...journal, owner: gone }));
    assert.deepEqual(await check(), interrupted);
    assert.deepEqual(await check('a.txt'), interrupted);
    folder.write(file, '{');
    assert.deepEqual(await check(), interrupted);
    const elsewhere = self.replace(/ .* /, ' elsewhere.example ');
    folder.write(file, printJournal({ ...journal, owner: elsewhere }));
    assert.deepEqual(await check(), [`${file}:1:1: warning recoding-under-way`]);
    folder.write(file, printJournal({ ...journal, owner: elsewhere, began: 0 }));
    assert.deepEqual(await check(), interrupted);
  });

  it('prints one JSON object a line', async () => {
    folder.write('sub/b.txt.annotations.yaml', sidecarOf('b.txt', good));
    const { stdout } = await run(folder.path, ['check', '--json']);
    const { stdout: same } = await run(folder.path, ['check', '--format', 'json']);
    assert.equal(same, stdout);
    const { message, ...record } = JSON.parse(stdout) as Record<string, unknown>;
    assert.deepEqual(record, {
      file: 'sub/b.txt.annotations.yaml',
      line: 1,
      column: 1,
      severity: 'error',
      code: 'text-missing',
    });
    assert.match(String(message), /"b\.txt"/);
  });

  it('lets nothing from a file break a line or reach the terminal as a command', async () => {
    const annotation = { ...good, kind: 'x\u001B[2J\ny' };
    folder.write('a.txt.annotations.yaml', sidecarOf('a.txt', annotation));
    const { stdout } = await run(folder.path, ['check']);
    assert.doesNotMatch(stdout.trimEnd(), /\p{Cc}/u);
  });

  it('speaks French in a French locale', async () => {
    folder.write('b.txt.annotations.yaml', sidecarOf('b.txt', good));
    for (const env of [{ LANG: 'fr_CA.UTF-8' }, { LC_ALL: 'fr_FR', LANG: 'en_US' }]) {
      const { stdout, stderr } = await run(folder.path, ['check'], { env });
      assert.match(stdout, /error text-missing Le texte «\u00A0b\.txt\u00A0»/);
      assert.match(stderr, /^Textes\u00A0: 1, erreurs\u00A0: 1/);
    }
    const { stdout } = await run(folder.path, ['check'], { env: { LC_ALL: 'C', LANG: 'fr_FR' } });
    assert.match(stdout, /The text "b\.txt"/);
  });
});

import assert from 'node:assert/strict';
import type { OutlineRecord } from '../../../src/cli/outlineRecord';
import { PlainText } from '../../../src/core/text/plainText';
import { TemporaryFolder } from '../../support/temporaryFolder';
import { annotationOf, run, sidecarOf } from './support';

const words = `Joint Statement 🕊 of the Ministers of Canada and Japan

Ottawa, November 1, 2024

We, the Ministers of Foreign Affairs of Canada and Japan, met in Ottawa on November 1, 2024, and affirmed the rules of the United Nations (UN).

Partners for peace

We strongly condemn the launches of ballistic missiles by the Democratic People’s Republic of Korea (DPRK).

We will send observers to the region by the end of 2025. We call on the DPRK to return to dialogue.
`;

describe('communique outline', () => {
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = new TemporaryFolder({ 'a.txt': words });
  });
  afterEach(() => {
    folder.remove();
  });

  it('tells people facts, sections, abbreviations and verbs, with their lines', async () => {
    const { code, stdout, stderr } = await run(folder.path, ['outline', 'a.txt']);
    assert.equal(code, 0, stderr);
    const lines = stdout.split('\n');
    assert.equal(lines[0], 'a.txt');
    assert.equal(lines[1], '  Title     Joint Statement 🕊 of the Ministers of Canada and Japan');
    assert.equal(lines[2], '  Date      2024-11-01');
    assert.equal(lines[3], '  Language  English');
    assert.match(stdout, /\n {2}Sections\n {3}7 {2}Partners for peace\n/);
    assert.match(stdout, /\n {3}5 {2}UN {4}United Nations\n {3}9 {2}DPRK {2}Democratic People’s/);
    assert.match(stdout, /\n {2}Operative verbs \(commitment 1, condemnation 1, appeal 1\)\n/);
    assert.match(stdout, /\n {3}9 {2}condemnation {2}high {2}strongly condemn\n/);
    assert.match(stdout, /\n {2}11 {2}appeal {14}call on\n/);
  });

  it('speaks French where the locale does', async () => {
    const { stdout } = await run(folder.path, ['outline', 'a.txt'], { env: { LANG: 'fr_CA' } });
    assert.match(stdout, /\n {2}Titre {4}Joint[^\n]*\n {2}Date[^\n]*\n {2}Langue {3}anglais\n/);
    assert.match(stdout, /\n {2}Verbes d’action \(engagement 1, condamnation 1, appel 1\)\n/);
  });

  it('gives programs offsets in code points, and null for what a text does not say', async () => {
    folder.write('b.txt', 'Nothing is said here.\n');
    const { code, stdout } = await run(folder.path, ['outline', '--json', 'a.txt', 'b.txt']);
    assert.equal(code, 0);
    const [first, second] = stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as OutlineRecord);
    const text = new PlainText(words);
    assert.deepEqual(
      first!.abbreviations.map((one) => [one.short, one.long, text.slice(one)]),
      [
        ['UN', 'United Nations', 'UN'],
        ['DPRK', 'Democratic People’s Republic of Korea', 'DPRK'],
      ],
    );
    assert.deepEqual(
      first!.verbs.map(({ kind, strength }) => [kind, strength]),
      [
        ['condemnation', 'high'],
        ['commitment', 'high'],
        ['appeal', null],
      ],
    );
    for (const verb of first!.verbs) assert.equal(text.slice(verb), verb.text);
    const [section] = first!.sections;
    assert.deepEqual([section!.title, section!.level], ['Partners for peace', 1]);
    assert.match(text.slice(section!), /^Partners for peace\n[^]*dialogue\.\n?$/);
    const nothing = { date: null, language: null, sections: [], abbreviations: [], verbs: [] };
    const { title, parties, ...rest } = second!;
    assert.deepEqual([rest, parties], [{ file: 'b.txt', ...nothing }, []]);
    assert.ok(title === null || title === 'Nothing is said here.');
  });

  it('finds the texts of a folder, and no others', async () => {
    const note = 'Buy milk.\n';
    folder.write('c.communique', note);
    folder.write('deep/d.txt', note);
    folder.write('deep/d.txt.annotations.yaml', sidecarOf('d.txt', annotationOf(note, 'Buy milk')));
    folder.write('README.md', '# A package\n\nRun `npm install` and import the module.\n');
    folder.write('.hidden/e.communique', note);
    const { stdout } = await run(folder.path, ['outline', '--json']);
    const files = stdout.split('\n').slice(0, -1);
    assert.deepEqual(
      files.map((line) => (JSON.parse(line) as OutlineRecord).file),
      ['a.txt', 'c.communique', 'deep/d.txt'],
    );
    const sidecar = await run(folder.path, ['outline', '--json', 'deep/d.txt.annotations.yaml']);
    assert.match(sidecar.stdout, /^\{"file":"deep\/d\.txt"/);
  });

  it('says so where there is none', async () => {
    folder.write('empty/notes.txt', 'Buy milk.\n');
    const { code, stdout, stderr } = await run(folder.path, ['outline', 'empty']);
    assert.deepEqual([code, stdout], [0, '']);
    assert.match(stderr, /No diplomatic text/);
  });

  it('exits with 1 where a text cannot be read, and reads the others', async () => {
    folder.write('latin.txt', Buffer.from('D\xe9claration', 'latin1'));
    const { code, stdout, stderr } = await run(folder.path, ['outline', 'latin.txt', 'a.txt']);
    assert.equal(code, 1);
    assert.match(stdout, /^a\.txt\n/);
    assert.match(stderr, /^latin\.txt:1:\d+: error /);
    const read = ['outline', '--encoding', 'windows-1252', 'latin.txt'];
    assert.equal((await run(folder.path, read)).code, 0);
  });

  it('lets no control sequence of a text through', async () => {
    folder.write('evil.txt', words.replace('Partners', 'Part\u001B[31mners'));
    const { stdout } = await run(folder.path, ['outline', 'evil.txt']);
    assert.doesNotMatch(stdout, /\u001B/);
  });
});

import assert from 'node:assert/strict';
import { TemporaryFolder } from '../../support/temporaryFolder';
import { annotationOf, run, sidecarOf } from './support';

const words = 'We will meet in May. We condemn it.';
const first = annotationOf(words, 'We will meet in May.', {
  kind: 'commitment',
  themes: ['1.10', 'old'],
});
const second = annotationOf(words, 'We condemn it.', {
  id: 'b',
  kind: 'appeal',
  themes: ['1.10', '0816'],
});

describe('communique codebook', () => {
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = new TemporaryFolder({
      'shared.yaml': 'extends: kinds\nthemes:\n  1.10: {label: {en: trade, fr: commerce}}\n',
      'communique.codebook.yaml':
        'extends: shared.yaml\nthemes:\n  old: {label: Old, replacedBy: 1.10, parent: 1.10}\n  none: None\n',
      'a.txt.annotations.yaml': sidecarOf('a.txt', first, second),
      'sub/b.txt.annotations.yaml': sidecarOf('b.txt', first),
    });
  });
  afterEach(() => {
    folder.remove();
  });

  it('lists kinds and themes with labels and counts, unused and unknown ones too', async () => {
    const { code, stdout, stderr } = await run(folder.path, ['codebook', '--language', 'fr']);
    assert.deepEqual([code, stderr], [0, '']);
    assert.deepEqual(stdout.split('\n'), [
      'communique.codebook.yaml',
      'type   code          annotations  texts  label',
      'kind   commitment              2      2  engagement',
      'kind   condemnation            0      0  condamnation',
      'kind   announcement            0      0  annonce',
      'kind   appeal                  1      1  (not in the codebook)',
      'theme  1.10                    3      2  commerce',
      'theme  old                     2      2  Old (deprecated: use 1.10)',
      'theme  none                    0      0  None',
      'theme  0816                    1      1  (not in the codebook)',
      '',
      '',
    ]);
  });

  it('prints one JSON object a line', async () => {
    const { stdout } = await run(folder.path, ['codebook', '--json', 'sub']);
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual(
      rows.find(({ code }) => code === 'old'),
      {
        codebook: 'communique.codebook.yaml',
        type: 'theme',
        code: 'old',
        known: true,
        labels: { und: 'Old' },
        parent: '1.10',
        deprecated: true,
        replacedBy: ['1.10'],
        annotations: 1,
        texts: 1,
      },
    );
    assert.equal(
      rows.some(({ code }) => code === 'appeal'),
      false,
    );
  });

  it('tells each codebook by itself, the built-in one where it is in force', async () => {
    folder.write('sub/communique.codebook.yaml', 'extends: builtin\n');
    const { stdout } = await run(folder.path, ['codebook', '--json']);
    const counts = new Map<string, number>();
    for (const line of stdout.trimEnd().split('\n')) {
      const { codebook } = JSON.parse(line) as { codebook: string };
      counts.set(codebook, (counts.get(codebook) ?? 0) + 1);
    }
    assert.deepEqual(
      [...counts.keys()],
      ['communique.codebook.yaml', 'sub/communique.codebook.yaml'],
    );
    const empty = new TemporaryFolder({});
    const { stdout: builtin } = await run(empty.path, ['codebook']);
    empty.remove();
    assert.match(builtin, /^Built-in codebook.*\n(.*\n)+kind +commitment +0 +0 +commitment\n/);
  });

  it('says what cannot be read, and that counts may be wrong', async () => {
    folder.write('shared.yaml', 'x: [\n');
    folder.write('a.txt.annotations.yaml', 'annotations: [\n');
    const { code, stderr } = await run(folder.path, ['codebook']);
    assert.equal(code, 1);
    assert.match(stderr, /^a\.txt\.annotations\.yaml:\d+:\d+: error sidecar-syntax/m);
    assert.match(stderr, /^communique\.codebook\.yaml:1:10: error codebook-extends-unusable/m);
    assert.match(stderr, /^shared\.yaml:\d+:\d+: error codebook-syntax/m);
  });
});

import assert from 'node:assert/strict';
import { version } from '../../../package.json';
import { TemporaryFolder } from '../../support/temporaryFolder';
import { run } from './support';

describe('communique', () => {
  let folder: TemporaryFolder;

  before(() => {
    folder = new TemporaryFolder({ 'statement.txt': 'We will.' });
  });
  after(() => {
    folder.remove();
  });

  const wrong: Readonly<Record<string, readonly [string, RegExp]>> = {
    'an unknown verb': ['exprot', /no verb "exprot"\. Did you mean "export"\?/],
    'a verb unlike any': [
      'zzzzzz',
      /There are: export, check, reanchor, outline, codebook, merge\./,
    ],
    'an unknown option': ['export --layuot wide', /--layuot\. Did you mean --layout\?/],
    'an option of another verb': ['check --bom', /no option --bom/],
    'an option without its value': ['export --output', /--output needs a value/],
    'an option for a value': ['export --output --bom', /--output needs a value/],
    'a value too many': ['export --bom=yes', /--bom takes no value/],
    'an unknown layout': ['export --layout wdie', /"wdie"\. It can be: long, wide/],
    'an unknown format': ['export --format xlsx', /It can be: csv/],
    'an unknown delimiter': ['export --delimiter |', /It can be: ,, ;, tab/],
    'no language': ['export --language 12', /"12" is no language/],
    'a merge of two files': ['merge a b', /three files: BASE, OURS and THEIRS/],
    'a merge with a file that is not there': ['merge a statemnt.txt b', /Did you mean "statement/],
    'a path where nothing is': ['check statemnt.txt', /Did you mean "statement\.txt"\?/],
  };
  for (const [name, [line, reason]] of Object.entries(wrong)) {
    it(`takes ${name} for wrong use, with the reason`, async () => {
      const { code, stdout, stderr } = await run(folder.path, line.split(' '));
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, reason);
      assert.match(stderr, /^communique: [^\n]+\n$/);
    });
  }

  it('shows how it is used when called without a verb', async () => {
    const { code, stdout, stderr } = await run(folder.path, []);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /Usage: communique VERB/);
  });

  it('explains itself and each verb, in the language of the locale', async () => {
    for (const line of [
      ...['--help', 'help', 'export --help', 'help check', 'check . -h'],
      ...['reanchor --help', 'outline --help', 'merge a b -h'],
    ]) {
      const { code, stdout, stderr } = await run(folder.path, line.split(' '));
      assert.deepEqual([code, stderr], [0, ''], line);
      assert.match(stdout, /Examples:/);
      assert.ok(stdout.split('\n').every((row) => row.length <= 88));
      const french = await run(folder.path, line.split(' '), { env: { LANG: 'fr_FR.UTF-8' } });
      assert.match(french.stdout, /Exemples\u00A0:/);
    }
  });

  it('prints its version', async () => {
    assert.equal((await run(folder.path, ['--version'])).stdout, `${version}\n`);
  });

  it('takes what follows -- for paths', async () => {
    const { code, stderr } = await run(folder.path, ['check', '--', '--help']);
    assert.equal(code, 2);
    assert.match(stderr, /no file or folder "--help"/);
  });
});

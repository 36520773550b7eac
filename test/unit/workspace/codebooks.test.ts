import assert from 'node:assert/strict';
import { builtinCodebook } from '../../../src/core/codebook/builtin';
import { Codebooks } from '../../../src/core/workspace/codebooks';
import { MemoryFiles } from '../../support/memoryFiles';

const own = 'mem:/w/communique.codebook.yaml';
const base = 'mem:/shared/base.yaml';
const text = 'mem:/w/deep/a.txt';

describe('Codebooks', () => {
  let files: MemoryFiles;
  let codebooks: Codebooks;

  beforeEach(() => {
    files = new MemoryFiles();
    codebooks = new Codebooks(files);
  });

  function themes(): string[] {
    return [...codebooks.of(text).themes.keys()];
  }

  function problems(uri: string): string[] | undefined {
    return codebooks.problems.get(uri)?.map(({ code }) => code);
  }

  it('follows a file that is extended, as it appears, changes and goes', async () => {
    files.put(own, 'extends: ../shared/base.yaml\nthemes: {x: mine}\n');
    assert.equal(await codebooks.read(own), true);
    assert.deepEqual(problems(own), ['codebook-not-in-force', 'codebook-extends-missing']);
    assert.equal(codebooks.of(text), builtinCodebook);
    assert.equal(codebooks.isReadable(text), false);

    files.put(base, 'extends: kinds\nthemes: {y: theirs}\n');
    assert.equal(await codebooks.fileChanged(base), true);
    assert.deepEqual(themes(), ['y', 'x']);
    assert.deepEqual([problems(own), problems(base)], [[], []]);
    assert.equal(codebooks.isReadable(text), true);

    files.put(base, 'extends: kinds\nthemes: {z: theirs}\n');
    assert.equal(await codebooks.fileChanged(base), true);
    assert.deepEqual(themes(), ['z', 'x']);
    assert.equal(codebooks.placeOf(text, 'themes', 'z')?.file, base);

    files.delete(base);
    assert.equal(await codebooks.fileChanged(base), true);
    assert.deepEqual(themes(), ['z', 'x']);
    assert.deepEqual(problems(own), ['codebook-not-in-force', 'codebook-extends-missing']);
  });

  it('leaves the last good edition in force, and says so', async () => {
    files.put(own, 'extends: ../shared/base.yaml\n');
    files.put(base, 'extends: kinds\nthemes: {y: theirs}\n');
    await codebooks.read(own);
    files.put(base, 'themes: {y: [\n');
    await codebooks.fileChanged(base);
    assert.deepEqual(themes(), ['y']);
    assert.deepEqual(problems(own), ['codebook-not-in-force', 'codebook-extends-unusable']);
    assert.deepEqual(problems(base), ['codebook-syntax']);
    files.put(own, 'extends: [kinds\n');
    await codebooks.read(own);
    assert.deepEqual(themes(), ['y']);
    assert.deepEqual(problems(own), ['codebook-not-in-force', 'codebook-syntax']);
    assert.equal(problems(base), undefined);
  });

  it('tells nobody of a file that says what it said before', async () => {
    files.put(own, 'extends: ../shared/base.yaml\n');
    files.put(base, 'extends: kinds\n');
    assert.equal(await codebooks.read(own), true);
    assert.equal(await codebooks.read(own), false);
    assert.equal(await codebooks.fileChanged(base), false);
    assert.equal(await codebooks.fileChanged('mem:/w/deep/a.txt'), false);
    files.delete(own);
    assert.equal(await codebooks.read(own), true);
    assert.equal(await codebooks.read(own), false);
    assert.equal(codebooks.of(text), builtinCodebook);
  });

  it('changes every codebook that a changed file is part of', async () => {
    const other = 'mem:/v/communique.codebook.yaml';
    for (const uri of [own, other]) files.put(uri, 'extends: ../shared/base.yaml\n');
    files.put(base, 'extends: kinds\n');
    await codebooks.read(own);
    await codebooks.read(other);
    files.put(base, 'extends: kinds\nthemes: {y: new}\n');
    await codebooks.read(own);
    await codebooks.read(other);
    assert.deepEqual(themes(), ['y']);
    assert.deepEqual([...codebooks.of('mem:/v/b.txt').themes.keys()], ['y']);
  });

  it('takes editions in the order in which they were read', async () => {
    files.put(own, 'extends: kinds\nthemes: {a: old}\n');
    const first = codebooks.read(own);
    files.put(own, 'extends: kinds\nthemes: {b: new}\n');
    await Promise.all([codebooks.read(own), first]);
    assert.deepEqual(themes(), ['b']);
  });

  it('keeps what it has of a file that can no longer be read', async () => {
    files.put(own, 'extends: kinds\nthemes: {a: old}\n');
    await codebooks.read(own);
    files.read = () => Promise.reject(new Error('denied'));
    assert.equal(await codebooks.read(own), true);
    assert.deepEqual(themes(), ['a']);
    assert.deepEqual(problems(own), ['codebook-not-in-force', 'codebook-unreadable']);
  });
});

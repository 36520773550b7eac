import assert from 'node:assert/strict';
import { CodebookFiles } from '../../../src/core/codebook/codebookFiles';
import { deprecatedInUse } from '../../../src/core/codebook/deprecatedInUse';
import { render } from '../../../src/core/message';

/** Puts files together: names are single letters in one folder. */
function filesOf(sources: Readonly<Record<string, string>>): CodebookFiles {
  const files = new CodebookFiles((_file, path) => path.replace('.yaml', ''));
  for (const [name, source] of Object.entries(sources)) files.put(name, Buffer.from(source));
  return files;
}

/** What is wrong with each file, by code. */
function problemsOf(files: CodebookFiles, file: string): Record<string, string[]> {
  for (const wanted of files.wanted(file)) files.put(wanted, undefined);
  const all = [...files.read(file).problems];
  return Object.fromEntries(
    all.map(([name, problems]) => [
      name,
      problems.map(({ code, range: { start } }) => `${start.line}:${start.character} ${code}`),
    ]),
  );
}

describe('CodebookFiles', () => {
  it('says which files a codebook needs, as far as it knows', () => {
    const files = filesOf({ a: 'extends: [kinds, b.yaml, c.yaml]' });
    assert.deepEqual(files.wanted('a'), ['b', 'c']);
    files.put('b', Buffer.from('extends: d.yaml'));
    assert.deepEqual(files.wanted('a'), ['c', 'd']);
    assert.deepEqual(files.filesOf('a'), ['a', 'b', 'c', 'd']);
    assert.deepEqual(files.wanted('x'), ['x']);
  });

  it('goes along a chain, and knows where each code is defined', () => {
    const files = filesOf({
      a: 'extends: b.yaml\nthemes:\n  x: mine\n',
      b: 'extends: c.yaml\nthemes:\n  x: theirs\n  y: theirs too\n',
      c: 'extends: builtin\nthemesPerAnnotation: one\n',
    });
    const { codebook, placeOf } = files.read('a');
    assert.equal(codebook?.themes.get('x')?.labels['und'], 'mine');
    assert.equal(codebook.themesPerAnnotation, 'one');
    assert.ok(codebook.themes.has('0816'));
    assert.deepEqual([placeOf('themes', 'x')?.file, placeOf('themes', 'y')?.file], ['a', 'b']);
    assert.deepEqual(placeOf('themes', 'y')?.range.start, { line: 3, character: 2 });
    assert.equal(placeOf('themes', '0816'), undefined);
  });

  it('asks for kinds only of the codebook that is used', () => {
    const files = filesOf({ a: 'extends: [kinds, b.yaml]', b: 'themes: {x: y}' });
    assert.deepEqual(problemsOf(files, 'a'), { a: [], b: [] });
    assert.deepEqual(problemsOf(files, 'b'), { b: ['0:0 codebook-no-kinds'] });
  });

  it('uses none of a codebook whose base cannot be used, and says why at its name', () => {
    const files = filesOf({ a: 'extends: b.yaml\nkinds: {k: K}', b: 'extends: c.yaml', c: 'x: [' });
    assert.equal(files.read('a').codebook, undefined);
    assert.deepEqual(problemsOf(files, 'a'), {
      a: ['0:9 codebook-extends-unusable'],
      b: ['0:9 codebook-extends-unusable'],
      c: ['0:4 codebook-syntax'],
    });
    assert.deepEqual(problemsOf(filesOf({ a: 'extends: b.yaml' }), 'a'), {
      a: ['0:9 codebook-extends-missing'],
    });
  });

  it('ends a chain that goes in a circle', () => {
    const files = filesOf({
      a: 'extends: b.yaml',
      b: 'extends: [kinds, a.yaml]',
      s: 'extends: s.yaml',
    });
    assert.deepEqual(problemsOf(files, 'a'), {
      a: ['0:9 codebook-extends-unusable'],
      b: ['0:17 codebook-extends-circle'],
    });
    assert.deepEqual(problemsOf(files, 's'), { s: ['0:9 codebook-extends-circle'] });
  });

  it('takes a new edition of a file that is extended', () => {
    const files = filesOf({ a: 'extends: b.yaml', b: 'extends: kinds\nthemes: {x: [}' });
    assert.equal(files.read('a').codebook, undefined);
    files.put('b', Buffer.from('extends: kinds\nthemes: {x: y}'));
    const { codebook, problems } = files.read('a');
    assert.equal(codebook?.themes.size, 1);
    assert.deepEqual([...problems.values()].flat(), []);
  });
});

describe('deprecatedInUse', () => {
  it('warns of the deprecated themes that annotations have, where they are defined', () => {
    const files = filesOf({
      a: 'extends: b.yaml\nthemes:\n  "1.10": {label: x, replacedBy: new}\n  idle: {label: i, deprecated: true}\n',
      b: 'extends: kinds\nthemes:\n  new: n\n  gone: {label: g, deprecated: yes}\n',
    });
    const used = new Map([
      ['1.10', 3],
      ['gone', 1],
      ['new', 9],
    ]);
    const found = deprecatedInUse(files.read('a'), (theme) => used.get(theme) ?? 0).map(
      ([file, { range, message }]) => `${file}:${range.start.line} ${render(message)}`,
    );
    assert.equal(found.length, 2);
    assert.match(found.join('\n'), /^a:2 "1\.10".*\(3\).*Give them new/m);
    assert.match(found.join('\n'), /^b:3 "gone".*\(1\).*"replacedBy"/m);
  });
});

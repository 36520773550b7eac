import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core/annotation/annotation';
import { resolveConflictMarkers } from '../../../src/core/sidecar/conflictMarkers';
import { mergeSidecars } from '../../../src/core/sidecar/mergeSidecars';
import { readSidecar } from '../../../src/core/sidecar/readSidecar';
import { repairSidecar } from '../../../src/core/sidecar/repairSidecar';
import { writeSidecar } from '../../../src/core/sidecar/writeSidecar';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readSidecar(encode(text));

describe('the conflict markers of git', () => {
  it('part a text into its sides, with the ancestor where it is shown', () => {
    const merge = 'a\n<<<<<<< HEAD\nb\n=======\nc\nd\n>>>>>>> topic\ne\n';
    assert.deepEqual(resolveConflictMarkers(merge), {
      ours: 'a\nb\ne\n',
      theirs: 'a\nc\nd\ne\n',
      base: undefined,
    });
    const diff3 = '<<<<<<< HEAD\nb\n||||||| 1234567\nx\n=======\nc\n>>>>>>> topic\n'.replaceAll(
      '\n',
      '\r\n',
    );
    assert.deepEqual(resolveConflictMarkers(diff3), {
      ours: 'b\r\n',
      theirs: 'c\r\n',
      base: 'x\r\n',
    });
  });

  it('are left as they are where they do not match up', () => {
    for (const text of [
      'a\nb\n',
      '<<<<<<< a\nb\n',
      '<<<<<<< a\n=======\n<<<<<<< b\n>>>>>>> c\n',
      '>>>>>>> a\n',
      '<<<<<<< a\n>>>>>>> b\n',
    ]) {
      assert.equal(resolveConflictMarkers(text), undefined, text);
    }
  });

  const one: Annotation = {
    id: 'a1',
    kind: 'x',
    themes: [],
    anchor: { start: 1, end: 2, quote: 'w', prefix: '', suffix: '' },
    coder: '',
    created: '2026-11-21T18:00:00Z',
  };
  const lines = (id: string, kind: string) =>
    `- id: "${id}"\n  kind: "${kind}"\n  start: 1\n  end: 2\n  quote: "w"\n`;
  const head = 'communique: 1\ntext: "a.txt"\nsha256: ""\nannotations:\n';
  const conflict = (ours: string, theirs: string) =>
    `${head}${lines('a0', 'x')}<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> topic\n...\n`;

  it('in a sidecar are one problem; both sides are shown, each at its place', () => {
    const reading = read(conflict(lines('b1', 'x'), lines('b2', 'y')));
    assert.deepEqual(
      reading.problems.map(({ code, range }) => [code, range.start.line]),
      [['sidecar-conflict-markers', 9]],
    );
    assert.ok(!reading.writable);
    assert.deepEqual(
      reading.sidecar.annotations.map(({ id }) => id),
      ['a0', 'b1', 'b2'],
    );
    assert.equal(reading.locate('b2', 'kind').start.line, 16);
  });

  it('inside an annotation or around the end of the file are split as well', () => {
    const inside = `${head}- id: "a1"\n<<<<<<< HEAD\n  kind: "x"\n=======\n  kind: "y"\n>>>>>>> t\n  start: 1\n  end: 2\n  quote: "w"\n  created: "2026"\n...\n`;
    assert.deepEqual(
      read(inside).sidecar.annotations.map(({ kind }) => kind),
      ['x'],
    );
    const { text } = repairSidecar(encode(inside))!;
    assert.match(text, /kind: "x"\n[^]*conflicts: \{"kind": \["y"\]\}/);
    assert.deepEqual(read(text).problems, []);
  });

  it('are resolved by merging what git could not', () => {
    const base = writeSidecar(undefined, { textName: 'a.txt', sha256: '', annotations: [one] });
    const sides = resolveConflictMarkers(
      base.replace(
        /- id[^]*(?=\.\.\.)/,
        (all) =>
          `<<<<<<< a\n${all.replace('"x"', '"y"')}||||||| b\n${all}=======\n${all.replace('suffix', 'note: "n"\n  suffix')}>>>>>>> c\n`,
      ),
    )!;
    assert.equal(sides.base, base);
    const [ancestor, ours, theirs] = [sides.base, sides.ours, sides.theirs].map(
      (text) => read(text).sidecar,
    );
    const { sidecar, conflicts } = mergeSidecars(ancestor, ours!, theirs!);
    assert.deepEqual(sidecar.annotations, [{ ...one, kind: 'y', note: 'n' }]);
    assert.deepEqual(conflicts, []);
  });
});

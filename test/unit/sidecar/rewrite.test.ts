import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import type { Annotation } from '../../../src/core/annotation/annotation';
import { inlineJson } from '../../../src/core/sidecar/canonicalText';
import { readSidecar } from '../../../src/core/sidecar/readSidecar';
import { rewriteSidecar, writeSidecar } from '../../../src/core/sidecar/writeSidecar';
import { commentsOf } from '../../../src/core/sidecar/yamlPart';
import { runs } from '../../support/runs';
import { annotationOf, commentLine, unknownBlock, unknownLine } from './records';

const read = (text: string) => readSidecar(new TextEncoder().encode(text));

const annotation = (id: string, start: number): Annotation => ({
  id,
  kind: 'commitment',
  themes: [],
  anchor: { start, end: start + 4, quote: 'word', prefix: '', suffix: '' },
  coder: '',
  created: '',
});

/** Lines that stand between others: comments and unknown keys, each key with a number of its own. */
const extras = fc.array(
  fc.oneof(
    commentLine.map((line) => ({ key: false, lines: `${line}\n` })),
    unknownLine.map((line) => ({ key: true, lines: `${line}\n` })),
    unknownBlock.map((lines) => ({ key: true, lines })),
  ),
  { maxLength: 3 },
);
type Extra = (typeof extras extends fc.Arbitrary<(infer E)[]> ? E : never)[];

const printed = (extra: Extra, indent: string, name: string): string =>
  extra
    .map(({ key, lines }, index) => (key ? lines.replace(':', `${name}${index}:`) : lines))
    .join('')
    .replace(/^(?=.)/gm, indent);

const item = (id: string, extra: Extra, indent: string): string =>
  `${indent}- id: ${id}\n${printed(extra, `${indent}  `, id)}${indent}  kind: 'commitment'\n${indent}  start: 1 # s\n${indent}  end: 5\n${indent}  quote: word\n`;

const unknownValues = (text: string): string[] => {
  const values: string[] = [];
  JSON.stringify(parse(text, { schema: 'failsafe' }), (key, value: unknown) => {
    if (/\d$/.test(key) && /[a-z]/.test(key) && key !== 'sha256') {
      values.push(`${key}=${inlineJson(value)}`);
    }
    return value;
  });
  return values.sort();
};
const comments = (text: string): string[] =>
  commentsOf(text)
    .map((comment) => comment.text)
    .sort();

describe('rewriting a sidecar', () => {
  const handwritten = fc
    .record({
      top: extras,
      first: extras,
      second: extras,
      indent: fc.constantFrom('', '  '),
      end: extras,
    })
    .map(
      ({ top, first, second, indent, end }) =>
        `communique: 1\ntext: a.txt\n${printed(top, '', 't')}annotations: # list\n${item('a1', first, indent)}${item('b2', second, indent)}${printed(end, '', 'e')}...\n`,
    );

  it('keeps every comment and unknown key of any form, and is canonical afterwards', () => {
    fc.assert(
      fc.property(handwritten, annotationOf(fc.constant('b2')), (text, changed) => {
        const { sidecar, problems } = read(text);
        assert.deepEqual(problems, [], text);
        const annotations = [sidecar.annotations[0]!, changed];
        const once = writeSidecar(sidecar, { ...sidecar, annotations });
        assert.deepEqual(unknownValues(once), unknownValues(text));
        assert.deepEqual(comments(once), comments(text));
        const again = read(once);
        assert.deepEqual(again.problems, []);
        assert.equal(writeSidecar(again.sidecar, again.sidecar), once);
      }),
      { numRuns: runs(150, 100_000) },
    );
  });

  it('touches only the lines of what changed', () => {
    const before = read(
      'communique: 1\ntext: "a"\nsha256: ""\nannotations:\n- id: "a1"\n  kind: "x" # why\n  # above\n  note: "n" # said\n  start: 1\n  end: 2\n  quote: "\\u0041"\n...\n'.replace(
        /( {2}# above\n {2}note.*\n)((?: {2}(?:start|end|quote).*\n)+)/,
        '$2$1',
      ),
    );
    const [one] = before.sidecar.annotations;
    const change = (to: Partial<Annotation>) =>
      writeSidecar(before.sidecar, { ...before.sidecar, annotations: [{ ...one!, ...to }] });
    assert.match(change({}), /\\u0041/);
    assert.match(change({ kind: 'y' }), /- id: "a1"\n {2}kind: "y" # why\n {2}start: 1\n/);
    assert.match(change({ themes: ['1'] }), / # why\n {2}themes: \["1"\]\n {2}start: 1\n/);
    assert.match(change({ note: undefined }), /"A"[^]*\n {2}# above\n {2}# said\n\.\.\./);
  });

  it('leaves the heading of a group where the group is, and takes the own comments along', () => {
    const items = ['a1', 'b2', 'c3'].map((id, index) => annotation(id, index));
    const text = writeSidecar(undefined, { textName: 'a', sha256: '', annotations: items })
      .replace('- id: "b2"', '# Group\n\n# own\n- id: "b2"')
      .replace('...', '# end\n...');
    const { sidecar } = read(text);
    const without = (id: string) =>
      writeSidecar(sidecar, { ...sidecar, annotations: items.filter((a) => a.id !== id) });
    assert.match(without('b2'), /# Group\n\n- id: "c3"/);
    assert.doesNotMatch(without('b2'), /# own/);
    const moved = { ...items[1]!, anchor: { ...items[1]!.anchor, start: 9, end: 10 } };
    const after = writeSidecar(sidecar, { ...sidecar, annotations: [items[0]!, items[2]!, moved] });
    assert.match(after, /c3[^]*# Group\n\n# own\n- id: "b2"[^]*# end\n\.\.\.\n$/);
    const none = writeSidecar(sidecar, { ...sidecar, annotations: [] });
    assert.match(none, /annotations: \[\]\n# Group\n\n# end\n\.\.\.\n$/);
  });

  it('changes the name and the hash of the text, and nothing else of the head', () => {
    const { sidecar } = read('# c\ncommunique: 1 # f\ntext: "a$1\\"" # t\nannotations: []\n...\n');
    assert.equal(
      writeSidecar(sidecar, { ...sidecar, textName: 'b$&', sha256: 'c' }),
      '# c\ncommunique: 1 # f\ntext: "b$&" # t\nsha256: "c"\nannotations: []\n...\n',
    );
  });

  it('gives the reading of what it writes', () => {
    fc.assert(
      fc.property(
        fc.tuple(annotationOf(fc.constant('a')), annotationOf(fc.constant('b'))),
        (pair) => {
          const { sidecar } = read(
            writeSidecar(undefined, { textName: '', sha256: '', annotations: pair }),
          );
          const next = [pair[0], { ...pair[1], kind: 'new' }];
          const { text, reading } = rewriteSidecar(sidecar, { ...sidecar, annotations: next });
          const again = read(text);
          assert.deepEqual(reading.sidecar.annotations, again.sidecar.annotations);
          assert.deepEqual(reading.locate('b', 'kind'), again.locate('b', 'kind'));
          assert.deepEqual(reading.locate('a'), again.locate('a'));
          assert.equal(writeSidecar(reading.sidecar, reading.sidecar), text);
        },
      ),
      { numRuns: runs(100, 10_000) },
    );
  });
});

import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { makeAnchor } from '../../../src/core/anchor/makeAnchor';
import { builtinCodebook } from '../../../src/core/codebook/builtin';
import { readCodebook } from '../../../src/core/codebook/readCodebook';
import { codeFixes } from '../../../src/core/documents/codeFixes';
import { editTo, type Fix } from '../../../src/core/documents/fix';
import { offsetsFix, sortingFix } from '../../../src/core/documents/rewriteFixes';
import { render } from '../../../src/core/message';
import { readSidecar } from '../../../src/core/sidecar/readSidecar';
import { writeSidecar } from '../../../src/core/sidecar/writeSidecar';
import { PlainText } from '../../../src/core/text/plainText';
import { runs } from '../../support/runs';
import { contents } from '../sidecar/records';
import { marked } from './marked';

const head = 'communique: 1\ntext: "a.txt"\nannotations:\n';
const entry = '- id: "a"\n  kind: "condemnation"\n  start: 0\n  end: 1\n  quote: "x"\n';

function applied(text: string, { edits }: Fix): string {
  return [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((all, { from, to, insert }) => all.slice(0, from) + insert + all.slice(to), text);
}

/** What is proposed at the mark, and what the line there becomes. */
function fixesAt(source: string, codebook = builtinCodebook): [string, string][] {
  const { text, offset } = marked(source);
  const line = text.slice(0, offset).split('\n').length - 1;
  return codeFixes(text, offset, offset, codebook, 'en').map((fix) => [
    render(fix.title),
    applied(text, fix).split('\n')[line]!,
  ]);
}

describe('quick fixes of codes', () => {
  it('replace an unknown theme by the nearest ones, and leave the others', () => {
    const [first, ...more] = fixesAt(`${head}${entry}  themes: ["2006", "08|17", "0821"]\n`);
    assert.match(first?.[0] ?? '', /^Replace by 08\d\d \(.+\)$/);
    assert.match(first?.[1] ?? '', /^ {2}themes: \["2006", "08(?!17)\d\d", "0821"\]$/);
    assert.ok(more.every(([title]) => title.startsWith('Replace by')));
  });

  it('replace a label written in place of a code, and put the code in quotes', () => {
    assert.deepEqual(fixesAt(`${head}${entry}  themes: [défen|se]\n`)[0], [
      'Replace by 0821 (defence)',
      '  themes: ["0821"]',
    ]);
  });

  it('replace an unknown kind and an unknown strength', () => {
    assert.deepEqual(fixesAt(`${head}${entry.replace('condemnation', 'condam|nation')}`), [
      ['Replace by condemnation', '  kind: "condemnation"'],
    ]);
    assert.deepEqual(fixesAt(`${head}${entry}  strength: "hi|h"\n`), [
      ['Replace by high', '  strength: "high"'],
    ]);
    assert.deepEqual(
      fixesAt(`${head}${entry}  strength: "stro|ng"\n`).map(([title]) => title),
      ['Replace by high', 'Replace by mid (medium)', 'Replace by low'],
    );
  });

  it('remove a strength that the kind does not have', () => {
    const source = `${head}${entry.replace('condemnation', 'announcement')}  strength: "hi|gh"\n  note: "n"\n`;
    assert.deepEqual(fixesAt(source), [['Remove the strength', '  note: "n"']]);
  });

  it('replace a deprecated theme by what takes its place', () => {
    const { codebook } = readCodebook(
      'extends: builtin\nthemes:\n  old: {label: old, replacedBy: ["0816", "0821"]}\n',
    );
    assert.deepEqual(fixesAt(`${head}${entry}  themes: ["ol|d"]\n`, codebook), [
      ['Replace by 0816 (international security)', '  themes: ["0816"]'],
      ['Replace by 0821 (defence)', '  themes: ["0821"]'],
    ]);
  });

  it('put codes in quotes, one or all of them, as they were typed', () => {
    const source = `${head}${entry}  themes: [08|21, 1e3, "2006"]\n`;
    const found = fixesAt(source);
    assert.deepEqual(found.slice(-2), [
      ['Put 0821 in quotes', '  themes: ["0821", 1e3, "2006"]'],
      ['Put all codes in quotes', '  themes: ["0821", "1e3", "2006"]'],
    ]);
  });

  it('offer nothing for codes that are right', () => {
    assert.deepEqual(fixesAt(`${head}${entry}  themes: ["08|21"]\n`), []);
  });
});

describe('quick fixes of a whole sidecar', () => {
  it('sort annotations, and keep comments and unknown keys', () => {
    const later = entry
      .replace('"a"', '"b"')
      .replace('start: 0', 'start: 5')
      .replace('end: 1', 'end: 6');
    const text = `${head}# second\n${later}  certainty: "A"\n${entry}...\n`;
    const sorted = applied(text, sortingFix(text)!);
    assert.ok(sorted.indexOf('id: "a"') < sorted.indexOf('# second\n- id: "b"'), sorted);
    assert.match(sorted, /certainty: "A"/);
    assert.equal(readSidecar(new TextEncoder().encode(sorted)).sidecar.annotations.length, 2);
  });

  it('never touch a sidecar with an error', () => {
    const text = `${head}${entry}${entry}...\n`;
    assert.equal(sortingFix(text), undefined);
    assert.equal(offsetsFix(text, new PlainText('x')), 'nothing');
  });

  it('write the offsets of passages that moved, and leave those that are uncertain', () => {
    const before = new PlainText(
      'We condemn the attack on the harbour. We will send help to the town.',
    );
    const annotation = (id: string, start: number, end: number) => ({
      id,
      kind: 'commitment',
      themes: [],
      anchor: makeAnchor(before, { start, end }),
      coder: '',
      created: '',
    });
    const text = writeSidecar(undefined, {
      textName: 'a.txt',
      sha256: '',
      annotations: [annotation('a', 0, 37), annotation('b', 38, 68)],
    });
    const now = new PlainText(`Title\n\n${before.text}`);
    const fix = offsetsFix(text, now);
    assert.ok(typeof fix === 'object');
    const fixed = applied(text, fix);
    const { annotations } = readSidecar(new TextEncoder().encode(fixed)).sidecar;
    assert.deepEqual(
      annotations.map(({ anchor }) => [anchor.start, anchor.end]),
      [
        [7, 44],
        [45, 75],
      ],
    );
    assert.equal(offsetsFix(fixed, now), 'nothing');
    assert.equal(offsetsFix(text, new PlainText('Something else.')), 'nothing');
  });

  it('change only the lines that differ', () => {
    fc.assert(
      fc.property(contents, contents, (a, b) => {
        const [before, after] = [writeSidecar(undefined, a), writeSidecar(undefined, b)];
        const edits = editTo(before, after);
        const [{ from, to, insert } = { from: 0, to: 0, insert: '' }] = edits;
        assert.equal(before.slice(0, from) + insert + before.slice(to), after);
        assert.ok(edits.length <= 1);
      }),
      { numRuns: runs(200, 5000) },
    );
  });
});

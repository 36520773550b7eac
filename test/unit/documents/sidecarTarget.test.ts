import assert from 'node:assert/strict';
import { annotationPlaces } from '../../../src/core/documents/annotationPlaces';
import { sidecarTarget } from '../../../src/core/documents/sidecarTarget';
import { marked } from './marked';

const sidecar = `communique: 1
text: "a.txt"
sha256: ""
annotations:
- id: "a"
  kind: "commitment"
  themes: ["0816", "0821"]
  start: 3
  end: 9
  quote: "will act"
- {id: b, kind: "condemnation", start: 20, end: 27, quote: "condemn"}
...
`;

function target(mark: string, source = sidecar) {
  const { text, offset } = marked(source.replace(mark.replace('|', ''), mark));
  const found = sidecarTarget(text, offset);
  return found && { ...found, words: text.slice(found.from, found.to) };
}

describe('what leads from a sidecar', () => {
  it('is a code, to the codebook', () => {
    const found = target('"08|21"');
    assert.ok(found?.type === 'code');
    assert.deepEqual([found.key, found.code, found.words], ['themes', '0821', '"0821"']);
    assert.equal(target('"condem|nation"')?.type, 'code');
  });

  it('is a quote and an offset, to the passage that these lines say', () => {
    for (const [mark, words] of [
      ['"will a|ct"', '"will act"'],
      ['start: |3', '3'],
      ['end: 9|', '9'],
    ] as const) {
      const found = target(mark);
      assert.ok(found?.type === 'passage', mark);
      const { start, end, quote } = found.annotation.anchor;
      assert.deepEqual([found.id, start, end, quote, found.words], ['a', 3, 9, 'will act', words]);
    }
  });

  it('is the same between braces', () => {
    const found = target('quote: "con|demn"');
    assert.ok(found?.type === 'passage');
    assert.deepEqual([found.id, found.annotation.anchor.start], ['b', 20]);
  });

  it('is the name of the text', () => {
    const found = target('"a.|txt"');
    assert.deepEqual([found?.type, found?.words], ['text', '"a.txt"']);
  });

  it('is no key, and nothing else', () => {
    for (const mark of ['quo|te: "will', 'them|es', 'sha256: "|"', 'id: "a|"', '.|..']) {
      assert.equal(target(mark), undefined, mark);
    }
  });

  it('does not need the other annotations to be in order', () => {
    const found = target('"will a|ct"', sidecar.replace('- {id: b', '- {id: [b'));
    assert.equal(found?.type, 'passage');
  });
});

describe('where annotations begin', () => {
  const found = (text: string): string[] =>
    annotationPlaces(text).map(({ id, from }) => `${id} ${text.slice(from).split('\n')[0]}`);

  it('is at their dashes, whatever their form', () => {
    assert.deepEqual(found(sidecar), [
      'a - id: "a"',
      'b - {id: b, kind: "condemnation", start: 20, end: 27, quote: "condemn"}',
    ]);
    assert.deepEqual(found('annotations:\n  - kind: x\n    "id": \'c\' # d\n'), ['c - kind: x']);
  });

  it('is told of a file that cannot be parsed', () => {
    assert.deepEqual(found(sidecar.replace('annotations:', 'annotations: [')), found(sidecar));
    assert.deepEqual(found('communique: 1\n'), []);
  });
});

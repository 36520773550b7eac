import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core/annotation/annotation';
import { CodeUses } from '../../../src/core/workspace/codeUses';
import type { PlacedAnnotation } from '../../../src/core/workspace/placedAnnotation';

function placed(text: string, id: string, kind: string, ...themes: string[]): PlacedAnnotation {
  const anchor = { start: 0, end: 1, quote: 'q', prefix: '', suffix: '' };
  const annotation: Annotation = { id, kind, themes, anchor, coder: '', created: '' };
  return { sidecar: `${text}.annotations.yaml`, id, text, annotation, placement: undefined };
}

const all = new Map([
  ['w/a.txt', [placed('w/a.txt', '1', 'k', 'x'), placed('w/a.txt', '2', 'k', 'x', 'y', 'x')]],
  ['w/b.txt', [placed('w/b.txt', '3', 'x', 'y')]],
  ['w/in/c.txt', [placed('w/in/c.txt', '4', 'k', 'x')]],
  ['other/d.txt', [placed('other/d.txt', '5', 'k', 'x')]],
]);
const uses = new CodeUses({
  texts: [...all.keys()],
  annotationsOf: (text) => all.get(text) ?? [],
  codebooks: { uriOf: (text) => (text.startsWith('w/in/') ? 'w/in/book' : undefined) },
});

function counted(homes: string[], type: 'kind' | 'theme', code: string): [string, number] {
  const { annotations, texts } = uses.of(homes, type, code);
  return [annotations.map(({ id }) => id).join(), texts];
}

describe('the annotations that have a code', () => {
  it('are counted once each, with their texts, below the codebook that holds for them', () => {
    assert.deepEqual(counted(['w/book'], 'theme', 'x'), ['1,2', 1]);
    assert.deepEqual(counted(['w/book'], 'theme', 'y'), ['2,3', 2]);
    assert.deepEqual(counted(['w/book'], 'kind', 'x'), ['3', 1]);
    assert.deepEqual(counted(['w/in/book'], 'theme', 'x'), ['4', 1]);
    assert.deepEqual(counted(['w/book'], 'theme', 'z'), ['', 0]);
  });

  it('are those of all codebooks that share the code', () => {
    assert.deepEqual(counted(['w/book', 'w/in/book'], 'theme', 'x'), ['1,2,4', 2]);
  });

  it('tell which codes there are', () => {
    const codes = uses.codes('w/book').map(({ type, code }) => `${type} ${code}`);
    assert.deepEqual(codes, ['kind k', 'theme x', 'theme y', 'kind x']);
  });

  it('are counted anew when told so', () => {
    all.get('w/b.txt')!.push(placed('w/b.txt', '6', 'x'));
    assert.deepEqual(counted(['w/book'], 'kind', 'x'), ['3', 1]);
    uses.forget();
    assert.deepEqual(counted(['w/book'], 'kind', 'x'), ['3,6', 1]);
  });
});

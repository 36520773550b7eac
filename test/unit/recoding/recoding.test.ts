import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core/annotation/annotation';
import {
  recodeAnnotation,
  recodeSidecar,
  type Recoding,
} from '../../../src/core/recoding/recoding';
import { readSidecar } from '../../../src/core/sidecar/readSidecar';

const theme = (codes: Record<string, string>): Recoding => ({
  type: 'theme',
  codes: new Map(Object.entries(codes)),
});

const annotation: Annotation = {
  id: 'aaaaaaaa',
  kind: 'a',
  themes: ['x', 'a', 'b'],
  anchor: { start: 0, end: 1, quote: 'q', prefix: '', suffix: '' },
  coder: '',
  created: '',
  modified: '2026-01-01T00:00:00Z',
  conflicts: { themes: [['a', 'c'], ['x']], kind: ['a'] },
};

describe('recoding an annotation', () => {
  it('renames a theme where it stands, and what a merge left to be decided', () => {
    assert.deepEqual(recodeAnnotation(annotation, theme({ a: 'new' })), {
      ...annotation,
      themes: ['x', 'new', 'b'],
      conflicts: { themes: [['new', 'c'], ['x']], kind: ['a'] },
    });
  });

  it('renames a kind, and no theme of the same code', () => {
    const recoded = recodeAnnotation(annotation, { type: 'kind', codes: new Map([['a', 'new']]) });
    const conflicts = { themes: [['a', 'c'], ['x']], kind: ['new'] };
    assert.deepEqual(recoded, { ...annotation, kind: 'new', conflicts });
  });

  it('merges themes into one that stands there once', () => {
    const recoded = recodeAnnotation(annotation, theme({ a: 'c', b: 'c' }));
    assert.deepEqual(recoded.themes, ['x', 'c']);
    assert.deepEqual(recoded.conflicts?.themes, [['c'], ['x']]);
  });

  it('leaves the same object where it has nothing to do', () => {
    assert.equal(recodeAnnotation(annotation, theme({ z: 'y' })), annotation);
  });
});

describe('recoding a sidecar', () => {
  const text = `# mine
communique: 1
text: "a.txt"
sha256: ""
annotations:
# first
- id: "aaaaaaaa" # why
  kind: "k"
  themes: ["0816", "0821"] # two
  start: 0
  end: 1
  quote: "q"
  prefix: ""
  suffix: ""
  coder: ""
  created: ""
  mine: yes
- id: "bbbbbbbb"
  kind: "k"
  themes: [] # none
  start: 2
  end: 3
  quote: "0816"
...
`;

  it('changes the lines with the codes, and keeps comments and unknown keys', () => {
    const { sidecar } = readSidecar(new TextEncoder().encode(text));
    assert.equal(recodeSidecar(sidecar, theme({ '0816': 'a' })), text.replace('["0816"', '["a"'));
    assert.equal(
      recodeSidecar(sidecar, theme({ '0816': 'a', '0821': 'a' })),
      text.replace('["0816", "0821"]', '["a"]'),
    );
    assert.equal(recodeSidecar(sidecar, theme({ other: 'a' })), undefined);
  });
});

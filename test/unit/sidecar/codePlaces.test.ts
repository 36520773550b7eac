import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { codePlaces, type SidecarPlace } from '../../../src/core/sidecar/codePlaces';
import { writeSidecar } from '../../../src/core/sidecar/writeSidecar';
import { runs } from '../../support/runs';
import { annotationOf } from './records';

function source(text: string, { range: { start, end } }: SidecarPlace): string {
  assert.equal(start.line, end.line);
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  return lines[start.line]!.slice(start.character, end.character);
}

function told(text: string, only?: string): string[] {
  return codePlaces(text, only).map((place) => {
    const { id, key, code, kind } = place;
    return [source(text, place), id, key, code, kind].join(' | ');
  });
}

const canonical = `communique: 1
text: "a.txt"
sha256: ""
annotations:
# on top
- id: "aaaaaaaa" # one
  kind: "commit\\u0022ment"
  themes: ["08\\"16", "a, b", "0821"] # three
  strength: "high"
  start: 0
  end: 1
  quote: "kind: \\"x\\""
  mine: {"themes": ["no"]}
- id: "bbbbbbbb"
  kind: "appeal"
  start: 2
  end: 3
  quote: "q"
...
`;

const byHand = `communique: 1
text: a.txt
annotations:
  - start: 0
    end: 1
    themes:
      - 0816
      - 'it''s'   # one
      - "\\u00e9"
    note: |
      themes: [no]
    strength: mid
    kind: commitment
    id: one
    quote: q
  - {id: two, kind: appeal, themes: [010, "no", 1e3], start: 1, end: 2, quote: r}
`;

const inFlow = '{communique: 1, text: a, annotations: [{id: x, kind: k, themes: [a, "b"]}]}';

describe('the codes in a sidecar', () => {
  it('are found in canonical form', () => {
    assert.deepEqual(told(canonical), [
      '"commit\\u0022ment" | aaaaaaaa | kind | commit"ment | commit"ment',
      '"08\\"16" | aaaaaaaa | themes | 08"16 | commit"ment',
      '"a, b" | aaaaaaaa | themes | a, b | commit"ment',
      '"0821" | aaaaaaaa | themes | 0821 | commit"ment',
      '"high" | aaaaaaaa | strength | high | commit"ment',
      '"appeal" | bbbbbbbb | kind | appeal | appeal',
    ]);
  });

  it('are found in any form of YAML', () => {
    assert.deepEqual(told(byHand), [
      '0816 | one | themes | 0816 | commitment',
      "'it''s' | one | themes | it's | commitment",
      '"\\u00e9" | one | themes | é | commitment',
      'mid | one | strength | mid | commitment',
      'commitment | one | kind | commitment | commitment',
      'appeal | two | kind | appeal | appeal',
      '010 | two | themes | 010 | appeal',
      '"no" | two | themes | no | appeal',
      '1e3 | two | themes | 1e3 | appeal',
    ]);
    assert.deepEqual(told(inFlow), [
      'k | x | kind | k | k',
      'a | x | themes | a | k',
      '"b" | x | themes | b | k',
    ]);
  });

  it('stand at the same places whatever the line ends and the byte order mark', () => {
    for (const text of [canonical, byHand]) {
      for (const end of ['\n', '\r\n', '\r']) {
        const other = `\uFEFF${text.replace(/\n/g, end)}`;
        assert.deepEqual(told(other), told(text));
      }
    }
  });

  it('are found around what is damaged', () => {
    const damaged = canonical.replace('start: 0', 'start: [0').replace('...\n', '');
    assert.deepEqual(told(damaged).slice(-1), ['"appeal" | bbbbbbbb | kind | appeal | appeal']);
    assert.ok(told(damaged).includes('"0821" | aaaaaaaa | themes | 0821 | commit"ment'));
    assert.deepEqual(told(''), []);
    assert.deepEqual(told(`annotations:\n- ${'['.repeat(20_000)}`), []);
  });

  it('are looked for only where a text stands', () => {
    assert.deepEqual(told(canonical, 'bbbb'), ['"appeal" | bbbbbbbb | kind | appeal | appeal']);
  });

  it('are all those of what we write, in its order', () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 4 })
          .chain((ids) => fc.tuple(...ids.map((id) => annotationOf(fc.constant(id))))),
        (annotations) => {
          const text = writeSidecar(undefined, { textName: 'a', sha256: '', annotations });
          const found = codePlaces(text).map((place) => {
            assert.equal(JSON.parse(source(text, place)), place.code);
            return [place.id, place.key, place.code];
          });
          const expected = annotations.flatMap(({ id, kind, themes, strength }) =>
            [
              ['kind', kind],
              ...themes.map((theme) => ['themes', theme]),
              ['strength', strength ?? ''],
            ]
              .filter(([, code]) => code !== '')
              .map((place) => [id, ...place]),
          );
          assert.deepEqual(found.sort(), expected.sort());
        },
      ),
      { numRuns: runs(200, 10_000) },
    );
  });
});

import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { compareAnnotations, type Annotation } from '../../../src/core/annotation/annotation';
import { readCanonical } from '../../../src/core/sidecar/readCanonical';
import { readSidecar } from '../../../src/core/sidecar/readSidecar';
import { readYaml } from '../../../src/core/sidecar/readYaml';
import { writeSidecar } from '../../../src/core/sidecar/writeSidecar';
import { runs } from '../../support/runs';
import { commentLine, contents, unknownLine } from './records';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const sorted = (annotations: readonly Annotation[]) => [...annotations].sort(compareAnnotations);

/** A canonical sidecar into which `inserts` put lines, at random places. */
function decorate(text: string, inserts: readonly [number, string, string][]): string {
  const lines = text.split('\n').slice(0, -2);
  inserts.forEach(([at, comment, unknown], index) => {
    const first = lines.indexOf('communique: 1') + 1;
    const place = first + (at % (lines.length - first + 1));
    const inAnnotation = /^(?:- | {2}\w)/.test(lines[place - 1] ?? '');
    const line = inAnnotation ? `  ${unknown}` : unknown;
    const key = line.replace(':', `${index}:`);
    // A key of the file between two annotations would end their list.
    const isKey = at % 2 === 0 && (inAnnotation || place > lines.length - 1 || place < first + 2);
    lines.splice(place, 0, isKey ? key : comment);
  });
  return [...lines, '...', ''].join('\n');
}

/** What the yaml package gives for an annotation: every scalar as text. */
function fieldsOf({ anchor, conflicts, ...rest }: Annotation): Record<string, unknown> {
  const { start, end, ...texts } = anchor;
  const offsets = { start: String(start), end: String(end) };
  return { ...rest, ...offsets, ...texts, conflicts: conflicts !== undefined };
}

function known(entry: unknown): Record<string, unknown> {
  const { themes = [], conflicts, ...rest } = entry as Record<string, unknown>;
  const fields = Object.entries(rest).filter(([key]) => !/\d/.test(key));
  return { themes, ...Object.fromEntries(fields), conflicts: conflicts !== undefined };
}

const inserts = fc.array(fc.tuple(fc.nat(), commentLine, unknownLine), { maxLength: 4 });

describe('the canonical form of a sidecar', () => {
  it('reads back as the same records, whatever they hold', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const { sidecar, problems, writable } = readSidecar(
          bytes(writeSidecar(undefined, content)),
        );
        assert.deepEqual(problems, []);
        assert.ok(writable);
        const { textName, sha256, annotations } = content;
        const expected = { textName, sha256, annotations: sorted(annotations) };
        const read = { ...sidecar, source: undefined };
        assert.deepEqual(read, { ...expected, source: undefined });
      }),
      { numRuns: runs(300, 100_000) },
    );
  });

  it('is read by the fast reader exactly as by the YAML reader and the yaml package', () => {
    fc.assert(
      fc.property(contents, inserts, (content, lines) => {
        const text = decorate(writeSidecar(undefined, content), lines);
        const fast = readCanonical(text);
        assert.ok(fast, `not canonical:\n${text}`);
        const slow = readYaml(text);
        assert.deepEqual(slow.flaws, []);
        assert.deepEqual(
          fast.entries.map(({ annotation }) => annotation),
          slow.entries.map(({ annotation }) => annotation),
        );
        assert.equal(fast.textName, slow.textName);
        assert.deepEqual(
          fast.entries.map(({ annotation }) => fieldsOf(annotation)),
          (parse(text, { schema: 'failsafe' }) as { annotations: unknown[] }).annotations.map(
            known,
          ),
        );
      }),
      { numRuns: runs(200, 100_000) },
    );
  });

  it('keeps every comment and unknown key through a rewrite that changes nothing, byte by byte', () => {
    fc.assert(
      fc.property(contents, inserts, (content, lines) => {
        const text = decorate(writeSidecar(undefined, content), lines);
        const { sidecar } = readSidecar(bytes(text));
        assert.equal(writeSidecar(sidecar, sidecar), text);
      }),
      { numRuns: runs(200, 100_000) },
    );
  });

  it('shows one annotation a hunk, every text in double quotes', () => {
    const annotation: Annotation = {
      id: 'k7m2q9x4',
      kind: 'condemnation',
      themes: ['0816', '0821'],
      strength: 'high',
      anchor: {
        start: 3,
        end: 7,
        quote: 'no\u2028\u0085\ufeff\n',
        prefix: 'a\u00a0',
        suffix: '\u{1f600}',
      },
      coder: 'ana',
      created: '2026-11-21T18:00:00Z',
    };
    const text = writeSidecar(undefined, {
      textName: 'a.txt',
      sha256: 'ab',
      annotations: [annotation],
    });
    assert.equal(
      text,
      String.raw`communique: 1
text: "a.txt"
sha256: "ab"
annotations:
- id: "k7m2q9x4"
  kind: "condemnation"
  themes: ["0816", "0821"]
  strength: "high"
  start: 3
  end: 7
  quote: "no\u2028\u0085\ufeff\n"
  prefix: "a${'\u00a0'}"
  suffix: "${'\u{1f600}'}"
  coder: "ana"
  created: "2026-11-21T18:00:00Z"
...
`,
    );
  });

  it('is an empty list where there is no annotation', () => {
    const text = writeSidecar(undefined, { textName: 'a', sha256: '', annotations: [] });
    assert.equal(text, 'communique: 1\ntext: "a"\nsha256: ""\nannotations: []\n...\n');
    assert.deepEqual(readSidecar(bytes(text)).problems, []);
  });
});

import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { PrintedReading } from '../../../src/core/sidecar/printedReading';
import { readSidecar } from '../../../src/core/sidecar/readSidecar';
import { rewriteSidecar, writeSidecar } from '../../../src/core/sidecar/writeSidecar';
import { runs } from '../../support/runs';
import { contents } from './records';

const read = (text: string) => readSidecar(new TextEncoder().encode(text));
const same = (text: string): string => text;

describe('a sidecar whose text is not kept', () => {
  it('says the same as one whose text is, and is rewritten to the same bytes', () => {
    fc.assert(
      fc.property(contents, fc.nat(), (content, which) => {
        const kept = read(writeSidecar(undefined, content));
        const printed = PrintedReading.of(kept, same);
        assert.ok(printed);
        assert.equal(printed.text, kept.text);
        const { textName, sha256, annotations } = kept.sidecar;
        assert.deepEqual(
          { ...printed.sidecar, source: undefined },
          { ...kept.sidecar, source: undefined },
        );
        for (const { id } of annotations) {
          assert.deepEqual(printed.locate(id), kept.locate(id));
          assert.deepEqual(printed.locate(id, 'quote'), kept.locate(id, 'quote'));
        }
        assert.deepEqual(printed.locateKey('sha256'), kept.locateKey('sha256'));
        const edited = annotations.map((annotation, i) =>
          i === which % annotations.length ? { ...annotation, note: 'seen' } : annotation,
        );
        const next = { textName, sha256, annotations: edited };
        assert.equal(
          rewriteSidecar(printed.sidecar, next).text,
          rewriteSidecar(kept.sidecar, next).text,
        );
      }),
      { numRuns: runs(100, 20_000) },
    );
  });

  it('is none that holds what would not be printed again: comments, keys of others, another order', () => {
    const annotation = (start: number): string =>
      `- id: "a${start}"\n  kind: "commitment"\n  start: ${start}\n  end: 9\n  quote: "x"\n` +
      '  prefix: ""\n  suffix: ""\n  coder: ""\n  created: ""\n';
    const head = 'communique: 1\ntext: "a.txt"\nsha256: ""\nannotations:\n';
    const plain = `${head}${annotation(1)}${annotation(2)}...\n`;
    assert.ok(PrintedReading.of(read(plain), same));
    const others = [
      plain.replace('annotations:', '# checked by Ana\nannotations:'),
      plain.replace('annotations:', 'annotations: # of May'),
      plain.replace('- id: "a2"', '# by the other group\n- id: "a2"'),
      plain.replace('  coder', '  reviewer: "bob"\n  coder'),
      plain.replace('  coder: ""', '  coder: "" # ?'),
      plain.replace('...', '# end\n...'),
      plain.replace('"commitment"', 'commitment'),
      plain.replace('  suffix: ""\n', ''),
      plain.slice(0, -4),
      `${head}${annotation(2)}${annotation(1)}...\n`,
    ];
    for (const other of others) {
      assert.equal(PrintedReading.of(read(other), same), undefined, other);
    }
  });
});

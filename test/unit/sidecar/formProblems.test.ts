import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { formProblems } from '../../../src/core/sidecar/formProblems';
import { readSidecar } from '../../../src/core/sidecar/readSidecar';
import { writeSidecar } from '../../../src/core/sidecar/writeSidecar';
import { runs } from '../../support/runs';
import { contents } from './records';

const head = 'communique: 1\ntext: "a.txt"\nannotations:\n';
const entry = (id: string, start: number, more = ''): string =>
  `- id: "${id}"\n  kind: "k"\n  start: ${start}\n  end: 9\n  quote: "x"\n${more}`;

function found(text: string): string[] {
  const reading = readSidecar(new TextEncoder().encode(text));
  return formProblems(reading).map(({ code, range: { start, end } }) => {
    const line = text.split('\n')[start.line]!;
    return `${code}: ${line.slice(start.character, end.character)}`;
  });
}

describe('the form of a sidecar', () => {
  it('is nothing to speak of where we wrote it', () => {
    fc.assert(
      fc.property(contents, (content) => {
        assert.deepEqual(found(writeSidecar(undefined, content)), []);
      }),
      { numRuns: runs(100, 5000) },
    );
  });

  it('is told where codes may be read otherwise, at each of them', () => {
    const themes = '  themes: [0816, "0821", 1.10, trade, no, null, 2024-05-01, 1e3]\n';
    assert.deepEqual(found(`${head}${entry('a', 0, themes)}...\n`), [
      'code-unquoted: 0816',
      'code-unquoted: 1.10',
      'code-unquoted: no',
      'code-unquoted: null',
      'code-unquoted: 2024-05-01',
      'code-unquoted: 1e3',
    ]);
  });

  it('is told for every code that YAML reads as no text', () => {
    const scalar = fc.stringMatching(/^[-+]?\.?[0-9][0-9a-fox_.:-]{0,6}$/);
    fc.assert(
      fc.property(
        fc.oneof(scalar, fc.constantFrom('~', 'True', 'FALSE', '.inf', '-.INF', '.nan')),
        (code) => {
          for (const version of ['1.1', '1.2'] as const) {
            let value: unknown = code;
            try {
              value = parse(code, { version, logLevel: 'silent' });
            } catch {
              return;
            }
            if (
              typeof value === 'string' ||
              (typeof value === 'object' && value !== null && !(value instanceof Date))
            ) {
              continue;
            }
            const problems = found(`${head}${entry('a', 0, `  strength: ${code}\n`)}...\n`);
            assert.deepEqual(problems, [`code-unquoted: ${code}`], version);
          }
        },
      ),
      { numRuns: runs(300, 4000) },
    );
  });

  it('is told where annotations are not in order, once', () => {
    const text = `${head}${entry('c', 5)}${entry('a', 7)}${entry('b', 3)}${entry('d', 1)}...\n`;
    assert.deepEqual(found(text), ['sidecar-order: 3']);
    assert.deepEqual(found(`${head}${entry('b', 3)}${entry('c', 3)}...\n`), []);
  });
});

import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readCodebook } from '../../../src/core/codebook/readCodebook';
import { readSidecar } from '../../../src/core/sidecar/readSidecar';
import { writeSidecar } from '../../../src/core/sidecar/writeSidecar';

/** What some version of YAML, or some reader of CSV, takes for a number, a date, nothing or a truth. */
const ambiguous = [
  ...['0816', '1.10', '010', '1e3', '1E3', '.5', '5.', '-.5', '+1', '-1', '0', '00', '-0', '1_000'],
  ...[
    '0x1F',
    '0o17',
    '0b1',
    '1:30',
    '190:20:30',
    '.inf',
    '-.INF',
    '.nan',
    '685.230_15e+03',
    '1e400',
  ],
  ...['no', 'No', 'NO', 'yes', 'y', 'n', 'on', 'off', 'true', 'TRUE', 'False', 'null', 'Null', '~'],
  ...['2024-05-01', '2024-05-01T10:00:00Z', '2001-12-14 21:59:43.10 -5', '<<', '=', '---a'],
  ...[
    '9007199254740993',
    '0.1e-7',
    'Infinity',
    'NaN',
    'undefined',
    '__proto__',
    'constructor',
    'é',
  ],
];

const digits = fc.stringMatching(/^[+-]?[0-9][0-9_]{0,8}(\.[0-9]{0,4})?([eE][+-]?[0-9]{1,2})?$/);
const hexadecimal = fc.stringMatching(/^0[xob][0-9A-F]{1,6}$/);
const dates = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const cased = fc
  .constantFrom('no', 'yes', 'true', 'false', 'null', 'on', 'off', 'y', 'n')
  .chain((word) =>
    fc.constantFrom(word, word.toUpperCase(), word[0]!.toUpperCase() + word.slice(1)),
  );
const code = fc.oneof(fc.constantFrom(...ambiguous), digits, hexadecimal, dates, cased);
const version = fc.constantFrom('', '%YAML 1.1\n---\n', '%YAML 1.2\n---\n');

describe('codes', () => {
  it('stay what was typed in a codebook, without quotes, wherever they stand', () => {
    fc.assert(
      fc.property(fc.uniqueArray(code, { minLength: 3, maxLength: 8 }), version, (codes, head) => {
        const [first, second, ...more] = codes;
        const source = `${head}kinds:
  ${first!}:
    label: kind
    strengths:
      ${second!}: strong
themes:
  ${first!}: {label: a, replacedBy: [${second!}, ${more[0]!}]}
  ${second!}: {label: b, parent: ${first!}}
${more.map((text, i) => `  ${text}:\n    label: l${i}\n    parent: ${second!}\n`).join('')}`;
        const { codebook, problems } = readCodebook(source);
        assert.deepEqual(problems, [], source);
        const [kind] = codebook!.kinds.values();
        assert.deepEqual([kind?.code, kind?.strengths[0]?.code], [first, second]);
        const themes = [...codebook!.themes.values()];
        assert.deepEqual(
          themes.map((theme) => theme.code),
          codes,
        );
        assert.deepEqual(themes[0]!.replacedBy, [second, more[0]]);
        assert.deepEqual(themes[1]!.parent, first);
        for (const theme of themes.slice(2)) assert.equal(theme.parent, second);
      }),
    );
  });

  it('stay what was typed in a sidecar, without quotes, and are written in quotes', () => {
    fc.assert(
      fc.property(
        code,
        fc.array(code, { minLength: 1, maxLength: 5 }),
        code,
        version,
        (kind, themes, strength, head) => {
          const source = `${head}communique: 1
text: a.txt
sha256: ""
annotations:
- id: 0816
  kind: ${kind}
  themes: [${themes.join(', ')}]
  strength: ${strength}
  start: 0
  end: 1
  quote: "x"
- id: b
  kind: ${kind}
  themes:
${themes.map((theme) => `  - ${theme}\n`).join('')}  start: 0
  end: 1
  quote: "x"
...
`;
          const { sidecar, problems } = readSidecar(Buffer.from(source));
          if (head === '') assert.deepEqual(problems, [], source);
          assert.equal(sidecar.annotations.length, 2);
          for (const annotation of sidecar.annotations) {
            assert.deepEqual([annotation.kind, annotation.themes], [kind, themes], source);
          }
          assert.equal(sidecar.annotations[0]!.strength, strength);
          const written = writeSidecar(undefined, sidecar);
          const list = themes.map((theme) => JSON.stringify(theme)).join(', ');
          assert.ok(written.includes(`\n  kind: ${JSON.stringify(kind)}\n`));
          assert.ok(written.includes(`\n  themes: [${list}]\n`));
          assert.ok(written.includes(`\n  strength: ${JSON.stringify(strength)}\n`));
        },
      ),
    );
  });
});

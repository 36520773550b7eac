import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as fc from 'fast-check';
import { codebookTemplate } from '../../../src/core/codebook/codebookTemplate';
import { plainTree } from '../../../src/core/codebook/plainTree';
import { yamlTree, type YamlNode } from '../../../src/core/codebook/yamlTree';
import { english } from '../../../src/core/message';
import { runs } from '../../support/runs';

/** Everything but where maps and lists without brackets end, which the package counts in blank lines. */
function bare(node: YamlNode | undefined, source: string): unknown {
  if (node === undefined) return undefined;
  const { type, from } = node;
  if (type === 'text') {
    return { type, value: node.value, ...(node.value !== '' && { from, to: node.to }) };
  }
  const to = '[{'.includes(source[from]!) ? node.to : undefined;
  if (type === 'list') {
    return { type, from, to, items: node.items.map((item) => bare(item, source)) };
  }
  const entries = node.entries.map(({ key, value }) => [bare(key, source), bare(value, source)]);
  return { type, from, to, entries };
}

/** Whether it is read plainly; and then as the package reads it. */
function agrees(source: string): boolean {
  const plain = plainTree(source);
  if (plain === undefined) return false;
  const { root, log } = yamlTree(source, false);
  assert.deepEqual(log.problems, [], source);
  assert.deepEqual(bare(plain, source), bare(root, source), source);
  return true;
}

describe('plainTree', () => {
  it('reads the codebooks that we write, as any reader of YAML does', () => {
    const template = codebookTemplate(english).replaceAll(/^# (kinds:|themes:|  )/gm, '$1');
    const security = fs.readFileSync('codebooks/security.yaml', 'utf8');
    for (const source of [codebookTemplate(english), template]) {
      assert.ok(agrees(source));
      assert.ok(agrees(source.replaceAll('\n', '\r\n')));
    }
    // Labels that a formatter broke over lines are left to the package.
    assert.equal(agrees(security), false);
    assert.ok(
      agrees(
        security
          .replaceAll(/\n +\{\n +(.*)\n +(.*),\n +\}/g, ' { $1 $2 }')
          .replaceAll(/:\n +\{/g, ': {'),
      ),
    );
  });

  const piece = fc.constantFrom(
    ...[
      'a',
      'b',
      '0816',
      'no',
      '"q"',
      "'s'",
      '"\\u00e9\\n"',
      "'it''s'",
      'é',
      'two words',
      'C#',
      '~',
      '-',
      '?',
    ],
    ...[
      ':',
      ': ',
      ' :',
      ' ',
      '  ',
      '    ',
      '\n',
      '\n  ',
      '\n    ',
      '\n- ',
      '\n  - ',
      '- ',
      '#',
      ' # c',
      '\t',
    ],
    ...[
      '{',
      '}',
      '[',
      ']',
      ',',
      ', ',
      '{ a: b }',
      '[a, "b"]',
      '{a: {b: c}}',
      '...',
      '---',
      '&x',
      '*x',
      '!t',
    ],
    ...[
      '|',
      '>',
      '\r\n',
      '<<',
      '=',
      '%',
      '@',
      '`',
      '“x”',
      '(y)',
      '🕊',
      '\u00a0',
      '\u0085',
      '\u2028',
    ],
  );

  it('reads nothing otherwise than any reader of YAML does', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        agrees(pieces.join(''));
      }),
      { numRuns: runs(2000, 60_000) },
    );
  });

  const scalar = fc.oneof(
    fc.constantFrom(
      '0816',
      'no',
      'two words',
      '"a: b"',
      "'it''s # x'",
      '"\\"q\\""',
      'C# x',
      'a:b',
      'x # y',
      '',
      '1,5',
      'a]',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => JSON.stringify(text)),
  );
  const { node } = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      scalar,
      fc.array(scalar, { maxLength: 3 }).map((items) => ({ list: items })),
      fc.array(fc.tuple(fc.constantFrom('a', '"b"', "'c'", '0816', 'é-1'), tie('node')), {
        maxLength: 4,
      }),
    ),
  }));

  /** In one of the ways in which a person writes it. */
  function write(value: unknown, indent: string, way: () => boolean): string {
    if (typeof value === 'string') return ` ${value}`;
    if (Array.isArray(value)) {
      const lines = (value as [string, unknown][]).map(([key, item]) => {
        return `\n${indent}${key}:${write(item, `${indent}${way() ? '  ' : '   '}`, way)}`;
      });
      return lines.join(way() ? '' : '\n # comment');
    }
    const { list } = value as { list: string[] };
    return way() ? ` [${list.join(', ')}]` : list.map((item) => `\n${indent}- ${item}`).join('');
  }

  it('reads what people write in codebooks, most often plainly', () => {
    let plainly = 0;
    let all = 0;
    fc.assert(
      fc.property(node, fc.infiniteStream(fc.boolean()), (value, ways) => {
        const way = () => ways.next().value === true;
        all++;
        if (agrees(`root:${write(value, '  ', way)}\nend: x\n`)) plainly++;
      }),
      { numRuns: runs(1000, 30_000) },
    );
    assert.ok(plainly > all / 5, `${plainly} of ${all}`);
  });
});

import assert from 'node:assert/strict';
import { check } from 'recheck';
import { INITIAL, type IGrammar } from 'vscode-textmate';
import { communiqueGrammar } from '../../../src/grammar/communiqueGrammar';
import type { Rule } from '../../../src/grammar/rule';
import { loadGrammar } from '../../support/grammar';

/** What it takes to make patterns slow: much of what they look for, and never the end of it. */
const bits = [
  ...[
    ' ',
    '\u00A0',
    '\t',
    '-',
    '– ',
    '—',
    '1',
    '1.',
    ' 1',
    '12/',
    '.',
    ',',
    '#',
    '\\',
    '> ',
    '€',
    '😀',
  ],
  ...[
    '"',
    '«',
    '»',
    '“',
    '‘',
    '’',
    '« a ',
    '«a» ',
    '“a” ',
    'a’',
    '(',
    '[',
    '*',
    '* ',
    '**a',
    '_a ',
    '`',
  ],
  ...[
    '<',
    '</',
    '<!--',
    'https://',
    'a@',
    'a.',
    '@a.',
    '---',
    '***',
    'A',
    'AB ',
    'US-',
    'U.S.',
    'a',
    'é',
  ],
  ...[
    'we ',
    'We will ',
    'We are very ',
    'we strongly ',
    'nous ',
    'Nous avons ',
    'et avons ',
    'and ',
    'Ab ',
  ],
  ...[
    '2024 ',
    '1 May ',
    'May 19-',
    'janvier ',
    'by the ',
    'by the end of ',
    'd’ici la fin ',
    'no later than ',
  ],
  ...[
    'S/',
    'A/RES/70/1 ',
    'resolution 1, ',
    'II. ',
    'Annex ',
    'Organisation des Nations ',
    'Follow us ',
  ],
  ...['our deep deep deep ', 'express our deep ', 'réaffirmons notre grande grande '],
];

interface Named {
  readonly where: string;
  readonly source: string;
}

/** Every pattern of the grammar once. */
function patterns(): Named[] {
  const found = new Map<string, Named>();
  const collect = (where: string, rule: Rule): void => {
    for (const key of ['match', 'begin', 'end', 'while'] as const) {
      const source = rule[key];
      if (source !== undefined) found.set(source, { where: `${where} ${key}`, source });
    }
    for (const [index, inner] of (rule.patterns ?? []).entries()) {
      if (!('include' in inner)) collect(`${where} ${index}`, inner);
    }
  };
  for (const [name, rule] of Object.entries(communiqueGrammar().repository)) collect(name, rule);
  return [...found.values()];
}

/** The same in JavaScript, for those who check that. */
function inJavaScript(source: string): string {
  return source
    .replace(/\\[AG]/g, '^')
    .replace(/\\x\{(\w+)\}/g, '\\u{$1}')
    .replaceAll('(?!)', '[]');
}

const isAnchored = (source: string) => /^(?:\^|\\A|\\G)/.test(source);
const isUnbounded = (source: string) =>
  /[*+]|\{\d+,\}/.test(source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, ''));

/** In milliseconds; a soak lets each pattern be attacked to the end. */
const isSoak = process.env['SOAK'] !== undefined;

describe('the speed of the grammar', function () {
  this.timeout(isSoak ? 3_600_000 : 60_000);

  it('needs no more than a bounded number of steps wherever a pattern may begin', () => {
    const long = patterns().filter(({ source }) => !isAnchored(source) && source.length > 200);
    assert.ok(long.length > 5);
    for (const { where, source } of long) assert.ok(!isUnbounded(source), where);
  });

  it('has no other pattern that a line can make slow', async () => {
    for (const { where, source } of patterns()) {
      if (!isSoak && (source.length > 200 || !isUnbounded(source))) continue;
      const parameters = { timeout: isSoak ? 30_000 : 200, randomSeed: 1 };
      const found = await check(inJavaScript(source), 'u', parameters);
      const what = found.status === 'vulnerable' ? found.complexity.summary : '';
      assert.notEqual(found.status, 'vulnerable', `${where}: ${what}`);
    }
  });

  describe('on lines of the worst characters', () => {
    let unguarded: IGrammar;
    let grammar: IGrammar;

    before(async () => {
      grammar = await loadGrammar();
      const made = communiqueGrammar();
      const repository = { ...made.repository, tooLong: { match: '(?!)' } };
      unguarded = await loadGrammar({ ...made, repository });
    });

    it('grows with their length', () => {
      for (const bit of bits) {
        const line = bit.repeat(Math.ceil(2_000 / bit.length));
        let ratio = Infinity;
        // Something else may run at the same time: the least disturbed of a few trials counts.
        for (let trial = 0; trial < 6 && ratio > 3; trial++) {
          ratio = costs(unguarded, line + line) / Math.max(costs(unguarded, line), 1);
        }
        assert.ok(ratio <= 3, `twice the line takes ${ratio.toFixed(1)} times as long: ${bit}`);
      }
    });

    it('leaves lines plain that are longer than VS Code reads', () => {
      for (const [index, bit] of bits.entries()) {
        const length = index < 4 ? 1_000_000 : 40_002;
        const line = `We condemn it. ${bit.repeat(Math.ceil(length / bit.length))}`;
        const { tokens } = grammar.tokenizeLine(line, INITIAL);
        assert.deepEqual(
          tokens.map(({ scopes }) => scopes),
          [['text.communique']],
        );
      }
      const { tokens } = grammar.tokenizeLine(`We condemn it. ${'a'.repeat(19_900)}`, INITIAL);
      assert.ok(tokens.length > 1);
    });
  });
});

/** Milliseconds of this process, whatever else the machine does. */
function costs(grammar: IGrammar, line: string): number {
  const before = process.cpuUsage();
  grammar.tokenizeLine2(line, INITIAL);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

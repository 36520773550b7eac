import assert from 'node:assert/strict';
import { check } from 'recheck';
import { INITIAL, type IGrammar } from 'vscode-textmate';
import { communiqueGrammar } from '../../../src/grammar/communiqueGrammar';
import type { Rule } from '../../../src/grammar/rule';
import { loadGrammar } from '../../support/grammar';
import { slowBits } from '../../support/slowBits';

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
    let grammar: IGrammar;

    before(async () => {
      grammar = await loadGrammar();
    });

    it('leaves lines plain that are longer than VS Code reads', () => {
      for (const [index, bit] of slowBits.grammar.entries()) {
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

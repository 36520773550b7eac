import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import manifest from '../../package.json';
import { tokenModifiers, tokenTypes } from '../../src/extension/language/tokens';

const { semanticTokenTypes, semanticTokenModifiers, semanticTokenScopes } = manifest.contributes;

describe('the colours of Markdown texts', () => {
  it('are contributed: each type and modifier, and no other', () => {
    const ids = (all: readonly { id: string }[]): string[] => all.map(({ id }) => id);
    assert.deepEqual(ids(semanticTokenTypes), [...tokenTypes]);
    assert.deepEqual(ids(semanticTokenModifiers), [...tokenModifiers]);
  });

  it('are those that the grammar gives to communiqués', () => {
    const grammar = fs.readFileSync('syntaxes/communique.tmLanguage.json', 'utf8');
    const scopes = new Map(semanticTokenScopes.flatMap((one) => Object.entries(one.scopes)));
    for (const type of tokenTypes) assert.ok(scopes.has(type), type);
    const withStrength = /^communique(?:Commitment|Condemnation)$/;
    for (const [selector, [scope, ...more]] of scopes) {
      assert.deepEqual(more, []);
      // The verbs of these kinds all have a strength.
      if (!withStrength.test(selector)) assert.ok(grammar.includes(`"${scope}"`), selector);
    }
  });
});
